/// How often verdicts on pairs are those of people, with halves for ties.
public struct SurfaceAccuracy: Hashable, Codable, Sendable {
  /// The number of verdicts for the answer that people prefer.
  public let correct: Int
  /// The number of verdicts for neither: ties, flips and unreadable ones.
  public let tied: Int
  /// The number of pairs.
  public let total: Int
  /// The correct ones and half of the tied ones over all, 0 to 1, with its Wilson interval.
  public let rate: Statistics.ProportionEstimate

  /// Counts with their rate; throws `empty` for no pairs, and what a level of confidence is refused for.
  init(correct: Int, tied: Int, total: Int, level: Double) throws(MetricError) {
    self.correct = correct
    self.tied = tied
    self.total = total
    rate = try Statistics.wilsonInterval(
      successes: Double(correct) + Double(tied) / 2, trials: total, level: level)
  }
}

extension SurfaceAccuracy: CustomStringConvertible {
  /// The rate with its interval and n, as in `0.739 [0.709, 0.767], n 888`.
  public var description: String { "\(rate.brief), n \(total)" }
}

extension Statistics.ProportionEstimate {
  /// The proportion and its interval with three decimals.
  var brief: String { "\(Estimate.rounded(proportion)) \(interval.brief)" }
}

extension Statistics.Interval {
  /// The bounds with three decimals.
  var brief: String { "[\(Estimate.rounded(low)), \(Estimate.rounded(high))]" }
}
