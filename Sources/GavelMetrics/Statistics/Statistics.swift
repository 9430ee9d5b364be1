/// Plain statistical functions on arrays of `Double`: sums, intervals, ranks, correlations, distributions.
///
/// Every function is pure. A function that can be undefined throws a ``MetricError``; none returns NaN.
public enum Statistics {}

extension Statistics {
  /// A range of plausible values of an estimate, at a stated confidence level.
  public struct Interval: Hashable, Sendable, Codable {
    /// The lower bound.
    public var low: Double

    /// The upper bound.
    public var high: Double

    /// The confidence level, as in 0.95.
    public var level: Double

    /// Creates an interval from its bounds and its level.
    public init(low: Double, high: Double, level: Double) {
      self.low = low
      self.high = high
      self.level = level
    }

    /// Whether a value lies between the bounds, both included.
    public func contains(_ value: Double) -> Bool {
      low <= value && value <= high
    }
  }
}

extension Statistics {
  /// Refuses a confidence level outside the open interval from 0 to 1.
  static func requireLevel(_ level: Double) throws(MetricError) {
    guard level.isFinite else {
      throw MetricError(.nonFinite, "the confidence level is \(level); give one such as 0.95")
    }
    guard level > 0 && level < 1 else {
      throw MetricError(
        .invalidParameter, "the confidence level is \(level); give one between 0 and 1, such as 0.95")
    }
  }

  /// Refuses a list with a NaN or an infinity, naming the first one.
  static func requireFinite(_ values: [Double], _ name: String) throws(MetricError) {
    guard let index = values.firstIndex(where: { !$0.isFinite }) else { return }
    throw MetricError(
      .nonFinite,
      "\(name) holds \(values[index]) at index \(index); remove the item or report it as missing")
  }
}
