/// How often a model beats the baseline in AlpacaEval.
///
/// ```swift
/// let rate = AlpacaEvalWinRate([1, 2, 1.5, nil])
/// print(rate.winRate, rate.count, rate.withoutVerdict)
/// ```
///
/// Source: tatsu-lab/alpaca_eval at cd543a1, `src/alpaca_eval/metrics`.
public struct AlpacaEvalWinRate: Hashable, Sendable {
  /// The mean of preference minus 1, in percent; nil where nothing is counted.
  public let winRate: Double?
  /// The standard deviation by n - 1 over the root of n, in percent; nil for fewer than two.
  public let standardError: Double?
  /// The win rate of rounded preferences, where 1.5 stays a draw, in percent; nil where nothing is counted.
  public let discreteWinRate: Double?
  /// Preferences above 1.5.
  public let wins: Int
  /// Preferences below 1.5.
  public let baselineWins: Int
  /// Preferences that are 1.5, or 0.
  public let draws: Int
  /// All that are counted.
  public let count: Int
  /// Items without a verdict, which are left out.
  public let withoutVerdict: Int
  /// Numbers that are no preference, which are left out.
  public let outOfRange: Int

  /// The rate of these preferences.
  ///
  /// - Parameter preferences: From 1 to 2; 0 is an old sign for a draw; nil and NaN are items without a verdict.
  public init(_ preferences: [Double?]) {
    let given = preferences.compactMap(\.self).filter { !$0.isNaN }
    let values = given.map { $0 == 0 ? 1.5 : $0 }
    let counted = values.filter { (1...2).contains($0) }
    withoutVerdict = preferences.count - given.count
    outOfRange = values.count - counted.count
    count = counted.count
    wins = counted.count { $0 > 1.5 }
    baselineWins = counted.count { $0 < 1.5 }
    draws = counted.count { $0 == 1.5 }
    winRate = Self.mean(counted)
    standardError = Self.standardError(counted)
    // A draw is taken out before rounding, and what rounds to 0 is taken for one.
    let discrete = given.map { $0 == 1.5 ? 0 : $0.rounded(.toNearestOrEven) }.map { $0 == 0 ? 1.5 : $0 }
    discreteWinRate = Self.mean(discrete.filter { (1...2).contains($0) })
  }

  /// The mean of `preferences` minus 1, in percent.
  private static func mean(_ preferences: [Double]) -> Double? {
    preferences.isEmpty ? nil : preferences.reduce(0) { $0 + ($1 - 1) } / Double(preferences.count) * 100
  }

  private static func standardError(_ preferences: [Double]) -> Double? {
    guard preferences.count > 1, let mean = mean(preferences) else { return nil }
    let count = Double(preferences.count)
    let squares = preferences.reduce(0) { sum, value in
      let distance = (value - 1) - mean / 100
      return sum + distance * distance
    }
    return (squares / (count - 1) / count).squareRoot() * 100
  }

  /// Whether a win rate that is controlled for length is too far from the raw one to be trusted: by more than ten points,
  /// and by more than a quarter of what was left below or above.
  ///
  /// - Parameters:
  ///   - controlled: In percent.
  ///   - raw: In percent.
  /// - Returns: Whether the change is extreme.
  public static func isExtremeChange(to controlled: Double, from raw: Double) -> Bool {
    controlled < min(raw - raw / 4, raw - 10) || controlled > max(raw + (100 - raw) / 4, raw + 10)
  }
}
