import Foundation

extension Statistics {
  /// The probability that an F variable exceeds `f`.
  ///
  /// Degrees of freedom need not be whole. Small probabilities keep their relative precision.
  ///
  /// - Throws: `invalid_parameter` unless the degrees of freedom are positive and `f` is at least 0, and
  ///   `non_finite`.
  ///
  /// Source: formula 26.6.2 of Abramowitz and Stegun, through the incomplete beta function.
  public static func fUpperTail(
    _ f: Double, numerator: Double, denominator: Double
  ) throws(MetricError) -> Double {
    guard !(f < 0) else {
      throw MetricError(.invalidParameter, "the F distribution was asked at \(f); give at least 0")
    }
    try requirePositive(numerator, "the degrees of freedom of the numerator")
    try requirePositive(denominator, "the degrees of freedom of the denominator")
    guard f.isFinite else {
      throw MetricError(.nonFinite, "the F distribution was asked at \(f); give a finite number")
    }
    return upperTailOfF(f, numerator, denominator)
  }

  /// The value that an F variable stays below with the given probability.
  ///
  /// The relative error is of the order of 1e-13.
  ///
  /// - Throws: `invalid_parameter` unless the probability lies strictly between 0 and 1 and the degrees of
  ///   freedom are positive, and `non_finite`.
  ///
  /// Source: bisection of the logarithm of the value on the exact tail.
  public static func fQuantile(
    _ probability: Double, numerator: Double, denominator: Double
  ) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    try requirePositive(numerator, "the degrees of freedom of the numerator")
    try requirePositive(denominator, "the degrees of freedom of the denominator")
    // Both tails are exact where they are small, so that the smaller one is searched.
    guard probability < 0.5 else {
      return upperQuantileOfF(1 - probability, numerator, denominator)
    }
    return 1 / upperQuantileOfF(probability, denominator, numerator)
  }
}

extension Statistics {
  /// P(F > f) of arguments in range.
  static func upperTailOfF(_ f: Double, _ numerator: Double, _ denominator: Double) -> Double {
    // denominator / (denominator + numerator f) and its complement, without the overflow of the product.
    let ratio = (numerator / denominator) * f
    let (x, complement) =
      ratio > 1 ? (1 / ratio / (1 + 1 / ratio), 1 / (1 + 1 / ratio)) : (1 / (1 + ratio), ratio / (1 + ratio))
    return incompleteBeta(x: x, complement: complement, a: denominator / 2, b: numerator / 2)
  }

  /// The value that is exceeded with a probability of at most one half.
  static func upperQuantileOfF(_ tail: Double, _ numerator: Double, _ denominator: Double) -> Double {
    var low = log(Double.leastNonzeroMagnitude)
    var high = log(Double.greatestFiniteMagnitude)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high && high - low > 1e-15 else { return exp(middle) }
      if upperTailOfF(exp(middle), numerator, denominator) > tail { low = middle } else { high = middle }
    }
  }
}
