extension Statistics {
  /// The outcome of a paired t test.
  public struct PairedTTest: Hashable, Sendable, Codable {
    /// The mean of x - y, its standard error and its interval, which is two-sided whatever the alternative.
    public var difference: MeanEstimate

    /// The mean difference over its standard error.
    public var t: Double

    /// The degrees of freedom, one less than the number of pairs.
    public var degreesOfFreedom: Int

    /// The p-value.
    public var pValue: Double

    /// Creates an outcome from its parts.
    public init(difference: MeanEstimate, t: Double, degreesOfFreedom: Int, pValue: Double) {
      self.difference = difference
      self.t = t
      self.degreesOfFreedom = degreesOfFreedom
      self.pValue = pValue
    }
  }

  /// Student's t test of paired values: whether the mean of x - y is 0.
  ///
  /// The pairs count as independent. Costs one pass over the pairs.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` (the level), `non_finite`, `too_few_items` for one
  /// pair and `zero_variance` when all differences are equal, where t is infinite or 0/0.
  ///
  /// Source: Student, *The Probable Error of a Mean*, 1908.
  public static func pairedTTest(
    _ x: [Double], _ y: [Double], alternative: Alternative = .twoSided, level: Double = 0.95
  ) throws(MetricError) -> PairedTTest {
    try requireSomePairs(x, y)
    try requireLevel(level)
    try requirePairedValues(x, y)
    let differences = try finiteDifferences(x, y)
    guard differences.count >= 2 else {
      throw MetricError(.tooFewItems, "one pair has no degrees of freedom; give at least two")
    }
    guard differences.contains(where: { $0 != differences[0] }) else {
      throw MetricError(
        .zeroVariance, "all differences are \(differences[0]); t is not defined without any spread")
    }
    let difference = try meanInterval(differences, level: level)
    let t = difference.mean / difference.standardError
    let degreesOfFreedom = differences.count - 1
    let real = Double(degreesOfFreedom)
    // The lower tail is the precise one.
    let pValue =
      switch alternative {
      case .twoSided: try 2 * studentTCDF(-abs(t), degreesOfFreedom: real)
      case .greater: try studentTCDF(-t, degreesOfFreedom: real)
      case .less: try studentTCDF(t, degreesOfFreedom: real)
      }
    return PairedTTest(difference: difference, t: t, degreesOfFreedom: degreesOfFreedom, pValue: pValue)
  }
}
