public import GavelCore

/// Several judges of RewardBench that vote on one pair.
public enum RewardBenchEnsemble {
  /// What most of them say; a reply without a ruling is a vote of its own kind.
  ///
  /// - Parameter winners: One for each judge; nil for a reply without a ruling. Its authors take an odd number.
  /// - Returns: The winner; nil where unread replies have the most votes, or kinds of votes are level. There the reference
  ///   takes one of them by an order that differs from run to run.
  ///
  /// Source: allenai/reward-bench at 05a9005, `scripts/run_generative.py`.
  public static func majority(_ winners: [Preference.Winner?]) -> Preference.Winner? {
    var votes: [Preference.Winner?: Int] = [:]
    for winner in winners { votes[winner, default: 0] += 1 }
    let most = votes.values.max()
    let first = votes.filter { $0.value == most }
    return first.count == 1 ? first.first?.key : nil
  }
}
