/// How far probabilities are from the frequencies of what happened, over bins of equal width.
///
/// It is too large for few items, since chance alone moves the bins; give n beside it, and ``BrierScore``, which has an
/// interval. Resampling would move the bins once more and only repeat the fault, so that there is no interval here.
///
/// Source: C. Guo and others, *On Calibration of Modern Neural Networks*, 2017.
public struct ExpectedCalibrationError: Metric {
  /// The number of bins.
  public let bins: Int

  /// The error over so many bins.
  public init(bins: Int = 10) { self.bins = bins }

  /// `calibration-error/1` and the number of bins.
  public var name: String { "calibration-error/1, \(bins) bins" }

  /// The error, without an interval.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no forecast, and `invalid_parameter` without bins.
  public func estimate(_ sample: Sample<Forecast>) throws -> Estimate {
    let error = try Statistics.calibrationError(
      probabilities: sample.observations.map(\.probability), outcomes: sample.observations.map(\.happened),
      bins: bins)
    return Estimate(
      metric: name, value: error.expected,
      interval: .none(reason: "it is biased upwards for few items, and so are its resamples"),
      count: sample.count,
      excluded: sample.excluded)
  }
}
