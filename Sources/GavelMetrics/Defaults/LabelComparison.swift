public import GavelCore

/// What to report by default when verdicts are compared with what people said: each figure under the name of its metric.
///
/// - Ordinal scores: agreement, quadratic kappa on the declared scale, Spearman and tau-b. Where scores have fractions,
///   the concordance correlation takes the place of the first two. Without a scale of at most 21 points the two
///   correlations stand alone; with labels off the scale kappa is undefined and says so.
/// - Classes and preferences: agreement (with and without ties), kappa.
/// - Several raters, or holes: agreement of pairs of ratings, Krippendorff's alpha.
/// - Gwet's AC1 (or AC2, quadratic) stands beside kappa and alpha where one class has at least 80 % of the labels, since
///   chance-corrected agreement falls there although raters rarely differ.
public enum LabelComparison {
  /// The share of labels from which on one class dominates.
  public static let dominance = 0.8

  /// The figures for scores; `scale` is the one that the judge declares, nil where it declares none.
  ///
  /// The settings are for intervals that have no closed form.
  public static func scores(
    _ sample: Sample<Labelled<Double>>, scale: ClosedRange<Double>?, _ settings: BootstrapSettings = .init()
  ) -> [Finding] {
    let order = [
      Finding("rank correlation with labels", RankCorrelation(.spearman, settings), sample),
      Finding("tau-b with labels", RankCorrelation(.kendall, settings), sample),
    ]
    guard let scale, let points = points(of: scale) else { return order }
    if let off = sample.observations.first(where: { !scale.contains($0.label) || !scale.contains($0.verdict) }
    ) {
      let value = scale.contains(off.label) ? off.verdict : off.label
      return [Finding("quadratic kappa with labels", undefined: offScale(value, points))] + order
    }
    guard sample.observations.allSatisfy({ $0.isOnPoints }) else {
      return [Finding("concordance with labels", .concordance(settings), sample)] + order
    }
    let ordinal = sample.map { Labelled(Int($0.verdict), label: Int($0.label)) }
    var findings = [
      Finding("agreement with labels", Agreement<Int>(level: settings.level), ordinal),
      Finding("quadratic kappa with labels", CohenKappa.quadratic(scale: points, settings), ordinal),
    ]
    if isDominated(ordinal.observations.map(\.label)) {
      let gwet = GwetAgreement(categories: points.map(Double.init), weights: .quadratic, settings)
      findings.append(Finding("AC2 with labels", gwet, sample.map { ItemRatings([$0.label, $0.verdict]) }))
    }
    return findings + order
  }

  /// The figures for classes.
  public static func classes(
    _ sample: Sample<Labelled<String>>, _ settings: BootstrapSettings = .init()
  ) -> [Finding] {
    [Finding("agreement with labels", Agreement<String>(level: settings.level), sample)]
      + beyondChance(sample, settings)
  }

  /// The figures for preferences.
  ///
  /// For kappa a flip is a class of its own, which no label has.
  public static func preferences(
    _ sample: Sample<Labelled<Preference.Winner>>, _ settings: BootstrapSettings = .init()
  ) -> [Finding] {
    var findings = [
      Finding("agreement with labels", PreferenceAgreement(level: settings.level), sample)
    ]
    if sample.observations.contains(where: { !$0.verdict.isDecisive || !$0.label.isDecisive }) {
      let withoutTies = PreferenceAgreement(ties: .excludeAnyTie, level: settings.level)
      findings.append(Finding("agreement without ties", withoutTies, sample))
    }
    let classes = sample.map { Labelled($0.verdict.rawValue, label: $0.label.rawValue) }
    return findings + beyondChance(classes, settings)
  }

  /// The figures for several raters of each item.
  public static func ratings(
    _ sample: Sample<ItemRatings>, measurement: Statistics.MeasurementLevel,
    _ settings: BootstrapSettings = .init()
  ) -> [Finding] {
    var findings = [
      Finding("agreement of raters", .percentAgreement(settings), sample),
      Finding("alpha of raters", KrippendorffAlpha(measurement, settings), sample),
    ]
    if isDominated(sample.observations.flatMap { $0.ratings.compactMap(\.self) }) {
      findings.append(Finding("AC1 of raters", GwetAgreement(settings), sample))
    }
    return findings
  }
}

extension LabelComparison {
  /// Kappa, and AC1 where one class dominates.
  private static func beyondChance(
    _ sample: Sample<Labelled<String>>, _ settings: BootstrapSettings
  ) -> [Finding] {
    var findings = [Finding("kappa with labels", CohenKappa<String>(settings), sample)]
    if isDominated(sample.observations.map(\.label)) {
      let names = Set(sample.observations.flatMap { [$0.label.labelKey, $0.verdict.labelKey] }).sorted()
      var places: [String.LabelKey: Double] = [:]
      for (place, name) in names.enumerated() { places[name] = Double(place) }
      let ratings = sample.map {
        ItemRatings([places[$0.label.labelKey], places[$0.verdict.labelKey]])
      }
      findings.append(Finding("AC1 with labels", GwetAgreement(settings), ratings))
    }
    return findings
  }

  private static func offScale(_ value: Double, _ points: ClosedRange<Int>) -> MetricError {
    MetricError(
      .unknownLabel,
      "\(Estimate.rounded(value)) lies off the scale of \(points.lowerBound) to \(points.upperBound); labels on another "
        + "scale can only be compared by their order")
  }

  private static func isDominated(_ labels: [some ClassLabel]) -> Bool {
    let counts = labels.reduce(into: [:]) { counts, label in counts[label.labelKey, default: 0] += 1 }
    return Double(counts.values.max() ?? 0) >= dominance * Double(labels.count) && !labels.isEmpty
  }

  /// The points of a scale of at most 21 whole numbers.
  private static func points(of scale: ClosedRange<Double>) -> ClosedRange<Int>? {
    guard scale.upperBound - scale.lowerBound <= 20, let low = Int(exactly: scale.lowerBound),
      let high = Int(exactly: scale.upperBound)
    else { return nil }
    return low...high
  }
}

extension Labelled<Double> {
  /// Whether both are whole numbers.
  fileprivate var isOnPoints: Bool { verdict == verdict.rounded() && label == label.rounded() }
}
