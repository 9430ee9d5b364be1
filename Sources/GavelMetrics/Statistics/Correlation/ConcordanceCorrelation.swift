extension Statistics {
  /// Lin's concordance correlation: how close pairs of values lie to the line y = x.
  ///
  /// 2 s_xy/(s_x^2 + s_y^2 + (difference of the means)^2) with divisor n, as Lin 1989; with divisor n - 1
  /// small samples differ in the third digit. Unlike a product-moment correlation it falls when one rater is
  /// stricter or uses the scale more widely. One constant list gives 0, and one pair is enough. Takes time
  /// in proportion to the pairs.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `zero_variance` when all values are equal.
  ///
  /// Source: L. Lin, *A concordance correlation coefficient to evaluate reproducibility*, 1989.
  public static func concordanceCorrelation(_ x: [Double], _ y: [Double]) throws(MetricError) -> Double {
    guard x.count == y.count else {
      throw MetricError(
        .lengthMismatch, "x has \(x.count) values and y has \(y.count); give one y for every x")
    }
    try requireSome(x)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
    let (xs, xScale) = scaledDeviations(x)
    let (ys, yScale) = scaledDeviations(y)
    // The mean of the differences, as the difference of two large means would lose its digits; of halves, as
    // differences could overflow.
    let halfGap = finiteMean(zip(x, y).map { $0 / 2 - $1 / 2 })
    let scale = max(xScale / 2, yScale / 2, abs(halfGap))
    guard scale > 0 else {
      throw MetricError(
        .zeroVariance, "all values of x and y are equal; there is no spread to compare")
    }
    let xFactor = xScale / 2 / scale
    let yFactor = yScale / 2 / scale
    let gap = halfGap / scale
    let count = Double(x.count)
    let covariance = xFactor * yFactor * centeredProduct(xs, ys) / count
    let xVariance = xFactor * xFactor * centeredProduct(xs, xs) / count
    let yVariance = yFactor * yFactor * centeredProduct(ys, ys) / count
    return bounded(2 * covariance / (xVariance + yVariance + gap * gap))
  }

  /// The sum of the products of deviations, corrected by what the rounding of the means left over.
  private static func centeredProduct(_ first: [Double], _ second: [Double]) -> Double {
    let products = sum(zip(first, second).lazy.map { $0 * $1 })
    return products - sum(first) * sum(second) / Double(first.count)
  }
}
