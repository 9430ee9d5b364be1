/// Any statistic of observations, with an interval from resampling them.
///
/// ```swift
/// let median = BootstrappedMetric<Score>("median-score/1", orderedBy: \.value) {
///   scores throws(MetricError) in try Statistics.median(scores.map(\.value))
/// }
/// ```
///
/// Clusters are resampled as a whole. The same seed gives the same interval, whatever the order of the observations.
/// Costs the statistic once for the data and once for each resample. Where the statistic is undefined in more than one
/// of 20 resamples there is no interval, and the estimate says why.
///
/// Source of the interval: B. Efron, *Bootstrap Methods: Another Look at the Jackknife*, 1979; T. Hesterberg, *What
/// Teachers Should Know About the Bootstrap*, 2015 (percentiles widened for small samples).
public struct BootstrappedMetric<Observation: Sendable>: Metric {
  /// The name with its version, as results show it.
  public let name: String
  /// The resamples, their seed and the level of confidence.
  public let settings: BootstrapSettings
  private let areInIncreasingOrder: @Sendable (Observation, Observation) -> Bool
  private let statistic: @Sendable ([Observation]) throws(MetricError) -> Double

  /// A metric from a statistic.
  ///
  /// - Parameters:
  ///   - name: The name with its version.
  ///   - settings: The resamples, their seed and the level of confidence.
  ///   - key: What observations are put in order by before they are resampled; two with equal keys are the same to
  ///     the statistic.
  ///   - statistic: The number; it throws where it is undefined.
  public init<Key: Comparable & SendableMetatype>(
    _ name: String, _ settings: BootstrapSettings = .init(),
    orderedBy key: @escaping @Sendable (Observation) -> Key,
    statistic: @escaping @Sendable ([Observation]) throws(MetricError) -> Double
  ) {
    self.init(name, settings, by: { key($0) < key($1) }, statistic: statistic)
  }

  /// A metric from a statistic and an order of its observations.
  public init(
    _ name: String, _ settings: BootstrapSettings = .init(),
    by areInIncreasingOrder: @escaping @Sendable (Observation, Observation) -> Bool,
    statistic: @escaping @Sendable ([Observation]) throws(MetricError) -> Double
  ) {
    self.name = name
    self.settings = settings
    self.areInIncreasingOrder = areInIncreasingOrder
    self.statistic = statistic
  }

  /// The statistic of the sample with its interval.
  ///
  /// - Throws: What the statistic throws for the sample, `invalid_parameter` for settings that are out of range, and
  ///   `non_finite` where the statistic is not a finite number.
  public func estimate(_ sample: Sample<Observation>) throws -> Estimate {
    let clusters = Clusters(of: sample, by: areInIncreasingOrder)
    let observations = sample.observations
    let value = try statistic(clusters.members.joined().map { observations[$0] })
    guard value.isFinite else {
      throw MetricError(.nonFinite, "\(name) is \(value) for \(sample.count) observations")
    }
    let interval = try ResampledInterval.interval(clusters, settings) { indices throws(MetricError) in
      try statistic(indices.map { observations[$0] })
    }
    return Estimate(
      metric: name, value: value, interval: interval, count: sample.count, excluded: sample.excluded)
  }
}
