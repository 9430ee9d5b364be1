import Foundation

extension Statistics {
  /// Which win rates a sequential test weighs against the one to test.
  public enum WinRateMixture: Hashable, Sendable, Codable {
    /// A beta distribution; exact for wins and losses. Both parameters 1 take all rates alike.
    case beta(a: Double, b: Double)

    /// A normal distribution of this variance around the rate to test; approximate.
    case normal(variance: Double)
  }

  /// The course of a sequential test of a win rate.
  public struct SequentialWinRateTest: Hashable, Sendable, Codable {
    /// The natural logarithm of the mixture likelihood ratio after each outcome.
    public var logLikelihoodRatios: [Double]

    /// The p-value after each outcome, 0 to 1: the smallest so far, which holds whenever one stops.
    public var pValues: [Double]
  }

  /// The mixture sequential probability ratio test of a win rate.
  ///
  /// The likelihood of the wins and losses so far, averaged over a mixture of rates, divided by that under the
  /// rate to test. One may look after every outcome: the p-value falls to alpha or below with probability alpha at most,
  /// with the beta mixture exactly so. Drop ties before. Takes one pass.
  ///
  /// - Parameters:
  ///   - wins: Win or loss, in order.
  ///   - nullRate: The rate to test, usually one half.
  ///   - mixture: The rates weighed against it.
  /// - Returns: The ratio and the p-value after each outcome.
  /// - Throws: `empty`, and `invalid_parameter` for a rate outside the open interval from 0 to 1 or a parameter of
  ///   the mixture that is not positive and finite.
  ///
  /// Source: R. Johari, P. Koomen, L. Pekelis, D. Walsh, *Peeking at A/B Tests*, 2017.
  public static func sequentialWinRateTest(
    wins: [Bool], nullRate: Double = 0.5, mixture: WinRateMixture = .beta(a: 1, b: 1)
  ) throws(MetricError) -> SequentialWinRateTest {
    guard !wins.isEmpty else {
      throw MetricError(.empty, "no outcomes were given; give at least one win or loss")
    }
    guard nullRate > 0 && nullRate < 1 else {
      throw MetricError(
        .invalidParameter, "the rate to test is \(nullRate); give one between 0 and 1, such as 0.5")
    }
    try requireMixture(mixture)
    let ratios =
      switch mixture {
      case .beta(let a, let b): betaRatios(wins, nullRate, a, b)
      case .normal(let variance): normalRatios(wins, nullRate, variance)
      }
    var smallest = 1.0
    let pValues = ratios.map { ratio in
      smallest = min(smallest, exp(-ratio))
      return smallest
    }
    return SequentialWinRateTest(logLikelihoodRatios: ratios, pValues: pValues)
  }

  /// Every outcome multiplies the ratio by its probability given those before, over that under the rate to test.
  private static func betaRatios(_ wins: [Bool], _ rate: Double, _ a: Double, _ b: Double) -> [Double] {
    var won = 0.0
    var lost = 0.0
    var logarithm = CompensatedSum()
    return wins.map { win in
      let predicted = (win ? a + won : b + lost) / (a + b + won + lost)
      logarithm.add(log(predicted))
      logarithm.add(-(win ? log(rate) : log1p(-rate)))
      if win { won += 1 } else { lost += 1 }
      return logarithm.value
    }
  }

  private static func normalRatios(_ wins: [Bool], _ rate: Double, _ variance: Double) -> [Double] {
    let single = rate * (1 - rate)
    var count = 0.0
    var won = 0.0
    return wins.map { win in
      count += 1
      if win { won += 1 }
      let spread = single + count * variance
      let excess = won - count * rate
      return 0.5 * log(single / spread) + excess * excess * variance / (2 * single * spread)
    }
  }

  private static func requireMixture(_ mixture: WinRateMixture) throws(MetricError) {
    let parameters =
      switch mixture {
      case .beta(let a, let b): [a, b]
      case .normal(let variance): [variance]
      }
    // Beyond this the sums of the formulas leave the range of a Double.
    guard parameters.allSatisfy({ $0 > 0 && $0 < 1e100 }) else {
      throw MetricError(
        .invalidParameter, "the parameters of the mixture are \(parameters); give positive numbers, such as 1"
      )
    }
  }
}
