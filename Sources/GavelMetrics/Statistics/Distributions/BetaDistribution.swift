import Foundation

extension Statistics {
  /// The value that a beta variable stays below with the given probability, the inverse of
  /// ``regularizedIncompleteBeta(_:a:b:)``.
  ///
  /// Throws `non_finite`, and `invalid_parameter` unless the probability lies strictly between 0 and 1 and
  /// both a and b are positive.
  ///
  /// Source: the root of ``regularizedIncompleteBeta(_:a:b:)``, found by Newton's method kept inside a bracket.
  public static func betaQuantile(_ probability: Double, a: Double, b: Double) throws(MetricError) -> Double {
    try requireOpenProbability(probability)
    try requirePositive(a, "a of the beta distribution")
    try requirePositive(b, "b of the beta distribution")
    return betaPoint(probability, a: a, b: b).x
  }

  /// A beta quantile and its distance from 1, for arguments in range; the smaller one is precise.
  static func betaPoint(
    _ probability: Double, a: Double, b: Double
  ) -> (x: Double, complement: Double) {
    let mean = a / (a + b)
    let fromOne = b / (a + b)
    if probability <= incompleteBeta(x: mean, complement: fromOne, a: a, b: b) {
      let x = lowerBetaQuantile(probability, mean: mean, a, b)
      return (x, 1 - x)
    }
    let complement = lowerBetaQuantile(1 - probability, mean: fromOne, b, a)
    return (1 - complement, complement)
  }

  /// The quantile of a probability which is reached below the mean.
  private static func lowerBetaQuantile(
    _ probability: Double, mean: Double, _ a: Double, _ b: Double
  ) -> Double {
    let logOfBeta = positiveLogBeta(a, b)
    return positiveQuantile(
      probability, start: mean, grows: true,
      probability: { incompleteBeta(x: $0, complement: 1 - $0, a: a, b: b) },
      logSlope: { a * log($0) + (b - 1) * log1p(-$0) - logOfBeta })
  }
}
