extension Statistics {
  /// A statistic that knows a fast way through the resamples of its data.
  ///
  /// The functions that take any statistic of rows ask it once for each resample, with a list of rows. A
  /// statistic of this kind gets by without such lists: see ``ResampledMean`` and ``ResampledCounts``.
  public protocol ResampledStatistic: Sendable {
    /// The number of rows.
    var rows: Int { get }

    /// The statistic of the data itself.
    func estimate() throws(MetricError) -> Double

    /// The statistic of so many random resamples of all rows; the same seed gives the same ones.
    func replicates(_ count: Int, seed: UInt64) throws(MetricError) -> [Double]

    /// The statistic without a row, for each of the rows and in any order.
    func jackknife() throws(MetricError) -> [Double]
  }

  /// The bootstrap interval of a statistic with a fast way through its resamples.
  ///
  /// Means the same as ``bootstrapInterval(rows:resamples:level:method:statistic:)`` with random resamples,
  /// and takes memory for the replicates only.
  ///
  /// ```swift
  /// let mean = try Statistics.bootstrapInterval(of: .mean(scores), resamples: 10_000, seed: 1)
  /// ```
  ///
  /// Throws `empty` without rows, `invalid_parameter` for a level outside the open interval from 0 to 1 or a
  /// number of resamples that is not positive, `degenerate` when a correction is not finite, and what the
  /// statistic throws.
  ///
  /// Source: as of ``bootstrapInterval(rows:resamples:level:method:statistic:)``.
  public static func bootstrapInterval(
    of statistic: some ResampledStatistic, resamples: Int, seed: UInt64, level: Double = 0.95,
    method: BootstrapMethod = .percentile
  ) throws(MetricError) -> BootstrapInterval {
    try requireRows(statistic.rows)
    try requireLevel(level)
    try requireResamples(resamples)
    let estimate = try requireFiniteEstimate(statistic.estimate())
    let replicates = try statistic.replicates(resamples, seed: seed)
    try requireFinite(replicates, "the list of replicates")
    return try bootstrapInterval(
      estimate, replicates, level, method, jackknife: statistic.jackknife)
  }

  /// The bootstrap standard error of a statistic with a fast way through its resamples.
  ///
  /// Throws as ``bootstrapInterval(of:resamples:seed:level:method:)`` does, and `too_few_items` for a single
  /// resample.
  ///
  /// Source: B. Efron, *Bootstrap Methods: Another Look at the Jackknife*, 1979.
  public static func bootstrapStandardError(
    of statistic: some ResampledStatistic, resamples: Int, seed: UInt64
  ) throws(MetricError) -> BootstrapStandardError {
    try requireRows(statistic.rows)
    try requireResamples(resamples)
    let estimate = try requireFiniteEstimate(statistic.estimate())
    let replicates = try statistic.replicates(resamples, seed: seed)
    return BootstrapStandardError(estimate: estimate, standardError: try standardDeviation(replicates))
  }

  private static func requireResamples(_ count: Int) throws(MetricError) {
    guard count > 0 else {
      throw MetricError(.invalidParameter, "the number of resamples is \(count); ask for at least one")
    }
  }
}
