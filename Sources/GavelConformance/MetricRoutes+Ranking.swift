import GavelMetrics

extension MetricRoutes {
  /// Ratings from battles and distances of rankings.
  static let ranking: [String: Route] = [:]
}
