/// The agreement of verdicts with labels beyond what their frequencies give by chance.
///
/// For ordinal scores declare the scale and take ``Statistics/KappaWeights/quadratic``: one point off is then forgiven
/// more than four. The interval comes from resampling items, or clusters of items. Costs O(n) for each resample.
///
/// Source: J. Cohen, *A coefficient of agreement for nominal scales*, 1960; *Weighted kappa*, 1968.
public struct CohenKappa<Label: ClassLabel>: Metric {
  /// The labels in their order; nil for those that occur, in ascending order.
  public let labels: [Label]?
  /// How much a disagreement counts.
  public let weights: Statistics.KappaWeights
  /// The resamples of the interval.
  public let settings: BootstrapSettings

  /// The kappa of classes, or of ordinal labels with weights.
  public init(
    labels: [Label]? = nil, weights: Statistics.KappaWeights = .none, _ settings: BootstrapSettings = .init()
  ) {
    self.labels = labels
    self.weights = weights
    self.settings = settings
  }

  /// `cohen-kappa/1` and the weights.
  public var name: String {
    switch weights {
    case .none: "cohen-kappa/1"
    case .linear, .quadratic: "cohen-kappa/1, \(weights.rawValue) weights"
    }
  }

  /// The kappa.
  ///
  /// - Throws: ``MetricError`` with code `empty` where no item has both, `unknown_label` for a label that is not declared,
  ///   and `degenerate` where only one label occurs.
  public func estimate(_ sample: Sample<Labelled<Label>>) throws -> Estimate {
    guard sample.count > 0 else { throw MetricError(.empty, "no item has both a verdict and a label") }
    let items = sample.observations
    let pairs = try LabelPairs(
      gold: items.map(\.label), predicted: items.map(\.verdict), declared: labels)
    // Counts of pairs of labels are all that kappa looks at; resamples keep the labels of the whole sample.
    let cells = LabelCells(pairs)
    func kappa(_ counts: [Int]) throws(MetricError) -> Double {
      try Statistics.cohenKappa(
        cells: cells.cells, counts: counts, labelCount: pairs.labels.count, weights: weights)
    }
    let clusters = Clusters(of: sample.replacing(cells.places), by: <)
    var counts = cells.counts
    let interval = try ResampledInterval.interval(clusters, settings) { indices throws(MetricError) in
      for place in counts.indices { counts[place] = 0 }
      for index in indices { counts[cells.places[index]] += 1 }
      return try kappa(counts)
    }
    return Estimate(
      metric: name, value: try kappa(cells.counts), interval: interval, count: sample.count,
      excluded: sample.excluded)
  }
}

extension CohenKappa where Label == Int {
  /// Quadratic kappa of integer scores on a declared scale, the default for ordinal scores.
  public static func quadratic(scale: ClosedRange<Int>, _ settings: BootstrapSettings = .init()) -> Self {
    Self(labels: Array(scale), weights: .quadratic, settings)
  }
}
