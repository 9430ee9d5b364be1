import Foundation

extension Statistics {
  /// The probability that a standard normal variable is at most `x`.
  ///
  /// Computed from `erfc`, so that small probabilities in the lower tail keep their relative precision.
  /// Throws `non_finite` for NaN or an infinity.
  ///
  /// Source: formula 26.2.29 of Abramowitz and Stegun, the relation to the error function.
  public static func normalCDF(_ x: Double) throws(MetricError) -> Double {
    guard x.isFinite else {
      throw MetricError(.nonFinite, "the normal distribution was asked at \(x); give a finite number")
    }
    return finiteNormalCDF(x)
  }

  /// The value that a standard normal variable stays below with the given probability.
  ///
  /// The relative error is of the order of 1e-15 in both tails and around one half, for any probability that
  /// is not subnormal. Throws `non_finite` for NaN or an infinity and `invalid_parameter` unless the
  /// probability lies strictly between 0 and 1.
  ///
  /// Source: the start in the tails is formula 26.2.23 of Abramowitz and Stegun (error below 4.5e-4), refined
  /// by Halley's iteration on `erfc` there and on `erf` in the middle.
  public static func normalQuantile(_ probability: Double) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    return unsafeNormalQuantile(probability)
  }

  /// The probability that a standard normal variable is at most `x`, for a number that is not NaN.
  static func finiteNormalCDF(_ x: Double) -> Double {
    0.5 * erfc(-x * 0.5.squareRoot())
  }

  /// The two-sided normal quantile of a checked confidence level, 1.96 at 0.95.
  static func normalCriticalValue(level: Double) -> Double {
    -unsafeNormalQuantile((1 - level) / 2)
  }

  static func requireOpenProbability(_ probability: Double) throws(MetricError) {
    guard probability.isFinite else {
      throw MetricError(.nonFinite, "the probability is \(probability); give one between 0 and 1")
    }
    guard probability > 0 && probability < 1 else {
      throw MetricError(
        .invalidParameter,
        "the probability is \(probability); a quantile is finite only strictly between 0 and 1")
    }
  }
}

extension Statistics {
  /// The quantile of a probability known to lie strictly between 0 and 1.
  private static func unsafeNormalQuantile(_ probability: Double) -> Double {
    let fromHalf = probability - 0.5
    if abs(fromHalf) <= 0.25 { return centralNormalQuantile(fromHalf) }
    // 1 - p is exact for p above one half.
    return probability < 0.5 ? lowerNormalQuantile(probability) : -lowerNormalQuantile(1 - probability)
  }

  /// The quantile of 1/2 + offset, for offsets of at most one quarter.
  private static func centralNormalQuantile(_ offset: Double) -> Double {
    var x = offset * rootOfTwoPi
    for _ in 0..<4 {
      let error = 0.5 * erf(x * 0.5.squareRoot()) - offset
      x -= halleyStep(error * rootOfTwoPi * exp(0.5 * x * x), at: x)
    }
    return x
  }

  /// The quantile of a probability below one quarter; negative.
  private static func lowerNormalQuantile(_ probability: Double) -> Double {
    let logarithm = log(probability)
    let t = (-2 * logarithm).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = numerator / denominator - t
    for _ in 0..<3 {
      // The error relative to the probability: exp(x^2/2) alone would overflow far out.
      let error = 0.5 * erfc(-x * 0.5.squareRoot()) / probability - 1
      x -= halleyStep(error * rootOfTwoPi * exp(0.5 * x * x + logarithm), at: x)
    }
    return x
  }

  /// Halley's correction from the Newton correction.
  ///
  /// The second derivative of the distribution is -x times its first.
  private static func halleyStep(_ newton: Double, at x: Double) -> Double {
    newton / (1 + 0.5 * x * newton)
  }

  private static var rootOfTwoPi: Double { (2 * Double.pi).squareRoot() }
}
