extension Statistics {
  /// A rate that was counted by a judge and corrected for the judge's errors.
  public struct CorrectedRate: Hashable, Sendable, Codable {
    /// The share of the truly positive that the judge calls positive, 0 to 1, from the calibration set.
    public var sensitivity: Double

    /// The share of the truly negative that the judge calls negative, 0 to 1, from the calibration set.
    public var specificity: Double

    /// The corrected rate as the formula gives it; below 0 or above 1 where chance or another population is at
    /// work.
    public var raw: Double

    /// The corrected rate cut off at 0 and 1.
    public var estimate: Double

    /// The standard error of the raw rate, which counts the uncertainty of the calibration.
    public var standardError: Double

    /// The interval around the raw rate, cut off at 0 and 1; a single point where all of it lies outside.
    public var interval: Interval
  }

  /// The true rate behind the rate that an imperfect judge finds, after Rogan and Gladen.
  ///
  /// With the judge's rate q, its sensitivity and its specificity the rate is (q + specificity - 1) /
  /// (sensitivity + specificity - 1). The interval is normal, with the variance of all three by the delta
  /// method: with few labels of people the calibration dominates it. Valid only if the judge errs as often on
  /// the judged items as on the calibration set. Takes constant time.
  ///
  /// - Parameters:
  ///   - positives: The judged items that the judge calls positive.
  ///   - judged: The judged items.
  ///   - truePositives: The positive items of the calibration set that the judge calls positive.
  ///   - falseNegatives: Those that it calls negative.
  ///   - trueNegatives: The negative items of the calibration set that the judge calls negative.
  ///   - falsePositives: Those that it calls positive.
  ///   - level: The level of confidence.
  /// - Returns: The rate, raw and cut off, with its interval.
  /// - Throws: `empty` without judged items or without calibration items of either class, `invalid_parameter` for a
  ///   negative count, more positives than judged items or the level, and `uninformative_judge` where sensitivity
  ///   and specificity add up to 1 or less.
  ///
  /// Source: W. Rogan, B. Gladen, *Estimating prevalence from the results of a screening test*, 1978.
  public static func roganGladen(
    positives: Int, judged: Int, truePositives: Int, falseNegatives: Int, trueNegatives: Int,
    falsePositives: Int, level: Double = 0.95
  ) throws(MetricError) -> CorrectedRate {
    // Wide integers: no sum or product of counts can overflow.
    let (tp, fn) = (Int128(truePositives), Int128(falseNegatives))
    let (tn, fp) = (Int128(trueNegatives), Int128(falsePositives))
    guard judged != 0, tp + fn != 0, tn + fp != 0 else {
      throw MetricError(
        .empty,
        "there are \(judged) judged items and \(tp + fn) positive and \(tn + fp) negative calibration items; give "
          + "some of each")
    }
    guard positives >= 0, positives <= judged, min(tp, fn, tn, fp) >= 0 else {
      throw MetricError(
        .invalidParameter,
        "the counts are \(positives) positives of \(judged) and \(tp), \(fn), \(tn), \(fp) in calibration; none can "
          + "be negative, and positives are at most the judged items")
    }
    try requireLevel(level)
    guard tp * (tn + fp) > fp * (tp + fn) else {
      throw MetricError(
        .uninformativeJudge,
        "the judge calls \(tp) of \(tp + fn) positives and \(fp) of \(tn + fp) negatives positive, no better than a "
          + "coin; improve the judge or label all items")
    }
    let sensitivity = Double(tp) / Double(tp + fn)
    let specificity = Double(tn) / Double(tn + fp)
    let falseAlarms = Double(fp) / Double(tn + fp)
    let found = Double(positives) / Double(judged)
    let gain = sensitivity - falseAlarms
    let raw = (found - falseAlarms) / gain
    let variance =
      found * (1 - found) / Double(judged)
      + raw * raw * sensitivity * (1 - sensitivity) / Double(tp + fn)
      + (1 - raw) * (1 - raw) * specificity * falseAlarms / Double(tn + fp)
    let standardError = variance.squareRoot() / gain
    let halfWidth = normalCriticalValue(level: level) * standardError
    func clipped(_ value: Double) -> Double { min(1, max(0, value)) }
    return CorrectedRate(
      sensitivity: sensitivity, specificity: specificity, raw: raw, estimate: clipped(raw),
      standardError: standardError,
      interval: Interval(low: clipped(raw - halfWidth), high: clipped(raw + halfWidth), level: level))
  }
}
