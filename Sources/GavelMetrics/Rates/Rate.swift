/// Estimates of rates.
enum Rate {
  /// The mean of `credits`, which lie between 0 and 1: Wilson's interval where all are 0 or 1 and stand alone, else
  /// that of a mean on the scale from 0 to 1.
  static func estimate<Observation>(
    _ name: String, _ credits: [Double], _ sample: Sample<Observation>, level: Double
  ) throws(MetricError) -> Estimate {
    let value = try Statistics.mean(credits)
    return Estimate(
      metric: name, value: value, interval: try interval(credits, sample, level), count: sample.count,
      excluded: sample.excluded,
      worstCase: Estimate.worstCase(
        mean: value, count: sample.count, excluded: sample.unobservedCount, in: 0...1))
  }

  private static func interval<Observation>(
    _ credits: [Double], _ sample: Sample<Observation>, _ level: Double
  ) throws(MetricError) -> Estimate.Interval {
    guard sample.sharedClusters == nil, credits.count > 1, credits.allSatisfy({ $0 == 0 || $0 == 1 }) else {
      return try MeanUncertainty.interval(of: credits, sample, scale: 0...1, level: level)
    }
    let bounds = try Statistics.wilsonInterval(
      successes: credits.reduce(0, +), trials: credits.count, level: level
    ).interval
    return .bounds(low: bounds.low, high: bounds.high, level: level, method: "Wilson")
  }
}
