extension Metric where Self == BootstrappedMetric<Labelled<Double>> {
  /// Lin's concordance correlation: how close scores and labels lie to being equal, for scores with fractions.
  ///
  /// For whole points it is quadratic kappa over the points of a scale.
  ///
  /// Source: L. Lin, *A concordance correlation
  /// coefficient to evaluate reproducibility*, 1989.
  public static func concordance(_ settings: BootstrapSettings = .init()) -> Self {
    BootstrappedMetric(
      "concordance/1", settings, by: { ($0.label, $0.verdict) < ($1.label, $1.verdict) },
      statistic: { items throws(MetricError) in
        try Statistics.concordanceCorrelation(items.map(\.label), items.map(\.verdict))
      })
  }
}

extension Metric where Self == BootstrappedMetric<ItemRatings> {
  /// How often two ratings of one item are equal, as a mean over items.
  ///
  /// Source: J. Fleiss, 1971, for P-bar.
  public static func percentAgreement(_ settings: BootstrapSettings = .init()) -> Self {
    BootstrappedMetric(
      "percent-agreement/1", settings, by: ItemRatings.areInIncreasingOrder,
      statistic: { items throws(MetricError) in try Statistics.percentAgreement(items.table) })
  }
}

extension Metric {
  /// The macro F1 of verdicts against labels.
  ///
  /// Source: C. van Rijsbergen, *Information Retrieval*, 1979; the mean of the
  /// F1 of classes, as in scikit-learn.
  public static func macroF1<Label: ClassLabel>(
    _ settings: BootstrapSettings = .init()
  ) -> Self where Self == BootstrappedMetric<Labelled<Label>> {
    .labelled("macro-f1/1", settings) { gold, predicted throws(MetricError) in
      guard let value = try Statistics.precisionRecallF1(gold: gold, predicted: predicted).macro.f1 else {
        throw MetricError(.degenerate, "no class has an F1 that is defined")
      }
      return value
    }
  }

  /// The mean recall of the classes that occur among labels.
  ///
  /// Source: scikit-learn, `balanced_accuracy_score`.
  public static func balancedAccuracy<Label: ClassLabel>(
    _ settings: BootstrapSettings = .init()
  ) -> Self where Self == BootstrappedMetric<Labelled<Label>> {
    .labelled("balanced-accuracy/1", settings) { gold, predicted throws(MetricError) in
      try Statistics.balancedAccuracy(gold: gold, predicted: predicted)
    }
  }

  /// The correlation of verdicts with labels as classes.
  ///
  /// Source: B. Matthews, 1975; J. Gorodkin, 2004, for more than two.
  public static func matthewsCorrelation<Label: ClassLabel>(
    _ settings: BootstrapSettings = .init()
  ) -> Self where Self == BootstrappedMetric<Labelled<Label>> {
    .labelled("matthews/1", settings) { gold, predicted throws(MetricError) in
      try Statistics.matthewsCorrelation(gold: gold, predicted: predicted)
    }
  }

  private static func labelled<Label: ClassLabel>(
    _ name: String, _ settings: BootstrapSettings,
    _ statistic: @escaping @Sendable ([Label], [Label]) throws(MetricError) -> Double
  ) -> Self where Self == BootstrappedMetric<Labelled<Label>> {
    BootstrappedMetric(
      name, settings,
      by: { ($0.label.labelKey, $0.verdict.labelKey) < ($1.label.labelKey, $1.verdict.labelKey) },
      statistic: { items throws(MetricError) in
        try statistic(items.map(\.label), items.map(\.verdict))
      })
  }
}
