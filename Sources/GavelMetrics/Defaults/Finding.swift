/// A figure with its title, or why there is none.
public struct Finding: Sendable {
  /// What was estimated, for people.
  public var title: String
  /// The estimate, or the error that says why it is undefined: a ``MetricError``, or what a metric of one's own throws.
  public var result: Result<Estimate, any Error>

  /// The estimate of `metric` from `sample`, or why it is undefined, under a title.
  public init<Observation>(
    _ title: String, _ metric: some Metric<Observation>, _ sample: Sample<Observation>
  ) {
    self.title = title
    result = Result { try metric.estimate(sample) }
  }

  /// A figure that is undefined for a reason known before it is computed.
  init(_ title: String, undefined: MetricError) {
    self.title = title
    result = .failure(undefined)
  }
}
