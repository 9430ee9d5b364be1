import Foundation

extension Statistics {
  /// The confidence sequence of a mean after Hoeffding's bound, which looks at the range of 0 to 1 alone.
  ///
  /// The widest of the sequences, and the simplest to explain: its width does not depend on the spread. Takes one
  /// pass.
  ///
  /// - Parameters:
  ///   - x: The observations in their order, 0 to 1.
  ///   - alpha: The probability that the mean is ever missed.
  ///   - runningIntersection: Whether every interval is cut to those before it, which costs nothing.
  /// - Returns: The interval after each observation.
  /// - Throws: `empty`, `invalid_parameter` for an observation outside 0 to 1 and for alpha outside the open
  ///   interval from 0 to 1, and `non_finite`.
  ///
  /// Source: I. Waudby-Smith, A. Ramdas, *Estimating means of bounded random variables by betting*, 2024,
  /// section 3.1.
  public static func hoeffdingSequence(
    _ x: [Double], alpha: Double = 0.05, runningIntersection: Bool = true
  ) throws(MetricError) -> ConfidenceSequence {
    try twoSidedSequence(x, alpha: alpha, runningIntersection: runningIntersection) { values in
      var bound = WeightedLowerBound(alpha: alpha)
      return values.enumerated().map { index, x in
        let time = Double(index + 1)
        let weight = min(1, (8 * bound.logarithm / (time * log1p(time))).squareRoot())
        return bound.add(x, weight: weight, penalty: weight * weight / 8)
      }
    }
  }

  /// The confidence sequence of a mean after an empirical Bernstein bound, narrower where the spread is small.
  ///
  /// The default for a number that is watched while a run goes on. Takes one pass.
  ///
  /// - Parameters:
  ///   - x: The observations in their order, 0 to 1.
  ///   - alpha: The probability that the mean is ever missed.
  ///   - runningIntersection: Whether every interval is cut to those before it, which costs nothing.
  /// - Returns: The interval after each observation.
  /// - Throws: `empty`, `invalid_parameter` for an observation outside 0 to 1 and for alpha outside the open
  ///   interval from 0 to 1, and `non_finite`.
  ///
  /// Source: I. Waudby-Smith, A. Ramdas, *Estimating means of bounded random variables by betting*, 2024,
  /// section 3.2, with deviations from the plain mean so far (0 before any), as the package confseq computes it.
  public static func empiricalBernsteinSequence(
    _ x: [Double], alpha: Double = 0.05, runningIntersection: Bool = true
  ) throws(MetricError) -> ConfidenceSequence {
    try twoSidedSequence(x, alpha: alpha, runningIntersection: runningIntersection) { values in
      var bets = PredictableBets(alpha: alpha)
      var bound = WeightedLowerBound(alpha: alpha)
      var sum = CompensatedSum()
      return values.enumerated().map { index, x in
        let mean = index == 0 ? 0 : sum.value / Double(index)
        let weight = min(0.5, bets.size)
        bets.observe(x)
        sum.add(x)
        let penalty = (x - mean) * (x - mean) * (-log1p(-weight) - weight)
        return bound.add(x, weight: weight, penalty: penalty)
      }
    }
  }

  /// Both bounds from the lower bounds of the observations and of their complements.
  private static func twoSidedSequence(
    _ x: [Double], alpha: Double, runningIntersection: Bool, lowerBounds: ([Double]) -> [Double]
  ) throws(MetricError) -> ConfidenceSequence {
    try requireUnitSequence(x, alpha: alpha)
    var low = lowerBounds(x)
    var high = lowerBounds(x.map { 1 - $0 }).map { 1 - $0 }
    if runningIntersection {
      for index in low.indices.dropFirst() {
        low[index] = max(low[index], low[index - 1])
        high[index] = min(high[index], high[index - 1])
      }
    }
    return ConfidenceSequence(low: low, high: high, level: 1 - alpha)
  }
}

/// The lower bound of a mean from weighted observations, less what their spread costs.
private struct WeightedLowerBound {
  /// The natural logarithm of 2/alpha, for one of two sides.
  let logarithm: Double
  private var weights = Statistics.CompensatedSum()
  private var total = Statistics.CompensatedSum()

  init(alpha: Double) {
    logarithm = log(2) - log(alpha)
    total.add(-logarithm)
  }

  mutating func add(_ x: Double, weight: Double, penalty: Double) -> Double {
    weights.add(weight)
    total.add(weight * x)
    total.add(-penalty)
    return max(0, total.value / weights.value)
  }
}
