import GavelCore

extension Score {
  /// The scale that all scores declare; nil where some declare none, or the scale is a single point.
  ///
  /// - Throws: `invalid_parameter` for different scales, whose scores have no common mean.
  static func commonScale(_ scores: [Score]) throws(MetricError) -> ClosedRange<Double>? {
    guard let scale = scores.lazy.compactMap(\.scale).first else { return nil }
    if let other = scores.lazy.compactMap(\.scale).first(where: { $0 != scale }) {
      throw MetricError(
        .invalidParameter,
        "some scores are on the scale \(scale) and some on \(other); average one scale at a time")
    }
    return scale.lowerBound < scale.upperBound && scores.allSatisfy { $0.scale != nil } ? scale : nil
  }
}
