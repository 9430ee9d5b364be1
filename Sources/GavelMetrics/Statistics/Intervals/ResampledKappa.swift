extension Statistics.ResampledStatistic where Self == Statistics.ResampledCounts {
  /// Cohen's kappa of two raters, with their items as rows; see
  /// ``Statistics/cohenKappa(gold:predicted:labels:weights:)``.
  ///
  /// A replicate takes time in proportion to the pairs of labels that occur, and with weights to the square
  /// of the labels.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` when a label is declared twice, and
  ///   `unknown_label`; the statistic throws `degenerate` when both raters always gave one and the same label,
  ///   in the data or in a resample.
  ///
  /// Source: J. Cohen, *A Coefficient of Agreement for Nominal Scales*, 1960; *Weighted Kappa*, 1968.
  public static func kappa<Label: ClassLabel>(
    gold: [Label], predicted: [Label], labels: [Label]? = nil, weights: Statistics.KappaWeights = .none
  ) throws(MetricError) -> Self {
    let pairs = try LabelPairs(gold: gold, predicted: predicted, declared: labels)
    let cells = LabelCells(pairs)
    let labelCount = pairs.labels.count
    return try Self(cells.counts) { counts throws(MetricError) in
      try Statistics.cohenKappa(
        cells: cells.cells, counts: counts, labelCount: labelCount, weights: weights)
    }
  }
}
