/// The mean squared distance of probabilities from what happened: 0 is perfect, 0.25 what 1/2 for everything gets.
///
/// The interval is that of a mean on the scale from 0 to 1. Source: G. Brier, *Verification of forecasts expressed in
/// terms of probability*, 1950, in the form for two classes.
public struct BrierScore: Metric {
  /// The level of confidence.
  public let level: Double

  /// The score with an interval at `level`.
  public init(level: Double = 0.95) { self.level = level }

  /// `brier-score/1`.
  public var name: String { "brier-score/1" }

  /// The score.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no forecast.
  public func estimate(_ sample: Sample<Forecast>) throws -> Estimate {
    guard sample.count > 0 else { throw MetricError(.empty, "there is no probability with a label") }
    let losses = sample.map { forecast in
      let distance = forecast.probability - (forecast.happened ? 1 : 0)
      return distance * distance
    }
    return try MeanUncertainty.estimate(name, losses, scale: 0...1, level: level)
  }
}

extension Metric where Self == BrierScore {
  /// The mean squared distance of probabilities from what happened, with a 95 % interval.
  public static var brierScore: Self { BrierScore() }
}
