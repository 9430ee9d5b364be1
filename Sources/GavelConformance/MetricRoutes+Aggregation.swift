import GavelMetrics

extension MetricRoutes {
  /// Many verdicts of one item made into one.
  static let aggregation: [String: Route] = [:]
}
