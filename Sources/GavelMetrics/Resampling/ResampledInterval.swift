import Foundation

/// The interval that metrics read off resamples: percentiles, widened for small samples.
///
/// Plain percentiles are too narrow by the factor between Student's t and the normal distribution and by the root of
/// (G - 1) / G for G groups. The bounds are therefore taken at the levels that make up for both. Source: T.
/// Hesterberg, *What Teachers Should Know About the Bootstrap*, 2015, section 3.3 ("expanded percentile").
enum ResampledInterval {
  /// The interval of a statistic of observations that are given by their indices.
  ///
  /// Whole clusters are drawn. A statistic that is undefined in a resample, such as a correlation of equal values, is
  /// left out where that happens in at most one of 20 resamples, and the method says so; else there is no interval.
  ///
  /// - Throws: `invalid_parameter` for a level outside the open interval from 0 to 1 or no resamples.
  static func interval(
    _ clusters: Clusters, _ settings: BootstrapSettings, statistic: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> Estimate.Interval {
    try requireSettings(settings)
    let groups = clusters.members
    guard groups.count > 1 else { return withoutSpread(clusters) }
    var replicates: [Double] = []
    replicates.reserveCapacity(settings.resamples)
    var undefined: MetricError?
    let resamples = Statistics.Resamples(rows: groups.count, count: settings.resamples, seed: settings.seed)
    for resample in resamples {
      do {
        replicates.append(
          try statistic(
            clusters.areShared ? resample.flatMap { groups[$0] } : resample.map { groups[$0][0] }))
      } catch {
        undefined = error
      }
    }
    return try interval(replicates, clusters, settings, undefined: undefined?.message)
  }

  /// The interval that replicates give; those that are missing or not finite are undefined.
  static func interval(
    _ replicates: [Double], _ clusters: Clusters, _ settings: BootstrapSettings, undefined: String? = nil
  ) throws(MetricError) -> Estimate.Interval {
    let sorted = replicates.filter(\.isFinite).sorted()
    let missing = settings.resamples - sorted.count
    guard missing * 20 <= settings.resamples, let lowest = sorted.first, let highest = sorted.last else {
      return .none(
        reason:
          "undefined in \(missing) of \(settings.resamples) resamples" + (undefined.map { ": \($0)" } ?? ""))
    }
    guard lowest < highest else {
      return .none(reason: "all resamples give the same value, which says nothing of its spread")
    }
    let share = try tailShare(level: settings.level, groups: clusters.members.count)
    return .bounds(
      low: Statistics.quantile(sorted: sorted, at: share),
      high: Statistics.quantile(sorted: sorted, at: 1 - share), level: settings.level,
      method: method(clusters, missing: missing))
  }

  /// Why a single item or cluster has no interval.
  static func withoutSpread(_ clusters: Clusters) -> Estimate.Interval {
    .none(reason: clusters.areShared ? "all items share one cluster" : "a single item has no spread")
  }

  /// The name of the method.
  static func method(_ clusters: Clusters, missing: Int) -> String {
    var method = "bootstrap"
    if clusters.areShared { method += " of \(clusters.members.count) clusters" }
    if missing > 0 { method += " without \(missing) undefined resamples" }
    return method
  }

  /// Refuses a level outside the open interval from 0 to 1, and no resamples.
  static func requireSettings(_ settings: BootstrapSettings) throws(MetricError) {
    try Statistics.requireLevel(settings.level)
    guard settings.resamples > 0 else {
      throw MetricError(
        .invalidParameter, "the number of resamples is \(settings.resamples); give a positive one")
    }
  }

  /// The share of replicates to leave out at either end.
  static func tailShare(level: Double, groups: Int) throws(MetricError) -> Double {
    let count = Double(groups)
    let quantile = try Statistics.studentTCriticalValue(level: level, degreesOfFreedom: count - 1)
    return try Statistics.normalCDF(-(count / (count - 1)).squareRoot() * quantile)
  }
}
