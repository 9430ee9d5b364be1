public import GavelCore

/// What a judge earns for one item of RewardBench: 1 for the right answer, 0 for a wrong one.
///
/// Source: allenai/reward-bench at 05a9005, `scripts/run_generative.py` and `run_generative_v2.py`.
public struct RewardBenchCredit: Hashable, Sendable {
  /// From 0 to 1; nil where no ruling was read.
  public let earned: Double?
  /// What the reference counts where no ruling was read: a guess by lot.
  public let guess: Double

  init(earned: Double?, guess: Double) {
    self.earned = earned
    self.guess = guess
  }

  /// The credit for a pair.
  ///
  /// - Parameters:
  ///   - winner: The answer that the judge names, in the order in which it saw them; nil where no ruling was read, or the
  ///     judge was not asked, as with conversations of more than two turns. A tie earns one half.
  ///   - isExchanged: Whether the right answer stood second.
  /// - Returns: The credit; its guess is one half.
  public static func pair(_ winner: Preference.Winner?, isExchanged: Bool) -> RewardBenchCredit {
    let right: Preference.Winner = isExchanged ? .second : .first
    return RewardBenchCredit(earned: winner.map { $0 == right ? 1 : $0.isDecisive ? 0 : 0.5 }, guess: 0.5)
  }

  /// The credit for four answers of which one is right.
  ///
  /// - Parameters:
  ///   - ranking: What the judge says; nil where no ruling was read.
  ///   - right: The place of the right answer, from 0.
  /// - Returns: The share of the right answer in the first rank; its guess is a quarter.
  public static func best(_ ranking: Ranking?, right: Int) -> RewardBenchCredit {
    RewardBenchCredit(earned: ranking.map { share(of: right, in: $0.best) }, guess: 0.25)
  }

  static func share(of right: Int, in best: [Int]) -> Double {
    best.contains(right) ? 1 / Double(best.count) : 0
  }

  /// What the reference counts: the credit, or the guess where no ruling was read.
  public var reference: Double { earned ?? guess }
}
