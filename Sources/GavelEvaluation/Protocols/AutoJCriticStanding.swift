public import GavelCore

/// How often the critiques of one judge win, tie and lose against those of another, as Auto-J's authors count them.
///
/// Source: J. Li and others, *Generative Judge for Evaluating Alignment*, 2024; GAIR-NLP/auto-j at 2ae17a3,
/// `codes/leaderboard/critique_eval.py`.
public struct AutoJCriticStanding: Hashable, Sendable {
  /// Pairs that the first critic wins, out of all.
  public let wins: CountedRate
  /// Pairs that neither wins, out of all.
  public let ties: CountedRate
  /// Pairs that the other critic wins, out of all.
  public let losses: CountedRate
  /// Pairs whose reply was not read; they are in all totals.
  public let unread: Int

  /// The standing of the critic whose critiques stand first in the results.
  ///
  /// - Parameter results: Who wins, seen from that critic; nil where the reply was not read.
  public init(_ results: [Preference.Winner?]) {
    wins = CountedRate(results.count { $0 == .first }, of: results.count)
    ties = CountedRate(results.count { $0 == .tie || $0 == .flip }, of: results.count)
    losses = CountedRate(results.count { $0 == .second }, of: results.count)
    unread = results.count { $0 == nil }
  }
}
