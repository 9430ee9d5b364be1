extension Statistics {
  /// How an interval is read off the replicates of a bootstrap.
  public enum BootstrapMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// The quantiles of the replicates.
    case percentile

    /// The quantiles mirrored at the estimate.
    case basic

    /// The quantiles at levels corrected for bias and for a spread that depends on the value (BCa).
    case biasCorrected = "bca"
  }

  /// An estimate with what resampling says about it.
  public struct BootstrapInterval: Hashable, Sendable, Codable {
    /// The statistic of the data itself.
    public var estimate: Double

    /// The interval around it.
    public var interval: Interval

    /// Creates an estimate from its parts.
    public init(estimate: Double, interval: Interval) {
      self.estimate = estimate
      self.interval = interval
    }
  }

  /// An estimate with the standard deviation of its replicates.
  public struct BootstrapStandardError: Hashable, Sendable, Codable {
    /// The statistic of the data itself.
    public var estimate: Double

    /// The standard deviation of the replicates, with their number less one as divisor.
    public var standardError: Double

    /// Creates an estimate from its parts.
    public init(estimate: Double, standardError: Double) {
      self.estimate = estimate
      self.standardError = standardError
    }
  }

  /// The bootstrap interval of any statistic of rows.
  ///
  /// A resample lists rows by their index, with repetitions; the statistic is asked once for all rows, once
  /// for each resample and, for the corrected method, once without each row. Quantiles are those of
  /// ``quantile(_:at:)``. The corrected method takes time in proportion to the square of the rows; for means
  /// and for statistics of counts ``bootstrapInterval(of:resamples:seed:level:method:)`` is far faster.
  ///
  /// ```swift
  /// let bootstrap = try Statistics.bootstrapInterval(rows: scores.count, resamples: resamples) {
  ///   rows throws(MetricError) in try Statistics.mean(rows.map { scores[$0] })
  /// }
  /// ```
  ///
  /// Throws `empty` without rows, `invalid_parameter` for a level outside the open interval from 0 to 1, no
  /// resamples or an index that is no row, `degenerate` when a correction is not finite (the replicates lie on
  /// one side, or no row matters; another method is not taken silently), and what the statistic throws.
  ///
  /// Source: B. Efron, R. Tibshirani, *An Introduction to the Bootstrap*, 1993, sections 13.3 and 14.3; in the
  /// bias correction a replicate equal to the estimate counts one half, as scores of judges are discrete.
  public static func bootstrapInterval(
    rows: Int, resamples: some Sequence<[Int]>, level: Double = 0.95,
    method: BootstrapMethod = .percentile, statistic: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> BootstrapInterval {
    try requireRows(rows)
    try requireLevel(level)
    let replicates = try allReplicates(rows, resamples, statistic)
    let estimate = try requireFiniteEstimate(statistic(Array(0..<rows)))
    return try bootstrapInterval(estimate, replicates, level, method) { () throws(MetricError) in
      var values: [Double] = []
      for row in 0..<rows { try values.append(statistic((0..<rows).filter { $0 != row })) }
      return values
    }
  }

  /// The bootstrap standard error of any statistic of rows.
  ///
  /// Throws as ``bootstrapInterval(rows:resamples:level:method:statistic:)`` does, and `too_few_items` for a
  /// single resample.
  ///
  /// Source: B. Efron, *Bootstrap Methods: Another Look at the Jackknife*, 1979.
  public static func bootstrapStandardError(
    rows: Int, resamples: some Sequence<[Int]>, statistic: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> BootstrapStandardError {
    try requireRows(rows)
    let replicates = try allReplicates(rows, resamples, statistic)
    let estimate = try requireFiniteEstimate(statistic(Array(0..<rows)))
    return BootstrapStandardError(estimate: estimate, standardError: try standardDeviation(replicates))
  }
}

extension Statistics {
  /// The interval read off finite replicates; the jackknife values are asked for when the method needs them.
  static func bootstrapInterval(
    _ estimate: Double, _ replicates: [Double], _ level: Double, _ method: BootstrapMethod,
    jackknife: () throws(MetricError) -> [Double]
  ) throws(MetricError) -> BootstrapInterval {
    let ascending = replicates.sorted()
    var shares = (low: (1 - level) / 2, high: (1 + level) / 2)
    if method == .biasCorrected {
      let correction = try biasCorrection(estimate, ascending, jackknife)
      shares = (try correction.share(shares.low), try correction.share(shares.high))
    }
    var low = quantile(sorted: ascending, at: shares.low)
    var high = quantile(sorted: ascending, at: shares.high)
    if method == .basic { (low, high) = (2 * estimate - high, 2 * estimate - low) }
    return BootstrapInterval(estimate: estimate, interval: Interval(low: low, high: high, level: level))
  }

  static func requireRows(_ rows: Int) throws(MetricError) {
    guard rows != 0 else { throw MetricError(.empty, "no rows were given; give at least one") }
    guard rows > 0 else {
      throw MetricError(.invalidParameter, "the number of rows is \(rows); it cannot be negative")
    }
  }

  static func requireFiniteEstimate(_ estimate: Double) throws(MetricError) -> Double {
    guard estimate.isFinite else {
      throw MetricError(.nonFinite, "the statistic of all rows is \(estimate); it must be a finite number")
    }
    return estimate
  }

  /// The statistic of every resample.
  private static func allReplicates(
    _ rows: Int, _ resamples: some Sequence<[Int]>, _ statistic: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> [Double] {
    var values: [Double] = []
    for resample in resamples {
      if let index = resample.first(where: { !(0..<rows).contains($0) }) {
        throw MetricError(
          .invalidParameter, "a resample asks for row \(index); there are \(rows), counted from 0")
      }
      try values.append(statistic(resample))
    }
    guard !values.isEmpty else {
      throw MetricError(.invalidParameter, "no resamples were given; give at least one")
    }
    try requireFinite(values, "the list of replicates")
    return values
  }
}
