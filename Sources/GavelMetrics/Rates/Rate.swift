/// Estimates of rates.
enum Rate {
  /// The mean of credits between 0 and 1: with Wilson's interval where all are 0 or 1 and stand alone, else with that of a
  /// mean on the scale from 0 to 1.
  static func estimate(
    _ name: String, _ credits: Sample<Double>, level: Double
  ) throws(MetricError) -> Estimate {
    var estimate = try MeanUncertainty.estimate(name, credits, scale: 0...1, level: level)
    guard credits.sharedClusters == nil, credits.count > 1,
      credits.observations.allSatisfy({ $0 == 0 || $0 == 1 })
    else { return estimate }
    let bounds = try Statistics.wilsonInterval(
      successes: credits.observations.reduce(0, +), trials: credits.count, level: level
    ).interval
    estimate.interval = .bounds(low: bounds.low, high: bounds.high, level: level, method: "Wilson")
    return estimate
  }
}
