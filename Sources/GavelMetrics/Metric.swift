public import GavelCore

/// Turns many observations into one estimate.
///
/// ### Requirements for conformers
/// - The estimate does not depend on the order of the observations.
/// - What was left out of the sample stands in the estimate, by reason.
/// - Where there is no value, a ``MetricError`` is thrown; no number stands for it.
public protocol Metric<Observation>: Sendable {
  /// What is summed up.
  associatedtype Observation: Sendable

  /// The name with its version, as results show it.
  var name: String { get }

  /// The estimate from `sample`.
  ///
  /// - Throws: ``MetricError`` where the metric is undefined.
  func estimate(_ sample: Sample<Observation>) throws -> Estimate
}

extension Array {
  /// The estimate of `metric` from these outcomes.
  ///
  /// ```swift
  /// print(try outcomes.estimate(.meanScore))   // 4.12 [3.98, 4.26], n 195, left out 5 (no-marker 3, refused 2)
  /// ```
  ///
  /// - Throws: ``MetricError`` where the metric is undefined.
  public func estimate<V: Verdict>(_ metric: some Metric<V>) throws -> Estimate where Element == Outcome<V> {
    try metric.estimate(Sample(self))
  }
}
