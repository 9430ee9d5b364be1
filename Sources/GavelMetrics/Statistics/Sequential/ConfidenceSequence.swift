extension Statistics {
  /// Intervals of a mean after every observation which hold at all of them at once.
  ///
  /// The mean lies in all of the intervals with probability 1 - alpha or more, so that one may look after every
  /// observation and stop when one likes. Where observations drift, the bounds of a running intersection can cross:
  /// then no single mean fits all of them.
  public struct ConfidenceSequence: Hashable, Sendable, Codable {
    /// The lower bound after each observation, 0 to 1.
    public var low: [Double]

    /// The upper bound after each observation, 0 to 1.
    public var high: [Double]

    /// The level of confidence, 1 - alpha.
    public var level: Double

    /// The interval after the last observation; nil without any.
    public var last: Interval? {
      guard let low = low.last, let high = high.last else { return nil }
      return Interval(low: low, high: high, level: level)
    }
  }
}

extension Statistics {
  /// The checks of all sequences of observations between 0 and 1, in the order of the codes.
  static func requireUnitSequence(
    _ x: [Double], alpha: Double, mean: Double = 0.5
  ) throws(MetricError) {
    guard !x.isEmpty else {
      throw MetricError(.empty, "no observations were given; give at least one")
    }
    if let index = x.firstIndex(where: { $0.isFinite && !(0...1).contains($0) }) {
      throw MetricError(
        .invalidParameter,
        "the observation at index \(index) is \(x[index]); give 0 to 1, after dividing by the width of the scale"
      )
    }
    guard !alpha.isFinite || (alpha > 0 && alpha < 1) else {
      throw MetricError(.invalidParameter, "alpha is \(alpha); give one between 0 and 1, such as 0.05")
    }
    guard !mean.isFinite || (0...1).contains(mean) else {
      throw MetricError(.invalidParameter, "the mean to test is \(mean); give 0 to 1")
    }
    try requireFinite(x, "the list of observations")
    guard alpha.isFinite, mean.isFinite else {
      throw MetricError(.nonFinite, "alpha is \(alpha) and the mean to test \(mean); give finite numbers")
    }
  }
}
