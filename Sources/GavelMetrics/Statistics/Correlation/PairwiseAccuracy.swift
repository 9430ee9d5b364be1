extension Statistics {
  /// The pairwise accuracy of a metric with ties, and the counts behind it.
  public struct PairwiseAccuracy: Hashable, Sendable, Codable {
    /// The share of pairs which the metric puts in the order of people, or ties where they do; acc_eq.
    public var value: Double

    /// How the pairs compare, with people as x and the metric as y.
    public var pairs: PairCounts

    /// The same on the scale of a correlation, 2 acc_eq - 1; tau_eq.
    public var tau: Double { 2 * value - 1 }

    /// The accuracy of counted pairs.
    public init(pairs: PairCounts) {
      value = Double(pairs.concordant + pairs.tiedOnBoth) / Double(pairs.total)
      self.pairs = pairs
    }
  }

  /// The share of pairs of items that a metric compares as people do, ties included.
  ///
  /// (C + T_xy)/all pairs. It rewards a metric for predicting ties, where tau-b punishes a metric that has
  /// few; see ``tieCalibration(metric:human:)`` for metrics with continuous scores. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `too_few_items` for one item.
  ///
  /// Source: D. Deutsch, G. Foster, M. Freitag, *Ties Matter: Meta-Evaluating Modern Metrics with Pairwise
  /// Accuracy and Tie Calibration*, 2023.
  public static func pairwiseAccuracy(
    human: [Double], metric: [Double]
  ) throws(MetricError) -> PairwiseAccuracy {
    PairwiseAccuracy(pairs: try pairCounts(human, metric))
  }
}
