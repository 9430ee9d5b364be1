/// How well scores put items into the order of their labels.
///
/// It asks for no common scale, so a judge from 0 to 100 can be compared with labels from 1 to 5. Correlation is not
/// agreement: a judge that is always a point too strict has a correlation of 1.
///
/// The interval is Fisher's, with the standard errors of Bonett and Wright (2000) for Spearman and of Fieller, Hartley and
/// Pearson (1957) for Kendall; where items share clusters, it comes from resampling clusters.
///
/// Source: C. Spearman, 1904; M. Kendall, 1945 (tau-b); K. Pearson, 1895.
public struct RankCorrelation: Metric {
  /// The coefficient.
  public let kind: Statistics.CorrelationKind
  /// The resamples and the level of confidence; without shared clusters only the level is used.
  public let settings: BootstrapSettings

  /// A correlation with an interval.
  public init(_ kind: Statistics.CorrelationKind = .spearman, _ settings: BootstrapSettings = .init()) {
    self.kind = kind
    self.settings = settings
  }

  /// The name of the coefficient with its version, as in `spearman/1`.
  public var name: String {
    switch kind {
    case .pearson: "pearson/1"
    case .spearman: "spearman/1"
    case .kendall: "kendall-tau-b/1"
    }
  }

  /// The correlation.
  ///
  /// - Throws: ``MetricError`` where there are fewer than two items, or all scores or all labels are equal.
  public func estimate(_ sample: Sample<Labelled<Double>>) throws -> Estimate {
    if sample.sharedClusters != nil {
      return try BootstrappedMetric<Labelled<Double>>(
        name, settings, by: { ($0.label, $0.verdict) < ($1.label, $1.verdict) },
        statistic: { items throws(MetricError) in try coefficient(items) }
      ).estimate(sample)
    }
    let value = try coefficient(sample.observations)
    return Estimate(
      metric: name, value: value, interval: interval(value, sample.count), count: sample.count,
      excluded: sample.excluded)
  }

  private func coefficient(_ items: [Labelled<Double>]) throws(MetricError) -> Double {
    let verdicts = items.map(\.verdict)
    let labels = items.map(\.label)
    return switch kind {
    case .pearson: try Statistics.pearson(verdicts, labels).coefficient
    case .spearman: try Statistics.spearman(verdicts, labels).coefficient
    case .kendall: try Statistics.kendallTauB(verdicts, labels).coefficient
    }
  }

  private func interval(_ coefficient: Double, _ count: Int) -> Estimate.Interval {
    // Fisher's z is infinite there, and a point is no interval.
    guard abs(coefficient) < 1 else {
      return .none(reason: "all pairs are in order; Fisher's z has no bound")
    }
    do {
      let bounds = try Statistics.fisherInterval(
        coefficient: coefficient, count: count, kind: kind, level: settings.level)
      return .bounds(low: bounds.low, high: bounds.high, level: settings.level, method: "Fisher z")
    } catch {
      return .none(reason: error.message)
    }
  }
}
