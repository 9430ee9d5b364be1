extension Metric where Self == BootstrappedMetric<Forecast> {
  /// The expected calibration error over bins of equal width.
  ///
  /// It is too large for few items, since chance alone moves the bins: give n beside it. The interval resamples items
  /// and shares that fault. Source: C. Guo and others, *On Calibration of Modern Neural Networks*, 2017.
  public static func calibrationError(bins: Int = 10, _ settings: BootstrapSettings = .init()) -> Self {
    .forecast("calibration-error/1, \(bins) bins", settings) { probabilities, outcomes throws(MetricError) in
      try Statistics.calibrationError(probabilities: probabilities, outcomes: outcomes, bins: bins).expected
    }
  }

  /// The area under the ROC curve: how often a forecast of what happened is higher than one of what did not.
  ///
  /// Source: J. Hanley, B. McNeil, *The meaning and use of the area under a receiver operating characteristic curve*,
  /// 1982.
  public static func rocAUC(_ settings: BootstrapSettings = .init()) -> Self {
    .forecast("roc-auc/1", settings) { probabilities, outcomes throws(MetricError) in
      try Statistics.rocAUC(scores: probabilities, outcomes: outcomes)
    }
  }

  private static func forecast(
    _ name: String, _ settings: BootstrapSettings,
    _ statistic: @escaping @Sendable ([Double], [Bool]) throws(MetricError) -> Double
  ) -> Self {
    BootstrappedMetric(
      name, settings, by: { ($0.probability, $0.happened ? 1 : 0) < ($1.probability, $1.happened ? 1 : 0) },
      statistic: { items throws(MetricError) in try statistic(items.map(\.probability), items.map(\.happened))
      })
  }
}
