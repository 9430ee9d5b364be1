import Foundation

extension Statistics {
  /// The capital of a hedged gambler after every observation, who bets against a mean.
  public struct BettingCapital: Hashable, Sendable, Codable {
    /// The natural logarithm of the capital after each observation; the stake was 1.
    public var logarithms: [Double]

    /// The capital after each observation; infinite beyond the range of a `Double`, see ``logarithms``.
    public var values: [Double] { logarithms.map { exp($0) } }
  }

  /// The capital of a gambler who bets against a mean of observations between 0 and 1.
  ///
  /// If the mean is right, the capital reaches 1/alpha at any time with probability alpha at most: a test that may
  /// be looked at after every observation. Half of the stake bets that the mean lies above, half that it lies below, and
  /// the larger of the two counts. The sizes of the bets come from the observations before and alpha/2, and no bet
  /// risks more than half of its capital. Takes one pass.
  ///
  /// - Parameters:
  ///   - x: The observations in their order, 0 to 1.
  ///   - mean: The mean to test, 0 to 1.
  ///   - alpha: The probability of a false alarm that the bets are made for.
  /// - Returns: The capital after each observation.
  /// - Throws: `empty`, `invalid_parameter` for an observation or a mean outside 0 to 1 and for alpha outside the
  ///   open interval from 0 to 1, and `non_finite`.
  ///
  /// Source: I. Waudby-Smith, A. Ramdas, *Estimating means of bounded random variables by betting*, 2024.
  public static func bettingCapital(
    _ x: [Double], mean: Double, alpha: Double = 0.05
  ) throws(MetricError) -> BettingCapital {
    try requireUnitSequence(x, alpha: alpha, mean: mean)
    var bets = PredictableBets(alpha: alpha)
    var capital = HedgedCapital(mean: mean)
    return BettingCapital(
      logarithms: x.map { x in
        capital.bet(bets.size, on: x)
        bets.observe(x)
        return capital.logarithm
      })
  }
}
