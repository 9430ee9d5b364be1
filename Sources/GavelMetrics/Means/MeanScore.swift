public import GavelCore

/// The mean of scores, with an interval.
///
/// Where all scores declare one scale, the interval stays on it (``Statistics/boundedMeanInterval(_:scale:level:)``) and
/// the worst case is given as well; else it is Student's t interval. Scores that share a cluster do not count as
/// independent. With a single score there is no interval, and the estimate says why.
///
/// Source: Student, *The Probable Error of a Mean*, 1908; E. B. Wilson, *Probable Inference, the Law of Succession, and
/// Statistical Inference*, 1927; E. Miller, *Adding Error Bars to Evals*, 2024, for clusters.
public struct MeanScore: Metric {
  /// The level of confidence.
  public let level: Double

  /// The mean with an interval at `level`.
  public init(level: Double = 0.95) { self.level = level }

  /// `mean-score/2`.
  public var name: String { "mean-score/2" }

  /// The mean.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no score, and `invalid_parameter` for scores on
  ///   different scales, a score off its scale or a level outside the open interval from 0 to 1.
  public func estimate(_ sample: Sample<Score>) throws -> Estimate {
    guard sample.count > 0 else {
      throw MetricError(
        .empty, "no score to average: \(sample.excludedCount) items were left out; look at their reasons")
    }
    let scale = try Score.commonScale(sample.observations)
    return try MeanUncertainty.estimate(name, sample.map(\.value), scale: scale, level: level)
  }
}

extension Metric where Self == MeanScore {
  /// The mean of scores with a 95 % interval.
  public static var meanScore: Self { MeanScore() }
}
