public import GavelCore

/// LLMBar's strategies of scoring one output from 0 to 9, in Gavel's own words.
///
/// Source: Z. Zeng and others, *Evaluating Large Language Models at Evaluating Instruction Following*, 2024;
/// princeton-nlp/LLMBar at 9006165.
public struct LLMBarSingle: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// The name, such as `llmbar.rating`.
  public let name: String
  /// System message and user's turn, always Gavel's own.
  public let texts: FormatTexts
  private let strategy: LLMBarRatingStrategy
  private let template: LLMBarTemplate

  /// The format of one strategy.
  public init(_ strategy: LLMBarRatingStrategy = .rating) throws {
    texts = FormatTexts(own: LLMBarOwnTexts.rating(strategy))
    template = try LLMBarTemplate(texts)
    name = strategy.name
    self.strategy = strategy
  }

  /// Whole numbers.
  public var reader: LLMBarRatingReader { LLMBarRatingReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-field` or `missing-reference` for what the strategy shows besides; `unfit-item` for a
  ///   conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = ["input": try needs.question(submission.messages), "output": submission.response]
    if strategy.hasQuestions { values["questions"] = try needs.field("questions", in: submission.fields) }
    if strategy.hasReference { values["reference"] = try needs.reference(submission.references) }
    return try template.question(values, maxTokens: 50)
  }
}
