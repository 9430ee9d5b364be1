public import GavelCore

/// AlignBench's judge of Chinese answers, for the scores of the dimensions: a card without the overall score.
///
/// The overall score is no mean of the dimensions, and so no part of the card: `mean()` of a card is the mean of its
/// dimensions, and not the score that AlignBench reports. That one is the verdict of ``AlignBench``, which asks the same
/// question.
///
/// Source: X. Liu and others, *AlignBench: Benchmarking Chinese Alignment of Large Language Models*, 2023;
/// THUDM/AlignBench.
public struct AlignBenchDimensions: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Scorecard<Score>

  /// `alignbench.dimensions`.
  public let name = "alignbench.dimensions"
  private let prompt: AlignBenchQuestion

  /// The format.
  ///
  /// - Parameter wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(wording: FormatWording = .own) throws { prompt = try AlignBenchQuestion(wording) }

  /// The prompt, and the tables of dimensions.
  public var texts: FormatTexts { prompt.texts }
  /// The dimensions of any type of answers; ``read(_:to:)`` wants those that were asked for.
  public var reader: AlignBenchDimensionReader { AlignBenchDimensionReader(prompt.tables.all) }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field`, or `unfit-item` for a subcategory that has no
  ///   dimensions, or for a conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    try prompt.question(about: submission, name)
  }

  /// The scores of the dimensions that the prompt asks for.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Scorecard<Score>> {
    let subcategory = prompt.exhibits.first {
      $0.title == AlignBenchQuestion.subcategory && $0.role == .material
    }
    let asked = subcategory.flatMap { self.prompt.tables.dimensions(of: $0.text) }
    let reader = asked.map { AlignBenchDimensionReader([$0]) } ?? reader
    return try PublishedReply(completion, to: prompt).opinion(reader)
  }
}
