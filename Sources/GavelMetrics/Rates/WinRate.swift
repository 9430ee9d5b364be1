public import GavelCore

/// How often one side is better; ties and flips count one half.
///
/// The interval is Wilson's where there is no tie; with ties it has the same shape around the mean of credits
/// (``Statistics/boundedMeanInterval(_:scale:level:)``), since Wilson's own takes them for coin flips. Pairs that share a
/// cluster do not count as independent. With a single pair there is no interval, and the estimate says why.
///
/// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*, 1927.
public struct WinRate: Metric {
  /// The side whose wins are counted.
  public enum Side: String, Codable, Sendable {
    /// The first of each pair.
    case first
    /// The second of each pair.
    case second
  }

  /// The side whose wins are counted.
  public let side: Side
  /// The level of confidence.
  public let level: Double

  /// The win rate of `side` with an interval at `level`.
  public init(of side: Side = .first, level: Double = 0.95) {
    self.side = side
    self.level = level
  }

  /// `win-rate/2` and the rule for ties.
  public var name: String { "win-rate/2 of the \(side.rawValue), ties and flips one half" }

  /// The rate.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no preference.
  public func estimate(_ sample: Sample<Preference>) throws -> Estimate {
    guard sample.count > 0 else {
      throw MetricError(
        .empty, "no preference to count: \(sample.excludedCount) items were left out; look at their reasons")
    }
    let credits = sample.map { preference in
      switch preference.winner {
      case .first: side == .first ? 1.0 : 0
      case .second: side == .second ? 1.0 : 0
      case .tie, .flip: 0.5
      }
    }
    return try Rate.estimate(name, credits, level: level)
  }
}

extension Metric where Self == WinRate {
  /// How often the first is better, ties and flips one half, with a 95 % interval.
  public static var winRate: Self { WinRate() }
}
