extension Statistics {
  /// The Clopper-Pearson interval of a proportion, from both tails of the binomial distribution.
  ///
  /// It covers the true proportion at least as often as its level says, and often more: prefer
  /// ``wilsonInterval(successes:trials:level:continuityCorrection:)`` unless a guarantee is asked for. The
  /// lower bound is exactly 0 without successes and the upper bound exactly 1 without failures.
  ///
  /// Successes need not be whole, as in the interval of Wilson.
  ///
  /// Throws `empty` for 0 trials, `invalid_parameter` for negative trials, successes outside 0 to `trials`, or
  /// a level outside the open interval from 0 to 1, and `non_finite`.
  ///
  /// Source: C. Clopper, E. Pearson, *The Use of Confidence or Fiducial Limits Illustrated in the Case of the
  /// Binomial*, 1934.
  public static func clopperPearsonInterval(
    successes: Double, trials: Int, level: Double = 0.95
  ) throws(MetricError) -> ProportionEstimate {
    try requireProportion(successes, trials: trials, level: level)
    let failures = Double(trials) - successes
    let tail = (1 - level) / 2
    let low = successes == 0 ? 0 : betaPoint(tail, a: successes, b: failures + 1).x
    // From the other end, where the probability of the tail is exact.
    let high = failures == 0 ? 1 : betaPoint(tail, a: failures, b: successes + 1).complement
    return ProportionEstimate(
      proportion: successes / Double(trials), interval: Interval(low: low, high: high, level: level))
  }

  /// The Agresti-Coull interval of a proportion: the plain one after adding z^2/2 successes and as many
  /// failures, cut off at 0 and 1.
  ///
  /// Throws as ``clopperPearsonInterval(successes:trials:level:)`` does.
  ///
  /// Source: A. Agresti, B. Coull, *Approximate Is Better than "Exact" for Interval Estimation of Binomial
  /// Proportions*, 1998.
  public static func agrestiCoullInterval(
    successes: Double, trials: Int, level: Double = 0.95
  ) throws(MetricError) -> ProportionEstimate {
    try requireProportion(successes, trials: trials, level: level)
    let z = normalCriticalValue(level: level)
    let count = Double(trials) + z * z
    let center = (successes + z * z / 2) / count
    let halfWidth = z * (center * (1 - center) / count).squareRoot()
    return ProportionEstimate(
      proportion: successes / Double(trials),
      interval: Interval(low: max(0, center - halfWidth), high: min(1, center + halfWidth), level: level))
  }
}
