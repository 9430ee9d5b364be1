/// A figure with its title, or why there is none.
public struct Finding: Sendable {
  /// What was estimated, for people.
  public var title: String
  /// The estimate, or the error that says why it is undefined.
  public var result: Result<Estimate, MetricError>

  /// The estimate of `metric` from `sample`, or why it is undefined, under a title.
  public init<Observation>(
    _ title: String, _ metric: some Metric<Observation>, _ sample: Sample<Observation>
  ) {
    self.title = title
    do {
      result = .success(try metric.estimate(sample))
    } catch let error as MetricError {
      result = .failure(error)
    } catch {
      result = .failure(MetricError(.nonFinite, "\(error)"))
    }
  }
}
