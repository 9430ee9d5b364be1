import Foundation

extension Statistics {
  /// The distribution that a plan of a paired comparison is made with.
  public enum PowerModel: String, Hashable, Sendable, Codable, CaseIterable {
    /// The normal distribution, as if the standard deviation were known.
    case normal

    /// The noncentral t distribution, which the t test follows.
    case studentT = "t"
  }

  /// The probability that a two-sided paired test at level `alpha` sees an effect.
  ///
  /// The effect is the mean difference in units of the standard deviation of the differences.
  ///
  /// Throws `invalid_parameter` for fewer than one item or an alpha outside the open interval from 0 to 1,
  /// `non_finite`, and `too_few_items` for one item under Student's t, which has then no degrees of freedom.
  ///
  /// Source: J. Cohen, *Statistical Power Analysis for the Behavioral Sciences*, 1988.
  public static func pairedPower(
    count: Int, effect: Double, alpha: Double = 0.05, model: PowerModel = .normal
  ) throws(MetricError) -> Double {
    try requirePlan(count, alpha)
    guard effect.isFinite else {
      throw MetricError(.nonFinite, "the effect is \(effect); give a finite number")
    }
    guard model == .normal || count > 1 else {
      throw MetricError(.tooFewItems, "one item leaves no degrees of freedom; plan with at least two")
    }
    return try power(count, effect, alpha, model)
  }

  /// The smallest mean difference which a two-sided paired test at level `alpha` sees with the given power.
  ///
  /// In the units of `standardDeviation`, that of the differences. The normal model neglects the tail on the
  /// wrong side, as is usual; the t model is solved for to the last digits.
  ///
  /// Throws `invalid_parameter` for fewer than one item (Student's t: two), an alpha or a power outside the
  /// open interval from 0 to 1, a power that needs no difference, or a negative standard deviation,
  /// `non_finite`, and `zero_variance` for a standard deviation of 0.
  ///
  /// Source: E. Miller, *Adding Error Bars to Evals*, 2024, section 5.
  public static func minimumDetectableEffect(
    count: Int, standardDeviation: Double, alpha: Double = 0.05, power: Double = 0.8,
    model: PowerModel = .normal
  ) throws(MetricError) -> Double {
    try requirePlan(count, alpha)
    guard model == .normal || count > 1 else {
      throw MetricError(.invalidParameter, "one item leaves no degrees of freedom; plan with at least two")
    }
    let quantiles = try detectableZ(alpha, power)
    guard !(standardDeviation < 0) else {
      throw MetricError(
        .invalidParameter, "the standard deviation is \(standardDeviation); it cannot be negative")
    }
    guard standardDeviation.isFinite else {
      throw MetricError(.nonFinite, "the standard deviation is \(standardDeviation); give a finite number")
    }
    guard standardDeviation > 0 else {
      throw MetricError(.zeroVariance, "the standard deviation is 0; any difference at all is then seen")
    }
    let effect = quantiles / Double(count).squareRoot()
    guard model == .studentT else { return effect * standardDeviation }
    return try detectableEffect(count, alpha, power, start: effect) * standardDeviation
  }

  /// How many items a paired comparison needs.
  public struct SampleSize: Hashable, Sendable, Codable {
    /// The number before rounding up.
    public var exact: Double

    /// The number of items.
    public var count: Int

    /// Creates a size from its parts.
    public init(exact: Double, count: Int) {
      self.exact = exact
      self.count = count
    }
  }

