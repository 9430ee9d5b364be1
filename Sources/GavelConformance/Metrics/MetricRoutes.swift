import GavelMetrics

/// The public functions of GavelMetrics by the identifier of the metric in the vector files.
enum MetricRoutes {
  typealias Route = @Sendable (VectorInput) throws -> [String: VectorValue]

  /// All groups; a metric stands in one of them.
  static let all: [String: Route] = [
    agreement, correlation, estimates, corrected, ranking, calibration, biases, surfaceBaseline, text,
    aggregation,
    sequential,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}
