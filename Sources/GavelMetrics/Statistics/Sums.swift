extension Statistics {
  /// The sum of the values with Neumaier's compensation.
  ///
  /// The rounding error of every addition is collected and added at the end, so that the result does not
  /// drift with the number of values. The sum of no values is 0. A sum beyond the range of `Double` is
  /// infinite.
  ///
  /// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*, 1974.
  public static func sum(_ values: some Sequence<Double>) -> Double {
    var accumulator = CompensatedSum()
    for value in values { accumulator.add(value) }
    return accumulator.value
  }

  /// The arithmetic mean, from a compensated sum.
  ///
  /// The mean of equal values is exactly that value. Throws `empty` without values and `non_finite` when one
  /// of them is NaN or infinite.
  ///
  /// Source: as of ``sum(_:)``.
  public static func mean(_ values: [Double]) throws(MetricError) -> Double {
    try requireSome(values)
    try requireFinite(values, "the list of values")
    return finiteMean(values)
  }

  /// The sample variance with divisor n - 1, in two passes.
  ///
  /// The mean is taken first and the squares of the deviations are summed second, corrected by what the
  /// rounding of the mean left over; the shortcut through the sum of squares is never used. Throws `empty`,
  /// `non_finite` (also when the variance is too large for a `Double`) and `too_few_items` for a single
  /// value.
  ///
  /// Source: T. Chan, G. Golub, R. LeVeque, *Algorithms for Computing the Sample Variance*, 1983.
  public static func variance(_ values: [Double]) throws(MetricError) -> Double {
    let (variance, scale) = try scaledVariance(values)
    return try requireRange(scale * (scale * variance))
  }

  /// The sample standard deviation with divisor n - 1, in two passes.
  ///
  /// Deviations are divided by the largest of them before they are squared, so that values such as 1e200
  /// neither overflow nor vanish. Throws `empty`, `non_finite` and `too_few_items` for a single value.
  ///
  /// Source: as of ``variance(_:)``.
  public static func standardDeviation(_ values: [Double]) throws(MetricError) -> Double {
    let (variance, scale) = try scaledVariance(values)
    return try requireRange(scale * variance.squareRoot())
  }
}

extension Statistics {
  /// The sample variance of the values divided by a scale, and the scale.
  private static func scaledVariance(
    _ values: [Double]
  ) throws(MetricError) -> (variance: Double, scale: Double) {
    try requireSome(values)
    try requireFinite(values, "the list of values")
    guard values.count >= 2 else {
      throw MetricError(.tooFewItems, "one value has no spread; give at least two")
    }
    let (deviations, scale) = scaledDeviations(values)
    let count = Double(values.count)
    let squares = sum(deviations.lazy.map { $0 * $0 })
    let remainder = sum(deviations)
    return (max(0, squares - remainder * remainder / count) / (count - 1), scale)
  }

  private static func requireRange(_ spread: Double) throws(MetricError) -> Double {
    guard spread.isFinite else {
      throw MetricError(
        .nonFinite, "the spread exceeds the largest Double; divide the values by a constant first")
    }
    return spread
  }
}

extension Statistics {
  /// A running sum which keeps its rounding errors apart.
  struct CompensatedSum {
    private var total = 0.0
    private var compensation = 0.0

    mutating func add(_ value: Double) {
      let next = total + value
      if abs(total) >= abs(value) {
        compensation += (total - next) + value
      } else {
        compensation += (value - next) + total
      }
      total = next
    }

    /// The sum; an overflow shows as an infinity and not as the NaN of its compensation.
    var value: Double { total.isFinite ? total + compensation : total }
  }

  static func requireSome(_ values: [Double]) throws(MetricError) {
    guard !values.isEmpty else {
      throw MetricError(.empty, "no values were given; give at least one")
    }
  }

  /// The mean of finite values, at least one of them; kept between the smallest and the largest.
  static func finiteMean(_ values: [Double]) -> Double {
    let count = Double(values.count)
    var result = sum(values) / count
    if !result.isFinite { result = sum(values.lazy.map { $0 / count }) }
    guard let smallest = values.min(), let largest = values.max() else { return result }
    return min(max(result, smallest), largest)
  }

  /// Deviations from the mean divided by the largest magnitude among them, and that magnitude (0 when all are
  /// equal).
  ///
  /// Centring comes before scaling: the other order loses values which differ little at a large offset.
  static func scaledDeviations(_ values: [Double]) -> (deviations: [Double], scale: Double) {
    // Values this large could overflow in the subtraction; a power of two costs no digit.
    let isHuge = values.contains { abs($0) > 0x1p1020 }
    let shrink = isHuge ? 0x1p-8 : 1.0
    let reduced = isHuge ? values.map { $0 * shrink } : values
    let center = finiteMean(reduced)
    let centered = reduced.map { $0 - center }
    let scale = centered.reduce(0) { max($0, abs($1)) }
    guard scale > 0 else { return (centered, 0) }
    return (centered.map { $0 / scale }, scale / shrink)
  }
}
