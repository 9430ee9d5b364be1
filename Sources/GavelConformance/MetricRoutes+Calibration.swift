import GavelMetrics

extension MetricRoutes {
  /// Calibration of probabilities and confidences.
  static let calibration: [String: Route] = [:]
}
