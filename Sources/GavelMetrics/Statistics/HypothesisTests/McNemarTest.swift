extension Statistics {
  /// How the p-value of McNemar's test is found.
  public enum McNemarMethod: String, Hashable, Sendable, Codable, CaseIterable {
    /// Twice the smaller tail of the binomial distribution; never too small.
    case exact

    /// The exact one with half the probability of the result itself; less conservative.
    case midP = "exact_midp"

    /// The chi-squared distribution with one degree of freedom, for many pairs.
    case chiSquared = "chi2"

    /// The same with a continuity correction, max(|b - c| - 1, 0).
    case correctedChiSquared = "chi2_corrected"
  }

  /// The outcome of McNemar's test.
  public struct McNemarTest: Hashable, Sendable, Codable {
    /// The p-value, two-sided.
    public var pValue: Double

    /// The chi-squared statistic; nil for the exact methods.
    public var chiSquared: Double?

    /// Creates an outcome from its parts.
    public init(pValue: Double, chiSquared: Double? = nil) {
      self.pValue = pValue
      self.chiSquared = chiSquared
    }
  }

  /// McNemar's test of paired yes-or-no values: whether both systems are right equally often.
  ///
  /// Only the pairs count on which exactly one of both is right: `onlyFirst` and `onlySecond`.
  ///
  /// Throws `invalid_parameter` for a negative count or a sum beyond the range of `Int`, and
  /// `no_discordant_pairs` when both are 0; a p-value of 1 would claim that something was tested.
  ///
  /// Source: Q. McNemar, *Note on the Sampling Error of the Difference between Correlated Proportions or
  /// Percentages*, 1947; the mid-p value of M. Fagerland, S. Lydersen, P. Laake, *The McNemar Test for Binary
  /// Matched-Pairs Data*, 2013.
  public static func mcNemarTest(
    onlyFirst: Int, onlySecond: Int, method: McNemarMethod = .exact
  ) throws(MetricError) -> McNemarTest {
    guard onlyFirst >= 0 && onlySecond >= 0 else {
      throw MetricError(
        .invalidParameter, "the counts are \(onlyFirst) and \(onlySecond); they cannot be negative")
    }
    let (count, isTooLarge) = onlyFirst.addingReportingOverflow(onlySecond)
    guard !isTooLarge else {
      throw MetricError(.invalidParameter, "\(onlyFirst) and \(onlySecond) pairs are too many to add")
    }
    guard count > 0 else {
      throw MetricError(
        .noDiscordantPairs, "both are right and wrong on the same items; there is nothing to compare")
    }
    let smaller = min(onlyFirst, onlySecond)
    switch method {
    case .exact:
      return McNemarTest(pValue: fairCoinP(smaller, trials: count))
    case .midP:
      let same = try binomialProbability(smaller, trials: count)
      guard onlyFirst != onlySecond else { return McNemarTest(pValue: 1 - same / 2) }
      return McNemarTest(pValue: try 2 * binomialCDF(smaller - 1, trials: count) + same)
    case .chiSquared, .correctedChiSquared:
      let distance = Double(max(onlyFirst, onlySecond) - smaller)
      let corrected = method == .chiSquared ? distance : max(distance - 1, 0)
      let statistic = corrected * corrected / Double(count)
      return McNemarTest(
        pValue: try chiSquaredUpperTail(statistic, degreesOfFreedom: 1), chiSquared: statistic)
    }
  }
}
