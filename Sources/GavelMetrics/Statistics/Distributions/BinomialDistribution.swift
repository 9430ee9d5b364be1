import Foundation

extension Statistics {
  /// The probability of at most `successes` successes in independent trials.
  ///
  /// Throws `invalid_parameter` for a negative number of trials or a probability outside 0 to 1, and
  /// `non_finite`.
  ///
  /// Source: formula 26.5.24 of Abramowitz and Stegun, through the incomplete beta function.
  public static func binomialCDF(
    _ successes: Int, trials: Int, probability: Double = 0.5
  ) throws(MetricError) -> Double {
    try requireBinomial(trials, probability)
    return lowerBinomialTail(successes, trials, probability)
  }

  /// The probability of at least `successes` successes in independent trials, precise where it is small.
  ///
  /// Throws as ``binomialCDF(_:trials:probability:)`` does.
  ///
  /// Source: formula 26.5.24 of Abramowitz and Stegun, through the incomplete beta function.
  public static func binomialUpperTail(
    _ successes: Int, trials: Int, probability: Double = 0.5
  ) throws(MetricError) -> Double {
    try requireBinomial(trials, probability)
    if successes <= 0 { return 1 }
    if successes > trials { return 0 }
    if let coins = fairCoins(trials - successes, trials, probability) { return coins.atMost }
    return incompleteBeta(
      x: probability, complement: 1 - probability, a: Double(successes), b: Double(trials - successes) + 1)
  }

  /// The probability of exactly `successes` successes in independent trials.
  ///
  /// Throws as ``binomialCDF(_:trials:probability:)`` does.
  ///
  /// Source: the definition, with the binomial coefficient from the logarithm of the beta function.
  public static func binomialProbability(
    _ successes: Int, trials: Int, probability: Double = 0.5
  ) throws(MetricError) -> Double {
    try requireBinomial(trials, probability)
    guard (0...trials).contains(successes) else { return 0 }
    if probability == 0 { return successes == 0 ? 1 : 0 }
    if probability == 1 { return successes == trials ? 1 : 0 }
    if let coins = fairCoins(successes, trials, probability) { return coins.exactly }
    let k = Double(successes)
    let rest = Double(trials - successes)
    // The binomial coefficient is 1 / ((n + 1) B(k + 1, n - k + 1)).
    let logCoefficient = -log(Double(trials) + 1) - positiveLogBeta(k + 1, rest + 1)
    return min(1, exp(logCoefficient + k * log(probability) + rest * log1p(-probability)))
  }

  /// The two-sided p-value of `successes` among `trials` fair coins: twice the smaller tail, at most 1.
  static func fairCoinP(_ successes: Int, trials: Int) -> Double {
    let fewer = min(successes, trials - successes)
    // Next to the middle both tails together hold everything.
    if trials - fewer - fewer <= 1 { return 1 }
    return 2 * lowerBinomialTail(fewer, trials, 0.5)
  }

  /// The probabilities of exactly and of at most `successes` heads of few fair coins, from whole numbers; nil for
  /// more than 120 coins and for others.
  private static func fairCoins(
    _ successes: Int, _ trials: Int, _ probability: Double
  ) -> (exactly: Double, atMost: Double)? {
    // The coefficients sum to 2^trials, and one of them is multiplied by at most trials.
    guard probability == 0.5 && trials <= 120 else { return nil }
    var coefficient: UInt128 = 1
    var sum: UInt128 = 1
    for chosen in 0..<successes {
      coefficient = coefficient * UInt128(trials - chosen) / UInt128(chosen + 1)
      sum += coefficient
    }
    let unit = Double(sign: .plus, exponent: -trials, significand: 1)
    return (Double(coefficient) * unit, Double(sum) * unit)
  }

  private static func lowerBinomialTail(_ successes: Int, _ trials: Int, _ probability: Double) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    if let coins = fairCoins(successes, trials, probability) { return coins.atMost }
    return incompleteBeta(
      x: 1 - probability, complement: probability, a: Double(trials - successes), b: Double(successes) + 1)
  }

  private static func requireBinomial(_ trials: Int, _ probability: Double) throws(MetricError) {
    guard trials >= 0 else {
      throw MetricError(.invalidParameter, "the number of trials is \(trials); it cannot be negative")
    }
    guard !probability.isFinite || (0...1).contains(probability) else {
      throw MetricError(.invalidParameter, "the probability of a success is \(probability); give 0 to 1")
    }
    guard probability.isFinite else {
      throw MetricError(.nonFinite, "the probability of a success is \(probability); give 0 to 1")
    }
  }
}
