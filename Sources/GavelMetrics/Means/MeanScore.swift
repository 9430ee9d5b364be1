public import GavelCore

/// The mean of scores, with a t interval.
///
/// Source of the interval: Student (1908). With fewer than two scores, or where all are equal, there is none, and the
/// estimate says why. Where all scores declare one scale, the worst case is given as well.
public struct MeanScore: Metric {
  /// The level of confidence.
  public let level: Double

  /// The mean with an interval at `level`.
  public init(level: Double = 0.95) { self.level = level }

  /// `mean-score/1`.
  public var name: String { "mean-score/1" }

  /// The mean.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no score.
  public func estimate(_ sample: Sample<Score>) throws -> Estimate {
    let values = sample.observations.map(\.value)
    guard !values.isEmpty else {
      throw MetricError(
        .empty, "no score to average: \(sample.excludedCount) items were left out; look at their reasons")
    }
    let mean = try Statistics.mean(values)
    return Estimate(
      metric: name, value: mean, interval: try interval(values), count: values.count,
      excluded: sample.excluded,
      worstCase: worstCase(mean, sample))
  }

  private func interval(_ values: [Double]) throws -> Estimate.Interval {
    guard values.count > 1 else { return .none(reason: "a single score has no spread") }
    guard values.contains(where: { $0 != values[0] }) else { return .none(reason: "all scores are equal") }
    let bounds = try Statistics.meanInterval(values, level: level).interval
    return .bounds(low: bounds.low, high: bounds.high, level: level, method: "t")
  }

  private func worstCase(_ mean: Double, _ sample: Sample<Score>) -> ClosedRange<Double>? {
    guard let scale = sample.observations.first?.scale,
      sample.observations.allSatisfy({ $0.scale == scale })
    else { return nil }
    return Estimate.worstCase(mean: mean, count: sample.count, excluded: sample.excludedCount, in: scale)
  }
}

extension Metric where Self == MeanScore {
  /// The mean of scores with a 95 % t interval.
  public static var meanScore: Self { MeanScore() }
}
