import GavelMetrics

extension MetricRoutes {
  /// Means of judges corrected with labels of people.
  static let corrected: [String: Route] = [:]
}
