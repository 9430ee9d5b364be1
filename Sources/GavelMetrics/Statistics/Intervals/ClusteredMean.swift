extension Statistics {
  /// A mean over items of which some belong together, with its standard errors.
  public struct ClusteredMean: Hashable, Sendable, Codable {
    /// The mean over all items.
    public var mean: Double

    /// The number of clusters.
    public var clusters: Int

    /// The clustered standard error without a correction for few clusters, after Liang and Zeger.
    public var uncorrected: Double

    /// The clustered standard error times the root of G / (G - 1) for G clusters; the one to report.
    public var standardError: Double

    /// The standard error that ignores the clusters, for comparison.
    public var independent: Double

    /// The interval from `standardError` and Student's t with G - 1 degrees of freedom.
    public var interval: Interval

    /// Creates a mean from its parts.
    public init(
      mean: Double, clusters: Int, uncorrected: Double, standardError: Double, independent: Double,
      interval: Interval
    ) {
      self.mean = mean
      self.clusters = clusters
      self.uncorrected = uncorrected
      self.standardError = standardError
      self.independent = independent
      self.interval = interval
    }
  }

  /// The mean of values whose items share clusters, such as several answers to one question.
  ///
  /// Items of one cluster are not independent, and the plain standard error is then mostly too small. Below
  /// about 30 clusters even the corrected one is optimistic. Costs one pass over the items.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` (the level), `non_finite`, and `too_few_clusters`
  /// for a single cluster.
  ///
  /// Source: K. Liang, S. Zeger, *Longitudinal Data Analysis Using Generalized Linear Models*, 1986; E.
  /// Miller, *Adding Error Bars to Evals*, 2024.
  public static func clusteredMean<Cluster: ClassLabel>(
    _ values: [Double], clusters: [Cluster], level: Double = 0.95
  ) throws(MetricError) -> ClusteredMean {
    guard values.count == clusters.count else {
      throw MetricError(
        .lengthMismatch, "\(values.count) values and \(clusters.count) clusters; give every value its cluster"
      )
    }
    try requireSome(values)
    try requireLevel(level)
    try requireFinite(values, "the list of values")
    let mean = finiteMean(values)
    // In the order of their first item, so that the sums do not depend on hashing.
    var places: [Cluster.LabelKey: Int] = [:]
    var sums: [CompensatedSum] = []
    var magnitudes: [Double] = []
    for (value, cluster) in zip(values, clusters) {
      let key = cluster.labelKey
      let place = places[key] ?? sums.count
      if place == sums.count {
        places[key] = place
        sums.append(CompensatedSum())
        magnitudes.append(0)
      }
      sums[place].add(value - mean)
      magnitudes[place] += abs(value) + abs(mean)
    }
    guard sums.count >= 2 else {
      throw MetricError(
        .tooFewClusters, "all \(values.count) items belong to one cluster; give at least two clusters")
    }
    let count = Double(sums.count)
    // A sum that is only what rounding left of its values is 0: clusters that balance exactly have no spread.
    let balances = zip(sums, magnitudes).map { sum, magnitude in
      abs(sum.value) <= 4 * Double.ulpOfOne * magnitude ? 0 : sum.value
    }
    let squares = sum(balances.lazy.map { $0 * $0 })
    let uncorrected = squares.squareRoot() / Double(values.count)
    let standardError = uncorrected * (count / (count - 1)).squareRoot()
    let halfWidth = try standardError * studentTCriticalValue(level: level, degreesOfFreedom: count - 1)
    guard (mean - halfWidth).isFinite && (mean + halfWidth).isFinite else {
      throw MetricError(
        .nonFinite, "the interval exceeds the largest Double; divide the values by a constant first")
    }
    return ClusteredMean(
      mean: mean, clusters: sums.count, uncorrected: uncorrected, standardError: standardError,
      independent: try standardDeviation(values) / Double(values.count).squareRoot(),
      interval: Interval(low: mean - halfWidth, high: mean + halfWidth, level: level))
  }
}
