/// How LLMBar's authors have two outputs compared.
public enum LLMBarStrategy: String, CaseIterable, Sendable {
  /// A verdict, by no rules.
  case vanillaNoRules = "vanilla_norules"
  /// A verdict by rules.
  case vanilla
  /// Reasons, then a verdict. It is also the first step of the two strategies that swap.
  case cot
  /// A verdict with questions to look at, from the field `questions`.
  case metrics
  /// A verdict beside an output of the judge's own, from `reference`.
  case reference
  /// A verdict with both.
  case metricsReference = "metrics_reference"
  /// A verdict over two explanations that contradict each other, from the field `explanation` of each answer.
  case synthesis = "swap"
  /// The same with reasons first.
  case reasonedSynthesis = "swap_cot"

  /// The name of the format.
  var name: String { "llmbar.\(rawValue)" }
  var hasRules: Bool { self != .vanillaNoRules }
  var hasQuestions: Bool { self == .metrics || self == .metricsReference }
  var hasReference: Bool { self == .reference || self == .metricsReference }
  var hasExplanations: Bool { self == .synthesis || self == .reasonedSynthesis }
  var isReasoned: Bool { self == .cot || self == .reasonedSynthesis }
}
