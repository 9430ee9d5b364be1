extension Statistics {
  /// The mean of values on a declared scale, with an interval that stays on it.
  ///
  /// The shape is Wilson's interval of a proportion, with Student's t quantile and an effective sample size
  /// from the standard error. It leans towards the middle of the scale and never has width 0, also where all
  /// values are equal. Without a scale it is the t interval of
  /// ``meanInterval(_:level:kind:)``, which cannot say anything about equal values. Assumes values that are
  /// independent.
  ///
  /// Throws `empty`, `invalid_parameter` for a level outside the open interval from 0 to 1, an empty scale or
  /// a value outside of it, `non_finite`, `too_few_items` for a single value, and `zero_variance` for equal
  /// values without a scale.
  ///
  /// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*, 1927, for
  /// a bounded mean instead of a proportion.
  public static func boundedMeanInterval(
    _ values: [Double], scale: ClosedRange<Double>?, level: Double = 0.95
  ) throws(MetricError) -> MeanEstimate {
    try requireSome(values)
    try requireLevel(level)
    if let scale { try requireScale(scale, values) }
    try requireFinite(values, "the list of values")
    let isConstant = values.allSatisfy { $0 == values[0] }
    guard let scale else {
      let estimate = try meanInterval(values, level: level)
      guard !isConstant else {
        throw MetricError(
          .zeroVariance, "all values are \(values[0]); declare their scale to get an interval")
      }
      return estimate
    }
    let deviation = try standardDeviation(values)
    let count = Double(values.count)
    let standardError = isConstant ? 0 : deviation / count.squareRoot()
    let quantile = try studentTCriticalValue(level: level, degreesOfFreedom: count - 1)
    let mean = finiteMean(values)
    return MeanEstimate(
      mean: mean, standardError: standardError,
      interval: boundedInterval(
        mean: mean, standardError: standardError, count: count, quantile: quantile, scale: scale,
        level: level),
      count: values.count)
  }
}

extension Statistics {
  /// The interval of ``boundedMeanInterval(_:scale:level:)`` around a mean whose standard error came from elsewhere,
  /// such as from clusters.
  ///
  /// A mean off the scale by rounding is taken to its end. A standard error of 0 leaves `count`, the number of
  /// independent values or clusters, as the effective sample size; there is one degree of freedom less than that.
  ///
  /// Throws `invalid_parameter` for a level outside the open interval from 0 to 1, a negative standard error or an
  /// empty scale, `non_finite`, and `too_few_items` for a single value.
  ///
  /// Source: as there.
  public static func boundedMeanInterval(
    mean: Double, standardError: Double, count: Int, scale: ClosedRange<Double>, level: Double = 0.95
  ) throws(MetricError) -> Interval {
    try requireLevel(level)
    try requireScale(scale, [])
    guard standardError >= 0 || standardError.isNaN else {
      throw MetricError(.invalidParameter, "the standard error is \(standardError); it cannot be negative")
    }
    try requireFinite([mean, standardError], "the pair of mean and standard error")
    guard count > 1 else {
      throw MetricError(.tooFewItems, "\(count) independent values have no spread; give at least two")
    }
    let quantile = try studentTCriticalValue(level: level, degreesOfFreedom: Double(count - 1))
    return boundedInterval(
      mean: mean, standardError: standardError, count: Double(count), quantile: quantile, scale: scale,
      level: level)
  }

  /// Wilson's shape around a mean on a scale, clipped to it.
  static func boundedInterval(
    mean: Double, standardError: Double, count: Double, quantile: Double, scale: ClosedRange<Double>,
    level: Double
  ) -> Interval {
    let width = scale.upperBound - scale.lowerBound
    let p = min(1, max(0, (mean - scale.lowerBound) / width))
    let error = standardError / width
    let size = error == 0 || p == 0 || p == 1 ? count : p * (1 - p) / (error * error)
    let square = quantile * quantile
    let center = (p + square / (2 * size)) / (1 + square / size)
    let halfWidth =
      quantile * (p * (1 - p) / size + square / (4 * size * size)).squareRoot() / (1 + square / size)
    // At an end of the scale the bound is that end, whatever the rounding.
    let low = p == 0 ? 0 : max(0, center - halfWidth)
    let high = p == 1 ? 1 : min(1, center + halfWidth)
    return Interval(
      low: max(scale.lowerBound, scale.lowerBound + width * low),
      high: min(scale.upperBound, scale.lowerBound + width * high), level: level)
  }

  /// Refuses an empty scale, and a value outside of it.
  static func requireScale(_ scale: ClosedRange<Double>, _ values: [Double]) throws(MetricError) {
    guard scale.lowerBound < scale.upperBound else {
      throw MetricError(.invalidParameter, "the scale \(scale) holds a single value; give one of some width")
    }
    if let value = values.first(where: { $0.isFinite && !scale.contains($0) }) {
      throw MetricError(.invalidParameter, "the value \(value) lies outside the scale \(scale)")
    }
    guard (scale.upperBound - scale.lowerBound).isFinite else {
      throw MetricError(.nonFinite, "the scale is \(scale); give one of finite width")
    }
  }
}
