/// Means with their intervals, chosen by what is known of the values.
///
/// On a declared scale the interval stays on it (``Statistics/boundedMeanInterval(_:scale:level:)``), else it is
/// Student's. Where observations share clusters the standard error is the clustered one, with as many degrees of
/// freedom as there are clusters less one.
enum MeanUncertainty {
  /// The mean of a sample of numbers, with the worst case where a scale is declared.
  ///
  /// Throws `empty`, and `invalid_parameter` for a number off the scale or a level outside the open interval from 0 to 1.
  static func estimate(
    _ name: String, _ sample: Sample<Double>, scale: ClosedRange<Double>?, level: Double
  ) throws(MetricError) -> Estimate {
    let mean = try Statistics.mean(sample.observations)
    return Estimate(
      metric: name, value: mean, interval: try interval(of: sample, scale: scale, level: level),
      count: sample.count, excluded: sample.excluded,
      worstCase: scale.map {
        Estimate.worstCase(mean: mean, count: sample.count, excluded: sample.unobservedCount, in: $0)
      })
  }

  /// The interval of the mean.
  static func interval(
    of sample: Sample<Double>, scale: ClosedRange<Double>?, level: Double
  ) throws(MetricError) -> Estimate.Interval {
    let values = sample.observations
    try Statistics.requireLevel(level)
    if let scale { try Statistics.requireScale(scale, values) }
    guard values.count > 1 else { return .none(reason: "a single item has no spread") }
    guard let clusters = sample.sharedClusters else { return try plain(values, scale, level) }
    let mean: Statistics.ClusteredMean
    do {
      mean = try Statistics.clusteredMean(values, clusters: clusters, level: level)
    } catch  where error.code == .tooFewClusters {
      return .none(reason: "all items share one cluster")
    }
    guard let scale else {
      guard mean.standardError > 0 else { return .none(reason: "all clusters have one mean") }
      return .bounds(
        low: mean.interval.low, high: mean.interval.high, level: level,
        method: "t of \(mean.clusters) clusters")
    }
    let bounds = try Statistics.boundedMeanInterval(
      mean: mean.mean, standardError: mean.standardError, count: mean.clusters, scale: scale, level: level)
    return .bounds(
      low: bounds.low, high: bounds.high, level: level, method: "bounded t of \(mean.clusters) clusters")
  }

  private static func plain(
    _ values: [Double], _ scale: ClosedRange<Double>?, _ level: Double
  ) throws(MetricError) -> Estimate.Interval {
    if scale == nil, values.allSatisfy({ $0 == values[0] }) {
      return .none(reason: "all values are equal, and they declare no scale")
    }
    let bounds = try Statistics.boundedMeanInterval(values, scale: scale, level: level).interval
    return .bounds(
      low: bounds.low, high: bounds.high, level: level, method: scale == nil ? "t" : "bounded t")
  }
}
