extension Statistics {
  /// A mean with its standard error and its interval.
  public struct MeanEstimate: Hashable, Sendable, Codable {
    /// The arithmetic mean.
    public var mean: Double

    /// The standard error: the sample standard deviation (divisor n - 1) over the root of n.
    public var standardError: Double

    /// The interval around the mean.
    public var interval: Interval

    /// The number of values.
    public var count: Int

    /// Creates an estimate from its parts.
    public init(mean: Double, standardError: Double, interval: Interval, count: Int) {
      self.mean = mean
      self.standardError = standardError
      self.interval = interval
      self.count = count
    }
  }

  /// The distribution that gives an interval of a mean its width.
  public enum MeanIntervalKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Student's t with n - 1 degrees of freedom.
    case studentT = "t"

    /// The normal distribution; too narrow for few values.
    case normal
  }

  /// The mean of the values with its confidence interval.
  ///
  /// The interval is the mean plus and minus the quantile times the standard error, with Student's t and n -
  /// 1 degrees of freedom unless asked otherwise. Equal values give an interval of no width. The values count
  /// as independent: repeated verdicts on one item do not.
  ///
  /// Throws `empty`, `invalid_parameter` (the level), `non_finite`, and `too_few_items` for a single value.
  ///
  /// Source: Student, *The Probable Error of a Mean*, 1908.
  public static func meanInterval(
    _ values: [Double], level: Double = 0.95, kind: MeanIntervalKind = .studentT
  ) throws(MetricError) -> MeanEstimate {
    try requireSome(values)
    try requireLevel(level)
    let deviation = try standardDeviation(values)
    let mean = finiteMean(values)
    let standardError = deviation / Double(values.count).squareRoot()
    let quantile =
      switch kind {
      case .studentT: try studentTCriticalValue(level: level, degreesOfFreedom: Double(values.count - 1))
      case .normal: normalCriticalValue(level: level)
      }
    let halfWidth = standardError * quantile
    guard (mean - halfWidth).isFinite && (mean + halfWidth).isFinite else {
      throw MetricError(
        .nonFinite, "the interval exceeds the largest Double; divide the values by a constant first")
    }
    return MeanEstimate(
      mean: mean, standardError: standardError,
      interval: Interval(low: mean - halfWidth, high: mean + halfWidth, level: level),
      count: values.count)
  }
}
