/// Estimates of rates.
enum Rate {
  static func estimate<Observation>(
    _ name: String, successes: Double, _ sample: Sample<Observation>, level: Double
  ) throws -> Estimate {
    let value = successes / Double(sample.count)
    let interval: Estimate.Interval
    if sample.count > 1 {
      let bounds = try Statistics.wilsonInterval(successes: successes, trials: sample.count, level: level)
        .interval
      interval = .bounds(low: bounds.low, high: bounds.high, level: level, method: "Wilson")
    } else {
      interval = .none(reason: "a single item has no spread")
    }
    return Estimate(
      metric: name, value: value, interval: interval, count: sample.count, excluded: sample.excluded,
      worstCase: Estimate.worstCase(
        mean: value, count: sample.count, excluded: sample.excludedCount, in: 0...1))
  }
}
