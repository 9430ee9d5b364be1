extension Statistics {
  /// Which standardised difference of two means is meant; they differ, so name the one that is reported.
  public enum EffectSizeKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Cohen's d: over the pooled standard deviation of two independent groups.
    case independent

    /// Cohen's d times 1 - 3/(4N - 9), nearly free of bias for few values; N counts both groups.
    case hedges

    /// The mean of the differences over their own standard deviation, of paired values.
    case paired = "paired_dz"
  }

  /// The difference of two means in units of a standard deviation.
  ///
  /// Costs one pass over the values.
  ///
  /// Throws `length_mismatch` for paired values, `empty`, `non_finite`, `too_few_items` when a group has one
  /// value, and `zero_variance` when the standard deviation is 0.
  ///
  /// Source: J. Cohen, *Statistical Power Analysis for the Behavioral Sciences*, 1988; L. Hedges,
  /// *Distribution Theory for Glass's Estimator of Effect Size and Related Estimators*, 1981, with the
  /// approximate factor.
  public static func cohensD(
    _ x: [Double], _ y: [Double], kind: EffectSizeKind = .independent
  ) throws(MetricError) -> Double {
    if kind == .paired {
      try requirePairedValues(x, y)
      let differences = try finiteDifferences(x, y)
      return try ratio(finiteMean(differences), standardDeviation(differences))
    }
    try requireSome(x)
    try requireSome(y)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
    let (first, second) = (try standardDeviation(x), try standardDeviation(y))
    let (countOfX, countOfY) = (Double(x.count), Double(y.count))
    // Divided by the larger one before they are squared, so that none overflows.
    let degrees = countOfX + countOfY - 2
    let scale = max(first, second)
    var pooled = 0.0
    if scale > 0 {
      let (a, b) = (first / scale, second / scale)
      pooled = scale * (((countOfX - 1) * a * a + (countOfY - 1) * b * b) / degrees).squareRoot()
    }
    let d = try ratio(finiteMean(x) - finiteMean(y), pooled)
    return kind == .hedges ? d * (1 - 3 / (4 * (countOfX + countOfY) - 9)) : d
  }

  private static func ratio(_ difference: Double, _ deviation: Double) throws(MetricError) -> Double {
    guard deviation > 0 else {
      throw MetricError(
        .zeroVariance, "the standard deviation is 0; a difference of constants has no effect size")
    }
    guard (difference / deviation).isFinite else {
      throw MetricError(
        .nonFinite, "the effect size exceeds the largest Double; the values differ by nearly nothing")
    }
    return difference / deviation
  }
}
