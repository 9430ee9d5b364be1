public import GavelCore

/// A number with its uncertainty: it cannot be made without n, what was left out, and an interval or the reason why
/// there is none.
public struct Estimate: Hashable, Codable, Sendable {
  /// An interval, or why there is none.
  public enum Interval: Hashable, Sendable {
    /// Bounds at a level of confidence, for example 0.95, and the name of the method.
    case bounds(low: Double, high: Double, level: Double, method: String)
    /// No interval can be given, for this reason.
    case none(reason: String)

    /// The lower bound; nil where there is no interval.
    public var low: Double? {
      guard case .bounds(let low, _, _, _) = self else { return nil }
      return low
    }

    /// The upper bound; nil where there is no interval.
    public var high: Double? {
      guard case .bounds(_, let high, _, _) = self else { return nil }
      return high
    }
  }

  /// The metric's name.
  public var metric: String
  /// The number.
  public var value: Double
  /// Its interval.
  public var interval: Interval
  /// The number of observations.
  public var count: Int
  /// How many items were left out, by reason.
  public var excluded: [ReasonCode: Int]
  /// The lowest and highest possible value had every item left out been observed; nil where there are no bounds.
  public var worstCase: ClosedRange<Double>?

  /// An estimate.
  public init(
    metric: String, value: Double, interval: Interval, count: Int, excluded: [ReasonCode: Int],
    worstCase: ClosedRange<Double>? = nil
  ) {
    precondition(value.isFinite, "an estimate is a finite number; throw a MetricError where there is none")
    self.metric = metric
    self.value = value
    self.interval = interval
    self.count = count
    self.excluded = excluded
    self.worstCase = worstCase
  }

  /// The bounds possible for a mean of values in `range`, had every item left out been observed.
  static func worstCase(
    mean: Double, count: Int, excluded: Int, in range: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let total = Double(count + excluded)
    let known = mean * Double(count)
    let low = (known + Double(excluded) * range.lowerBound) / total
    let high = (known + Double(excluded) * range.upperBound) / total
    return min(low, high)...max(low, high)
  }
}

extension Estimate: CustomStringConvertible {
  /// Value, interval, n and what was left out, on one line.
  public var description: String {
    var text = Self.rounded(value)
    switch interval {
    case .bounds(let low, let high, _, _): text += " [\(Self.rounded(low)), \(Self.rounded(high))]"
    case .none(let reason): text += " (no interval: \(reason))"
    }
    text += ", n \(count)"
    let left = excluded.values.reduce(0, +)
    if left > 0 {
      let reasons = excluded.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      text += ", left out \(left) (\(reasons.joined(separator: ", ")))"
    }
    return text
  }

  /// A number with at most three decimals.
  public static func rounded(_ value: Double) -> String {
    let scaled = (value * 1000).rounded() / 1000
    guard abs(scaled) < 1e12 else { return "\(value)" }
    var text = "\(scaled == 0 ? 0 : scaled)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text
  }
}

extension Estimate.Interval: Codable {
  private enum CodingKeys: String, CodingKey { case low, high, level, method, undefined }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let reason = try container.decodeIfPresent(String.self, forKey: .undefined) {
      self = .none(reason: reason)
      return
    }
    self = .bounds(
      low: try container.decode(Double.self, forKey: .low),
      high: try container.decode(Double.self, forKey: .high),
      level: try container.decode(Double.self, forKey: .level),
      method: try container.decode(String.self, forKey: .method))
  }

  /// Writes `{"low", "high", "level", "method"}` or `{"undefined": reason}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .bounds(let low, let high, let level, let method):
      try container.encode(low, forKey: .low)
      try container.encode(high, forKey: .high)
      try container.encode(level, forKey: .level)
      try container.encode(method, forKey: .method)
    case .none(let reason): try container.encode(reason, forKey: .undefined)
    }
  }
}
