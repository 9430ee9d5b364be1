extension Statistics {
  /// A proportion with its interval.
  public struct ProportionEstimate: Hashable, Sendable, Codable {
    /// Successes divided by trials.
    public var proportion: Double

    /// The interval around the proportion, inside 0 to 1.
    public var interval: Interval

    /// Creates an estimate from its parts.
    public init(proportion: Double, interval: Interval) {
      self.proportion = proportion
      self.interval = interval
    }
  }

  /// The Wilson score interval of a proportion.
  ///
  /// Successes need not be whole, so that a tie may count as one half; the interval then treats the halves as
  /// if they were the result of a binomial draw, which makes it a little too wide. The lower bound is exactly
  /// 0 without successes and the upper bound exactly 1 without failures.
  ///
  /// Throws `empty` for 0 trials, `invalid_parameter` for negative trials, successes outside 0 to `trials`,
  /// or a level outside the open interval from 0 to 1, and `non_finite`.
  ///
  /// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*, 1927; with
  /// `continuityCorrection`, method 4 of R. Newcombe, *Two-sided confidence intervals for the single
  /// proportion*, 1998.
  public static func wilsonInterval(
    successes: Double, trials: Int, level: Double = 0.95, continuityCorrection: Bool = false
  ) throws(MetricError) -> ProportionEstimate {
    try requireProportion(successes, trials: trials, level: level)
    let n = Double(trials)
    let z = normalCriticalValue(level: level)
    var bounds =
      continuityCorrection
      ? newcombeBounds(successes, n, z)
      : (low: wilsonLow(successes, n, z), high: wilsonHigh(successes, n, z))
    if successes == 0 { bounds.low = 0 }
    if successes == n { bounds.high = 1 }
    return ProportionEstimate(
      proportion: successes / n,
      interval: Interval(low: max(0, bounds.low), high: min(1, bounds.high), level: level))
  }
}

extension Statistics {
  /// The checks that all intervals of a proportion share, in the order of the codes.
  static func requireProportion(_ successes: Double, trials: Int, level: Double) throws(MetricError) {
    guard trials != 0 else {
      throw MetricError(.empty, "0 trials have no proportion; give at least one")
    }
    guard trials > 0 else {
      throw MetricError(.invalidParameter, "the number of trials is \(trials); it cannot be negative")
    }
    guard !successes.isFinite || (0...Double(trials)).contains(successes) else {
      throw MetricError(
        .invalidParameter, "\(successes) successes in \(trials) trials; give 0 to \(trials)")
    }
    try requireLevel(level)
    guard successes.isFinite else {
      throw MetricError(.nonFinite, "the number of successes is \(successes); give a finite count")
    }
  }

  /// The larger root of the score equation.
  private static func wilsonHigh(_ k: Double, _ n: Double, _ z: Double) -> Double {
    wilsonSum(k, n, z) / (n + z * z)
  }

  /// The smaller root, as the product of both roots over the larger one: their difference would cancel near
  /// 0.
  private static func wilsonLow(_ k: Double, _ n: Double, _ z: Double) -> Double {
    (k / n) * (k / wilsonSum(k, n, z))
  }

  private static func wilsonSum(_ k: Double, _ n: Double, _ z: Double) -> Double {
    k + z * z / 2 + z * (k * (n - k) / n + z * z / 4).squareRoot()
  }

  private static func newcombeBounds(
    _ k: Double, _ n: Double, _ z: Double
  ) -> (low: Double, high: Double) {
    let p = k / n
    let square = z * z
    // With a low level and fractional successes the radicand can fall below 0.
    let lowRadicand = max(0, square - 2 - 1 / n + 4 * p * (n * (1 - p) + 1))
    let highRadicand = max(0, square + 2 - 1 / n + 4 * p * (n * (1 - p) - 1))
    let denominator = 2 * (n + square)
    let low = (2 * k + square - 1 - z * lowRadicand.squareRoot()) / denominator
    let high = (2 * k + square + 1 + z * highRadicand.squareRoot()) / denominator
    return (min(low, p), max(high, p))
  }
}
