public import GavelCore

/// How often one side is better; ties and flips count one half.
///
/// The interval is Wilson's (1927), over wins with halves: with ties it is a little too wide. With a single pair there is
/// none, and the estimate says why.
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

  /// `win-rate/1` and the rule for ties.
  public var name: String { "win-rate/1 of the \(side.rawValue), ties and flips one half" }

  /// The rate.
  ///
  /// - Throws: ``MetricError`` with code `empty` where there is no preference.
  public func estimate(_ sample: Sample<Preference>) throws -> Estimate {
    guard sample.count > 0 else {
      throw MetricError(
        .empty, "no preference to count: \(sample.excludedCount) items were left out; look at their reasons")
    }
    let wins = sample.observations.reduce(0.0) { sum, preference in
      switch preference.winner {
      case .first: sum + (side == .first ? 1 : 0)
      case .second: sum + (side == .second ? 1 : 0)
      case .tie, .flip: sum + 0.5
      }
    }
    return try Rate.estimate(name, successes: wins, sample, level: level)
  }
}

extension Metric where Self == WinRate {
  /// How often the first is better, ties and flips one half, with a 95 % Wilson interval.
  public static var winRate: Self { WinRate() }
}
