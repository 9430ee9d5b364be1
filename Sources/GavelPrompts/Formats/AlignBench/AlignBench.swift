public import GavelCore

/// AlignBench's judge of Chinese answers: reasons and a score for each dimension, then the overall score from 1 to 10.
///
/// The verdict is the overall score, which the judge names itself. The scores of the dimensions are the verdict of
/// ``AlignBenchDimensions``, which asks the same question: with a store of calls, both are had for one call.
///
/// An item needs a reference and the fields `category`, which the judge is told, and `subcategory`, which decides the
/// dimensions.
///
/// Source: X. Liu and others, *AlignBench: Benchmarking Chinese Alignment of Large Language Models*, 2023;
/// THUDM/AlignBench.
public struct AlignBench: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// `alignbench`.
  public let name = "alignbench"
  private let prompt: AlignBenchQuestion

  /// The format.
  ///
  /// - Parameter wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(wording: FormatWording = .own) throws { prompt = try AlignBenchQuestion(wording) }

  /// The prompt, and the tables of dimensions.
  public var texts: FormatTexts { prompt.texts }
  /// The overall score of the dictionary.
  public var reader: AlignBenchScoreReader { AlignBenchScoreReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, `missing-field`, or `unfit-item` for a subcategory that has no
  ///   dimensions, or for a conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    try prompt.question(about: submission, name)
  }
}
