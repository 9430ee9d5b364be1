extension Metric where Self == BootstrappedMetric<Forecast> {
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
