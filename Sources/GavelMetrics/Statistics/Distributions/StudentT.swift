import Foundation

extension Statistics {
  /// The probability that a Student t variable is at most `t`.
  ///
  /// Degrees of freedom need not be whole. Throws `non_finite`, and `invalid_parameter` unless the degrees of
  /// freedom are positive.
  ///
  /// Source: formula 26.7.1 of Abramowitz and Stegun, through the incomplete beta function.
  public static func studentTCDF(_ t: Double, degreesOfFreedom: Double) throws(MetricError) -> Double {
    try requirePositive(degreesOfFreedom, "the degrees of freedom")
    guard t.isFinite else {
      throw MetricError(.nonFinite, "the t distribution was asked at \(t); give a finite number")
    }
    let tail = upperTail(abs(t), degreesOfFreedom)
    return t < 0 ? tail : 1 - tail
  }

  /// The value that a Student t variable stays below with the given probability.
  ///
  /// The relative error is of the order of 1e-14. Throws `non_finite`, and `invalid_parameter` unless the
  /// probability lies strictly between 0 and 1 and the degrees of freedom are positive, or `non_finite` when
  /// the quantile itself is too large for a `Double`.
  ///
  /// Source: Newton's iteration on logarithms of the tail and of t, where both ends of the curve are straight
  /// lines, kept inside a shrinking bracket.
  public static func studentTQuantile(
    _ probability: Double, degreesOfFreedom: Double
  ) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    try requirePositive(degreesOfFreedom, "the degrees of freedom")
    if probability == 0.5 { return 0 }
    // Both differences are exact for a probability above one half.
    let tail = probability < 0.5 ? probability : 1 - probability
    let magnitude =
      tail >= 0.25
      ? solve(0.5 - tail, degreesOfFreedom, probability: central, grows: true)
      : solve(tail, degreesOfFreedom, probability: upperTail, grows: false)
    guard magnitude.isFinite else {
      throw MetricError(
        .nonFinite, "the t quantile exceeds the largest Double; use more degrees of freedom")
    }
    return probability < 0.5 ? -magnitude : magnitude
  }

  /// The two-sided t quantile of a checked confidence level.
  static func studentTCriticalValue(
    level: Double, degreesOfFreedom: Double
  ) throws(MetricError) -> Double {
    try -studentTQuantile((1 - level) / 2, degreesOfFreedom: degreesOfFreedom)
  }
}

extension Statistics {
  /// P(T > t) for t of at least 0.
  private static func upperTail(_ t: Double, _ degreesOfFreedom: Double) -> Double {
    let half = degreesOfFreedom / 2
    let ratio = t / degreesOfFreedom.squareRoot()
    if ratio > 1e100 {
      // The squared ratio may overflow; the first term of the series is exact here.
      return 0.5 * exp(-degreesOfFreedom * log(ratio) - log(half) - positiveLogBeta(half, 0.5))
    }
    let (x, complement) = betaArguments(t, degreesOfFreedom)
    return 0.5 * incompleteBeta(x: x, complement: complement, a: half, b: 0.5)
  }

  /// P(0 < T < t) for t of at least 0; exact near 0, where one half minus the tail would not be.
  private static func central(_ t: Double, _ degreesOfFreedom: Double) -> Double {
    let (x, complement) = betaArguments(t, degreesOfFreedom)
    return 0.5 * incompleteBeta(x: complement, complement: x, a: 0.5, b: degreesOfFreedom / 2)
  }

  /// df / (df + t^2) and its complement, without the overflow of t^2.
  private static func betaArguments(
    _ t: Double, _ degreesOfFreedom: Double
  ) -> (x: Double, complement: Double) {
    let ratio = t / degreesOfFreedom.squareRoot()
    if ratio > 1 {
      let inverse = 1 / ratio
      let denominator = 1 + inverse * inverse
      return (inverse * inverse / denominator, 1 / denominator)
    }
    let denominator = 1 + ratio * ratio
    return (1 / denominator, ratio * ratio / denominator)
  }

  /// ln of t times the density at t, the slope of either probability over ln t.
  private static func logSlope(_ t: Double, _ degreesOfFreedom: Double) -> Double {
    let ratio = t / degreesOfFreedom.squareRoot()
    let logOfOnePlusSquare = ratio > 1e100 ? 2 * log(ratio) : log1p(ratio * ratio)
    return log(ratio) - positiveLogBeta(degreesOfFreedom / 2, 0.5)
      - 0.5 * (degreesOfFreedom + 1) * logOfOnePlusSquare
  }

  /// The positive t at which a probability that grows or falls with t reaches the target.
  private static func solve(
    _ target: Double, _ degreesOfFreedom: Double,
    probability: (Double, Double) -> Double, grows: Bool
  ) -> Double {
    positiveQuantile(
      target, start: 1, grows: grows,
      probability: { probability($0, degreesOfFreedom) },
      logSlope: { logSlope($0, degreesOfFreedom) })
  }
}
