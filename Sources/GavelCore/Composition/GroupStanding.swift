/// How one answer of a group fared against the others.
///
/// It ranks the answers of this group, and estimates nothing about others: it has no interval.
public struct GroupStanding: Hashable, Codable, Sendable {
  /// The share of its comparisons that it won, a tie or a flip as one half; nil where none had a verdict.
  public var winRate: Double?
  /// How many comparisons with others had a verdict.
  public var comparisons: Int
  /// How many comparisons had none, by reason: they do not count for the win rate.
  public var excluded: [ReasonCode: Int]

  /// A standing.
  public init(winRate: Double?, comparisons: Int, excluded: [ReasonCode: Int] = [:]) {
    self.winRate = winRate
    self.comparisons = comparisons
    self.excluded = excluded
  }
}

extension Judge where Subject == Pair, Verdict == Preference {
  /// The win rate of each of several answers to one prompt against the others: every pair is compared once.
  ///
  /// ```swift
  /// let judge = LLMJudge(pairwise: .helpfulness, backend: backend).swapAveraged()
  /// let standings = try await judge.winRates(among: answers, item: "q17")
  /// ```
  ///
  /// For k answers these are k(k − 1)/2 comparisons, the earlier answer first in each: take a judge that is
  /// `swapAveraged()`, so that position does not decide. The comparison of the answers i and j has the path `member i`,
  /// `member j` within the item, so nothing depends on what runs first.
  ///
  /// - Parameters:
  ///   - submissions: The answers.
  ///   - item: The identifier of their prompt.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many comparisons are made at once.
  /// - Returns: One standing for each answer, in their order; an answer by itself has no win rate.
  /// - Throws: `CancellationError`, or an error that would fail every comparison.
  public func winRates(
    among submissions: [Submission], item: String? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [GroupStanding] {
    let context = JudgmentContext(item: item, seed: seed)
    let pairs = submissions.indices.flatMap { first in
      submissions.indices.dropFirst(first + 1).map { second in (first: first, second: second) }
    }
    let outcomes = try await outcomes(
      of: pairs.map { Pair(submissions[$0.first], submissions[$0.second]) },
      in: pairs.map { context.child(.member($0.first)).child(.member($0.second)) }, concurrency: concurrency)
    return submissions.indices.map { index in
      var wins = 0.0
      var standing = GroupStanding(winRate: nil, comparisons: 0)
      for (pair, outcome) in zip(pairs, outcomes) where pair.first == index || pair.second == index {
        if let winner = outcome.verdict?.winner {
          let own: Preference.Winner = pair.first == index ? .first : .second
          wins += winner == own ? 1 : winner.isDecisive ? 0 : 0.5
          standing.comparisons += 1
        } else if let reason = outcome.reason {
          standing.excluded[reason, default: 0] += 1
        }
      }
      if standing.comparisons > 0 { standing.winRate = wins / Double(standing.comparisons) }
      return standing
    }
  }

  /// The rates of `winRates(among:)` as rewards, for policies that learn from groups.
  ///
  /// - Parameters:
  ///   - submissions: The answers to one prompt.
  ///   - item: The identifier of their prompt.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many comparisons are made at once.
  /// - Returns: One reward from 0 to 1 for each answer; nil where no comparison had a verdict.
  /// - Throws: `CancellationError`, or an error that would fail every comparison.
  public func rewards(
    among submissions: [Submission], item: String? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Double?] {
    try await winRates(among: submissions, item: item, seed: seed, concurrency: concurrency).map(\.winRate)
  }
}

extension Judge {
  /// Only for judges of pairs.
  @available(
    *, unavailable,
    message:
      "winRates(among:) compares answers two by two, so it needs a judge of Pair with Preference verdicts: use comparingPairs() first"
  )
  public func winRates(
    among submissions: [Submission], item: String? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [GroupStanding] { [] }

  /// Only for judges of pairs.
  @available(
    *, unavailable,
    message:
      "rewards(among:) compares answers two by two, so it needs a judge of Pair with Preference verdicts: use comparingPairs() first, or rewards(for:) for the scores of single answers"
  )
  public func rewards(
    among submissions: [Submission], item: String? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Double?] { [] }
}
