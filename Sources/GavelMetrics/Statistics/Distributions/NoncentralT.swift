import Foundation

extension Statistics {
  /// The probability that a noncentral t variable is at most `t`: (Z + noncentrality) over the root of a
  /// chi-squared variable divided by its degrees of freedom.
  ///
  /// The absolute error is of the order of 1e-14 for a noncentrality up to about 10,000 and grows slowly from
  /// there. The cost grows with the noncentrality over the root of the degrees of freedom. Throws
  /// `non_finite`, and `invalid_parameter` unless the degrees of freedom are positive.
  ///
  /// Source: the definition, integrated over the logarithm of the chi variable by the trapezoidal rule, whose
  /// error falls faster than any power of the step for such a smooth and fast decaying function; L. Trefethen,
  /// J. Weideman, *The Exponentially Convergent Trapezoidal Rule*, 2014.
  public static func noncentralTCDF(
    _ t: Double, degreesOfFreedom: Double, noncentrality: Double
  ) throws(MetricError) -> Double {
    try requireNoncentralT(t, degreesOfFreedom, noncentrality)
    return chiAverage(degreesOfFreedom, noncentrality) { finiteNormalCDF(t * $0 - noncentrality) }
  }

  /// The probability that a noncentral t variable is greater than `t`, precise where it is small.
  ///
  /// Throws as ``noncentralTCDF(_:degreesOfFreedom:noncentrality:)`` does.
  ///
  /// Source: as of ``noncentralTCDF(_:degreesOfFreedom:noncentrality:)``.
  public static func noncentralTUpperTail(
    _ t: Double, degreesOfFreedom: Double, noncentrality: Double
  ) throws(MetricError) -> Double {
    try requireNoncentralT(t, degreesOfFreedom, noncentrality)
    return chiAverage(degreesOfFreedom, noncentrality) { finiteNormalCDF(noncentrality - t * $0) }
  }
}

extension Statistics {
  private static func requireNoncentralT(
    _ t: Double, _ degreesOfFreedom: Double, _ noncentrality: Double
  ) throws(MetricError) {
    try requirePositive(degreesOfFreedom, "the degrees of freedom")
    guard t.isFinite && noncentrality.isFinite else {
      throw MetricError(
        .nonFinite,
        "the noncentral t distribution was asked at \(t) with noncentrality \(noncentrality); "
          + "give finite numbers")
    }
  }

  /// The average of a function of s, the root of a chi-squared variable over its degrees of freedom.
  ///
  /// The weights are those of ln s, up to a factor which the division by their sum removes.
  private static func chiAverage(
    _ degreesOfFreedom: Double, _ noncentrality: Double, of function: (Double) -> Double
  ) -> Double {
    // The narrower of both curves sets the step: the weights, and the normal distribution around t s.
    let curvature = 2 * degreesOfFreedom + noncentrality * noncentrality
    let finest = min(0.08, 0.5 / curvature.squareRoot())
    let range = 45 / degreesOfFreedom + 20 / degreesOfFreedom.squareRoot()
    let step = max(finest, 1e-6 * range)
    var weights = CompensatedSum()
    var values = CompensatedSum()
    func add(_ position: Double) -> Bool {
      let s = exp(position)
      // ln of the density of ln s, 0 at its peak.
      let logWeight = degreesOfFreedom * (position - 0.5 * expm1(2 * position))
      guard logWeight > -45 else { return false }
      let weight = exp(logWeight)
      weights.add(weight)
      values.add(weight * function(s))
      return true
    }
    var index = 0
    while add(Double(index) * step) { index += 1 }
    index = -1
    while add(Double(index) * step) { index -= 1 }
    return min(1, max(0, values.value / weights.value))
  }
}
