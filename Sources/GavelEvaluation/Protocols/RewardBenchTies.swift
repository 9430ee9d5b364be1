public import GavelMetrics

/// RewardBench 2's subset of ties: questions with several equally right answers, each beside one with a single right answer.
///
/// ```swift
/// let ties = try RewardBenchTies([
///   .init(.reference, question: 0, scores: [9, 3, 1], right: 1),
///   .init(.tied, question: 0, scores: [8, 7.5, 2], right: 2),
/// ])
/// ```
///
/// The *spread* of a tied question is its best right answer minus its worst; the *gap* of a question is its worst right
/// answer minus its best wrong one.
///
/// Source: allenai/reward-bench at 05a9005, `rewardbench/utils.py`.
public struct RewardBenchTies: Hashable, Sendable {
  /// How many reference questions are counted.
  public let references: Int
  /// How many tied questions are counted.
  public let ties: Int
  /// The share of reference questions whose right answer beats every wrong one; nil without such questions.
  public let referenceAccuracy: Double?
  /// The share of tied questions whose right answers all beat every wrong one; nil without such questions.
  public let tiedAccuracy: Double?
  /// What the questions that are there in both kinds give; nil where none is.
  public let margins: RewardBenchMargins?
  /// How many questions were left out, for a score that was not read.
  public let leftOut: Int

  /// The subset's result.
  ///
  /// - Parameters:
  ///   - rows: The scores.
  ///   - substitute: What an unread score counts as; nil leaves the question out. The reference takes -1.
  /// - Throws: `MetricError` `too_few_items` for a question without a right or a wrong answer, or a tied one with a single
  ///   right answer whose reference question is there; `non_finite` for a score that is no number.
  public init(_ rows: [RewardBenchTieRow], substitute: Double? = nil) throws(MetricError) {
    let questions = try RewardBenchQuestions(rows, substitute: substitute)
    references = questions.reference.count
    ties = questions.tied.count
    referenceAccuracy = Self.share(questions.reference.values.map { $0.gap > 0 })
    tiedAccuracy = Self.share(questions.tied.values.map { $0.gap > 0 })
    margins = try RewardBenchMargins(questions)
    leftOut = questions.leftOut
  }

  /// The score of the subset, about -0.01 to 1.01; nil where no question is there in both kinds.
  public var score: Double? {
    guard let margins, let referenceAccuracy, let tiedAccuracy else { return nil }
    let accuracy = 0.3 * tiedAccuracy + 0.3 * referenceAccuracy
    return accuracy + 0.2 * margins.preferred + 0.2 * margins.preferredInBoth + 0.01 * margins.margin
  }

  private static func share(_ values: [Bool]) -> Double? {
    values.isEmpty ? nil : Double(values.count { $0 }) / Double(values.count)
  }
}
