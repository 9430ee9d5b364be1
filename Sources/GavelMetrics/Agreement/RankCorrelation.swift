/// How well scores put items into the order of their labels: Spearman's rho, with a Fisher interval.
///
/// It asks for no common scale, so a judge from 0 to 100 can be compared with labels from 1 to 5.
public struct RankCorrelation: Metric {
  /// The level of confidence.
  public let level: Double

  /// The correlation with an interval at `level`.
  public init(level: Double = 0.95) { self.level = level }

  /// `spearman/1`.
  public var name: String { "spearman/1" }

  /// The correlation.
  ///
  /// - Throws: ``MetricError`` where there are fewer than two items, or all scores or all labels are equal.
  public func estimate(_ sample: Sample<Labelled<Double>>) throws -> Estimate {
    let result = try Statistics.spearman(sample.observations.map(\.verdict), sample.observations.map(\.label))
    return Estimate(
      metric: name, value: result.coefficient, interval: interval(result.coefficient, sample.count),
      count: sample.count, excluded: sample.excluded)
  }

  private func interval(_ coefficient: Double, _ count: Int) -> Estimate.Interval {
    do {
      let bounds = try Statistics.fisherInterval(
        coefficient: coefficient, count: count, kind: .spearman, level: level)
      return .bounds(low: bounds.low, high: bounds.high, level: level, method: "Fisher z")
    } catch {
      return .none(reason: error.message)
    }
  }
}
