/// How LLMBar's authors have one output scored.
public enum LLMBarRatingStrategy: String, CaseIterable, Sendable {
  /// A score by rules.
  case rating
  /// A score, by no rules.
  case noRules = "rating_norules"
  /// A score with questions to look at, from the field `questions`.
  case metrics = "rating_metrics"
  /// A score beside an output of the judge's own, from `reference`.
  case reference = "rating_reference"
  /// A score with both.
  case metricsReference = "rating_metrics_reference"

  /// The name of the format.
  var name: String { "llmbar.\(rawValue)" }
  var hasRules: Bool { self != .noRules }
  var hasQuestions: Bool { self == .metrics || self == .metricsReference }
  var hasReference: Bool { self == .reference || self == .metricsReference }
}
