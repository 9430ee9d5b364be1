public import GavelCore

/// LLMBar's strategies of comparing two outputs, in Gavel's own words.
///
/// ```swift
/// let judge = LLMJudge(try LLMBarPair(.cot), backend: backend)
/// ```
///
/// Its authors ask in both orders, and count rather than merge: see `LLMBarAgreement`.
///
/// Source: Z. Zeng and others, *Evaluating Large Language Models at Evaluating Instruction Following*, 2024;
/// princeton-nlp/LLMBar at 9006165.
public struct LLMBarPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `llmbar.vanilla`.
  public let name: String
  /// System message and user's turn, always Gavel's own.
  public let texts: FormatTexts
  private let strategy: LLMBarStrategy
  private let template: LLMBarTemplate

  /// The format of one strategy.
  public init(_ strategy: LLMBarStrategy = .vanilla) throws {
    texts = FormatTexts(own: LLMBarOwnTexts.comparison(strategy))
    template = try LLMBarTemplate(texts)
    name = strategy.name
    self.strategy = strategy
  }

  /// Sentences where reasons are asked for, else lines.
  public var reader: LLMBarReader { LLMBarReader(strategy.isReasoned ? .sentence : .line) }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-field` or `missing-reference` for what the strategy shows besides; `unfit-item` for a
  ///   conversation of several turns, and for what differs between the answers and is shown once.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = [
      "input": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "output_1": pair.first.response, "output_2": pair.second.response,
    ]
    if strategy.hasQuestions {
      values["questions"] = try needs.shared(pair, "field 'questions'") {
        try needs.field("questions", in: $0.fields)
      }
    }
    if strategy.hasReference {
      values["reference"] = try needs.reference(needs.shared(pair, "reference") { $0.references })
    }
    if strategy.hasExplanations {
      let explanations = (
        try needs.field("explanation", in: pair.first.fields),
        try needs.field("explanation", in: pair.second.fields)
      )
      values["explanation_1"] = explanations.0
      values["explanation_2"] = LLMBarSynthesis.exchangingLabels(in: explanations.1)
    }
    return try template.question(values, maxTokens: strategy.isReasoned ? 300 : 50)
  }
}
