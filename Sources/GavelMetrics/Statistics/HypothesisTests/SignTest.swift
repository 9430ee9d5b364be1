extension Statistics {
  /// The outcome of a sign test.
  public struct SignTest: Hashable, Sendable, Codable {
    /// The number of pairs with x above y.
    public var positive: Int

    /// The number of pairs which differ.
    public var nonzero: Int

    /// The p-value.
    public var pValue: Double

    /// Creates an outcome from its parts.
    public init(positive: Int, nonzero: Int, pValue: Double) {
      self.positive = positive
      self.nonzero = nonzero
      self.pValue = pValue
    }
  }

  /// The sign test of paired values: whether x is above y as often as below.
  ///
  /// Equal pairs are left out; the p-value is that of the exact binomial distribution. Costs one pass over the
  /// pairs.
  ///
  /// Throws `length_mismatch`, `empty`, `non_finite`, and `no_nonzero_differences` when all pairs are equal.
  ///
  /// Source: W. Dixon, A. Mood, *The Statistical Sign Test*, 1946.
  public static func signTest(
    _ x: [Double], _ y: [Double], alternative: Alternative = .twoSided
  ) throws(MetricError) -> SignTest {
    try requirePairedValues(x, y)
    var positive = 0
    var nonzero = 0
    for (x, y) in zip(x, y) where x != y {
      nonzero += 1
      if x > y { positive += 1 }
    }
    guard nonzero > 0 else {
      throw MetricError(.noNonzeroDifferences, "all \(x.count) pairs are equal; the sign test has none left")
    }
    let pValue =
      switch alternative {
      case .twoSided: fairCoinP(positive, trials: nonzero)
      case .greater: try binomialUpperTail(positive, trials: nonzero)
      case .less: try binomialCDF(positive, trials: nonzero)
      }
    return SignTest(positive: positive, nonzero: nonzero, pValue: pValue)
  }
}
