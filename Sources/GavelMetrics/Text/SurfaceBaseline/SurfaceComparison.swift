public import GavelCore

/// A judge on pairs beside the surface baseline, against the preferences of people on the same pairs.
///
/// What the judge agrees with the baseline on needs no understanding; what it adds shows where the baseline is wrong
/// or ties. A judge's tie, flip or unreadable verdict counts one half.
public struct SurfaceComparison: Hashable, Codable, Sendable {
  /// The number of pairs with an answer that people prefer.
  public let count: Int
  /// The number of pairs left out because people prefer neither answer.
  public let leftOut: Int
  /// How often the judge is right.
  public let judge: SurfaceAccuracy
  /// How often the baseline is right on the same pairs.
  public let baseline: SurfaceAccuracy
  /// The number of pairs on which both name an answer.
  public let bothDecide: Int
  /// The number of those on which they name the same one.
  public let sameDecision: Int
  /// The share of the judge's decisions that are the baseline's, over the pairs that both decide; nil without any.
  public let sharedDecisions: Statistics.ProportionEstimate?
  /// How often the judge is right where the baseline is; nil where it never is.
  public let whereBaselineIsRight: SurfaceAccuracy?
  /// How often the judge is right where the baseline is wrong; nil where it never is.
  public let whereBaselineIsWrong: SurfaceAccuracy?
  /// How often the judge is right where the baseline ties; nil where it never does.
  public let whereBaselineTies: SurfaceAccuracy?
  /// The accuracy of the judge less that of the baseline, -1 to 1, pair by pair; nil for a single pair.
  public let difference: Statistics.MeanEstimate?

  /// Whether the judge is more accurate than the baseline: the whole interval of the difference lies above 0.
  ///
  /// A judge for which this is false is not shown to beat the baseline.
  public var isShownToBeatBaseline: Bool { difference.map { $0.interval.low > 0 } ?? false }

  /// A comparison over the pairs with a preferred answer.
  ///
  /// The interval of the difference is that of
  /// ``Statistics/boundedMeanInterval(_:scale:level:)`` on the scale from -1 to 1, from the clustered standard error
  /// where pairs share clusters; the rates take pairs as independent. Takes one pass.
  ///
  /// - Parameters:
  ///   - labels: Per pair what people prefer; a pair without a preferred answer is left out.
  ///   - judge: Per pair the verdict of the judge; nil where it could not be read.
  ///   - baseline: Per pair the winner by ``TextMetrics/surfaceBaseline(prompt:first:second:band:)``.
  ///   - clusters: The cluster of each pair, such as its question; nil where it stands alone.
  ///   - level: The level of confidence of all intervals.
  /// - Throws: `length_mismatch`, `empty` where no pair has a preferred answer, `invalid_parameter` and `non_finite`
  ///   for the level.
  public init(
    labels: [Preference.Winner?], judge: [Preference.Winner?], baseline: [Preference.Winner],
    clusters: [String?]? = nil, level: Double = 0.95
  ) throws(MetricError) {
    guard labels.count == judge.count, labels.count == baseline.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(labels.count) labels, \(judge.count) verdicts of the judge and \(baseline.count) of the "
          + "baseline; give one of each per pair")
    }
    if let clusters { try Sample<Double>.requireSame(clusters.count, labels.count, "clusters") }
    var tallies = SurfaceTallies()
    for index in labels.indices {
      tallies.add(label: labels[index], judge: judge[index], baseline: baseline[index])
    }
    guard tallies.judge.total > 0 else {
      throw MetricError(
        .empty,
        "none of \(labels.count) pairs has an answer that people prefer; there is nothing to agree with")
    }
    count = tallies.judge.total
    leftOut = tallies.leftOut
    self.judge = try tallies.judge.accuracy(level)
    self.baseline = try tallies.baseline.accuracy(level)
    bothDecide = tallies.bothDecide
    sameDecision = tallies.sameDecision
    sharedDecisions =
      tallies.bothDecide == 0
      ? nil
      : try Statistics.wilsonInterval(
        successes: Double(tallies.sameDecision), trials: tallies.bothDecide, level: level)
    whereBaselineIsRight = try tallies.whereRight.optionalAccuracy(level)
    whereBaselineIsWrong = try tallies.whereWrong.optionalAccuracy(level)
    whereBaselineTies = try tallies.whereTied.optionalAccuracy(level)
    let kept = clusters.map { names in
      labels.indices.filter { labels[$0]?.isDecisive ?? false }.map { names[$0] }
    }
    difference = try Self.difference(Sample(tallies.differences, clusters: kept), level)
  }
}

extension SurfaceComparison {
  /// The mean of the differences with its interval; nil for a single pair or cluster.
  private static func difference(
    _ sample: Sample<Double>, _ level: Double
  ) throws(MetricError) -> Statistics.MeanEstimate? {
    guard sample.count > 1 else { return nil }
    guard let clusters = sample.sharedClusters else {
      return try Statistics.boundedMeanInterval(sample.observations, scale: -1...1, level: level)
    }
    guard Set(clusters).count > 1 else { return nil }
    let mean = try Statistics.clusteredMean(sample.observations, clusters: clusters, level: level)
    return Statistics.MeanEstimate(
      mean: mean.mean, standardError: mean.standardError,
      interval: try Statistics.boundedMeanInterval(
        mean: mean.mean, standardError: mean.standardError, count: mean.clusters, scale: -1...1, level: level),
      count: sample.count)
  }
}

extension SurfaceComparison: CustomStringConvertible {
  /// The figures to print beside those of the judge, on five lines.
  public var description: String {
    let name = SurfaceBaseline.name
    return """
      judge: \(judge)
      \(name): \(baseline)
      the judge's decisions that are those of the \(name): \(sharedDecisions?.brief ?? "none"), n \(bothDecide)
      judge where the \(name) is wrong: \(Self.text(whereBaselineIsWrong)); ties: \(Self.text(whereBaselineTies))
      difference: \(finding)
      """
  }

  private var finding: String {
    let result = "\(isShownToBeatBaseline ? "beats" : "not shown to beat") the \(SurfaceBaseline.name)"
    guard let difference else { return "no interval from a single pair, \(result)" }
    return "\(Estimate.rounded(difference.mean)) \(difference.interval.brief), \(result)"
  }

  private static func text(_ accuracy: SurfaceAccuracy?) -> String {
    accuracy.map { "\($0)" } ?? "never"
  }
}
