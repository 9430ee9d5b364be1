public import GavelCore

/// RewardBench's judge of single answers: reasons, then a bare number from 1 to 10 at the very end.
///
/// Pairs and lists of answers are compared by the ratings of each: see `RewardBenchRatings` in GavelEvaluation.
///
/// Source: S. Malik and others, *RewardBench 2: Advancing Reward Model Evaluation*, 2025; allenai/reward-bench.
public struct RewardBenchRating: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// `reward-bench.ratings` or `reward-bench.ratings.ties`.
  public let name: String
  /// The user's turn.
  public let texts: FormatTexts
  private let user: BraceTemplate

  /// The format.
  ///
  /// - Parameters:
  ///   - forTies: Whether in the words for questions with several equally right answers, where depth earns nothing.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(forTies: Bool = false, wording: FormatWording = .own) throws {
    let key = Self.key(forTies: forTies)
    texts = try FormatTexts([key], wording, own: RewardBenchOwnTexts.all)
    name = Self.name(forTies: forTies)
    user = try BraceTemplate(texts[key])
  }

  static func key(forTies: Bool) -> String { "reward-bench/ratings\(forTies ? ".ties" : "")" }
  static func name(forTies: Bool) -> String { "reward-bench.ratings\(forTies ? ".ties" : "")" }

  /// Temperature 0, and no share of probability cut off.
  public var sampling: Sampling { Sampling(temperature: 0, topP: 1) }
  /// Numbers at the end.
  public var reader: RewardBenchRatingReader { RewardBenchRatingReader() }

  /// The question about `submission`; there is no system message.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let values = ["prompt": try needs.question(submission.messages), "completion": submission.response]
    return Prompt(.chat([.user(try user.filled(with: values))]), maxTokens: 1024)
  }
}
