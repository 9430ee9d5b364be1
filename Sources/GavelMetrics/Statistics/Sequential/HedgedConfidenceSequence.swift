extension Statistics {
  /// The confidence sequence of a mean by betting: all means that a gambler could not get rich against.
  ///
  /// The narrowest of the sequences here. Of the means 0, 0.001, ... 1 those are kept whose
  /// ``bettingCapital(_:mean:alpha:)`` is at most 1/alpha; the set is widened by 0.001 on both sides and
  /// intersected with those before. Where no mean is left, the interval stays. Takes 1001 bets per observation,
  /// see ``empiricalBernsteinSequence(_:alpha:runningIntersection:)`` for one.
  ///
  /// - Parameters:
  ///   - x: The observations in their order, 0 to 1.
  ///   - alpha: The probability that the mean is ever missed.
  /// - Returns: The interval after each observation.
  /// - Throws: `empty`, `invalid_parameter` for an observation outside 0 to 1 and for alpha outside the open
  ///   interval from 0 to 1, and `non_finite`.
  ///
  /// Source: I. Waudby-Smith, A. Ramdas, *Estimating means of bounded random variables by betting*, 2024, on the
  /// grid of the package confseq.
  public static func hedgedConfidenceSequence(
    _ x: [Double], alpha: Double = 0.05
  ) throws(MetricError) -> ConfidenceSequence {
    try requireUnitSequence(x, alpha: alpha)
    var bets = PredictableBets(alpha: alpha)
    var grid = (0...1000).map { HedgedCapital(mean: Double($0) / 1000) }
    var sequence = ConfidenceSequence(low: [], high: [], level: 1 - alpha)
    var (low, high) = (0.0, 1.0)
    for x in x {
      let size = bets.size
      for index in grid.indices { grid[index].bet(size, on: x) }
      bets.observe(x)
      if let first = grid.firstIndex(where: { $0.isAtMost(1 / alpha) }),
        let last = grid.lastIndex(where: { $0.isAtMost(1 / alpha) })
      {
        low = max(low, Double(first - 1) / 1000)
        high = min(high, Double(last + 1) / 1000)
      }
      sequence.low.append(low)
      sequence.high.append(high)
    }
    return sequence
  }
}