  /// The number of items with which a two-sided paired test at level `alpha` sees a mean difference with the
  /// given power, under the normal model.
  ///
  /// Throws `invalid_parameter` for a difference of 0, a standard deviation of 0 or less, an alpha or a power
  /// outside the open interval from 0 to 1, or a size beyond the range of `Int`, and `non_finite`.
  ///
  /// Source: E. Miller, *Adding Error Bars to Evals*, 2024, section 5.
  public static func requiredSampleSize(
    difference: Double, standardDeviation: Double, alpha: Double = 0.05, power: Double = 0.8
  ) throws(MetricError) -> SampleSize {
    guard difference != 0 else {
      throw MetricError(.invalidParameter, "no number of items shows a difference of 0; give another one")
    }
    guard !(standardDeviation <= 0) else {
      throw MetricError(
        .invalidParameter, "the standard deviation is \(standardDeviation); give a positive number")
    }
    let quantiles = try detectableZ(alpha, power)
    guard difference.isFinite && standardDeviation.isFinite else {
      throw MetricError(
        .nonFinite,
        "the difference is \(difference) and the standard deviation \(standardDeviation); "
          + "give finite numbers")
    }
    let root = quantiles * (standardDeviation / difference)
    let exact = root * root
    guard let count = Int(exactly: exact.rounded(.up)) else {
      throw MetricError(
        .invalidParameter, "\(exact) items are needed, more than can be counted; look for a larger difference"
      )
    }
    return SampleSize(exact: exact, count: max(1, count))
  }
}

extension Statistics {
  private static func requirePlan(_ count: Int, _ alpha: Double) throws(MetricError) {
    guard count >= 1 else {
      throw MetricError(.invalidParameter, "a plan for \(count) items; give at least one")
    }
    try requireShare(alpha, "alpha")
  }

  private static func requireShare(_ share: Double, _ name: String) throws(MetricError) {
    guard !share.isFinite || (share > 0 && share < 1) else {
      throw MetricError(.invalidParameter, "\(name) is \(share); give a number between 0 and 1")
    }
    guard share.isFinite else {
      throw MetricError(.nonFinite, "\(name) is \(share); give a number between 0 and 1")
    }
  }

  /// The distance in standard errors that is seen with the power.
  private static func detectableZ(_ alpha: Double, _ power: Double) throws(MetricError) -> Double {
    try requireShare(alpha, "alpha")
    try requireShare(power, "the power")
    let quantiles = try normalQuantile(power) - normalQuantile(alpha / 2)
    guard quantiles > 0 else {
      throw MetricError(
        .invalidParameter, "a power of \(power) at alpha \(alpha) needs no difference; ask for more power")
    }
    return quantiles
  }

  private static func power(
    _ count: Int, _ effect: Double, _ alpha: Double, _ model: PowerModel
  ) throws(MetricError) -> Double {
    let shift = effect * Double(count).squareRoot()
    switch model {
    case .normal:
      let critical = -(try normalQuantile(alpha / 2))
      return min(1, finiteNormalCDF(shift - critical) + finiteNormalCDF(-shift - critical))
    case .studentT:
      let degrees = Double(count - 1)
      let critical = -(try studentTQuantile(alpha / 2, degreesOfFreedom: degrees))
      let above = try noncentralTUpperTail(critical, degreesOfFreedom: degrees, noncentrality: shift)
      let below = try noncentralTCDF(-critical, degreesOfFreedom: degrees, noncentrality: shift)
      return min(1, above + below)
    }
  }

  /// The effect at which the power of the t test is reached, by the Illinois variant of false position.
  private static func detectableEffect(
    _ count: Int, _ alpha: Double, _ target: Double, start: Double
  ) throws(MetricError) -> Double {
    guard target > alpha else {
      throw MetricError(
        .invalidParameter, "a power of \(target) at alpha \(alpha) needs no difference; ask for more power")
    }
    // Without an effect the power is alpha.
    var low = (effect: 0.0, excess: alpha - target)
    var high = (effect: start, excess: try power(count, start, alpha, .studentT) - target)
    while high.excess < 0 && high.effect < 1e9 {
      low = high
      high.effect *= 2
      high.excess = try power(count, high.effect, alpha, .studentT) - target
    }
    var previous = high.effect
    for _ in 0..<200 {
      var next = low.effect - low.excess * (high.effect - low.effect) / (high.excess - low.excess)
      if !(next > low.effect && next < high.effect) {
        next = low.effect + (high.effect - low.effect) / 2
      }
      let excess = try power(count, next, alpha, .studentT) - target
      if excess == 0 || abs(next - previous) <= 1e-14 * next { return next }
      // The end that stays has its excess halved, so that it moves next time.
      if excess < 0 {
        low = (next, excess)
        high.excess /= 2
      } else {
        high = (next, excess)
        low.excess /= 2
      }
      previous = next
    }
    return previous
  }
}
