import GavelMetrics

extension MetricRoutes {
  /// Intervals and tests that hold at every time.
  static let sequential: [String: Route] = [:]
}
