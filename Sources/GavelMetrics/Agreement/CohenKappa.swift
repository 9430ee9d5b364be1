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

  /// The kappa of classes: every disagreement counts alike.
  public init(labels: [Label]? = nil, _ settings: BootstrapSettings = .init()) {
    self.labels = labels
    weights = .none
    self.settings = settings
  }

  /// The kappa of ordinal labels: a disagreement counts by the distance of the labels in the declared order.
  public init(
    ordered labels: [Label], weights: Statistics.KappaWeights, _ settings: BootstrapSettings = .init()
  ) {
    self.labels = labels
    self.weights = weights
    self.settings = settings
  }

  /// `cohen-kappa/1`, the weights and the ends of the declared order.
  public var name: String {
    guard weights != .none, let first = labels?.first, let last = labels?.last else { return "cohen-kappa/1" }
    return "cohen-kappa/1, \(weights.rawValue) weights on \(first) to \(last)"
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
    let kappa: @Sendable ([Int]) throws(MetricError) -> Double = {
      [weights, cells = cells.cells, labels = pairs.labels.count] counts throws(MetricError) in
      try Statistics.cohenKappa(cells: cells, counts: counts, labelCount: labels, weights: weights)
    }
    let clusters = Clusters(of: sample.replacing(cells.places), by: <)
    let value = try kappa(cells.counts)
    let interval =
      clusters.areShared || items.count < 2
      ? try resampledItems(cells, clusters, kappa) : try resampledCounts(cells, clusters, kappa)
    return Estimate(
      metric: name, value: value, interval: interval, count: sample.count,
      excluded: sample.excluded)
  }

  /// Items or clusters drawn one by one.
  private func resampledItems(
    _ cells: LabelCells, _ clusters: Clusters, _ kappa: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> Estimate.Interval {
    var counts = cells.counts
    return try ResampledInterval.interval(clusters, settings) { indices throws(MetricError) in
      for place in counts.indices { counts[place] = 0 }
      for index in indices { counts[cells.places[index]] += 1 }
      return try kappa(counts)
    }
  }

  /// The counts of the pairs of labels drawn at once, which costs the same for any number of items.
  private func resampledCounts(
    _ cells: LabelCells, _ clusters: Clusters,
    _ kappa: @escaping @Sendable ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> Estimate.Interval {
    try ResampledInterval.requireSettings(settings)
    let statistic = try Statistics.ResampledCounts(cells.counts, statistic: kappa)
    let replicates = statistic.definedReplicates(settings.resamples, seed: settings.seed)
    return try ResampledInterval.interval(
      replicates, clusters, settings, undefined: "both sides give one and the same label to all items")
  }
}

extension CohenKappa where Label == Int {
  /// Quadratic kappa of integer scores on a declared scale, the default for ordinal scores.
  public static func quadratic(scale: ClosedRange<Int>, _ settings: BootstrapSettings = .init()) -> Self {
    Self(ordered: Array(scale), weights: .quadratic, settings)
  }
}
