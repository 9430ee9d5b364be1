public import GavelCore

/// Answers to one question of RewardBench, compared by the rating of each.
///
/// Source: allenai/reward-bench at 05a9005, `rewardbench/generative.py` and `generative_v2.py`.
public struct RewardBenchRatings: Hashable, Sendable {
  /// The rating of each answer, in the order given; nil where none was read.
  public let ratings: [Double?]

  /// Ratings in the order of the answers; one that is not finite counts as not read.
  public init(_ ratings: [Double?]) { self.ratings = ratings.map { $0?.isFinite == true ? $0 : nil } }

  /// Whether every answer has a rating.
  public var isComplete: Bool { !ratings.contains(nil) }

  /// The places of the answers with the highest rating, from 0; empty where no rating was read.
  ///
  /// An answer without a rating is not among them, as with the reference.
  public var best: [Int] {
    guard let highest = ratings.compactMap(\.self).max() else { return [] }
    return ratings.indices.filter { ratings[$0] == highest }
  }

  /// Who wins, of the first two answers: a tie where both have the same rating, nil where one of them has none.
  public var winner: Preference.Winner? {
    guard ratings.count > 1, let first = ratings[0], let second = ratings[1] else { return nil }
    return first > second ? .first : first < second ? .second : .tie
  }

  /// The ranking by ratings; nil where an answer has none, or there are fewer than two.
  public var ranking: Ranking? {
    let known = ratings.compactMap(\.self)
    return isComplete && known.count > 1 ? Ranking(scores: known) : nil
  }

  /// What the reference counts for the answer at `right`: its share in the highest rating, even where others have none; a
  /// quarter where no rating was read.
  public func referenceCredit(right: Int = 0) -> Double {
    best.isEmpty ? 0.25 : RewardBenchCredit.share(of: right, in: best)
  }
}
