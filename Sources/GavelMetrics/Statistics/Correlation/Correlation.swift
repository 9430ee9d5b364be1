extension Statistics {
  /// A correlation coefficient with the p-value of the hypothesis that it is 0.
  public struct Correlation: Hashable, Sendable, Codable {
    /// The coefficient, from -1 to 1.
    public var coefficient: Double

    /// The two-sided p-value from the t distribution with n - 2 degrees of freedom; nil for two pairs.
    public var pValue: Double?

    /// The number of pairs.
    public var count: Int

    /// Creates a correlation from its parts.
    public init(coefficient: Double, pValue: Double?, count: Int) {
      self.coefficient = coefficient
      self.pValue = pValue
      self.count = count
    }
  }

  /// The product-moment correlation of paired values.
  ///
  /// Both lists are centred, then divided by their largest deviation, so that neither a large offset nor a
  /// large scale costs digits. The p-value assumes normal errors.
  ///
  /// Throws `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one pair, and `zero_variance` when
  /// one list is constant.
  ///
  /// Source: K. Pearson, *Note on Regression and Inheritance in the Case of Two Parents*, 1895; the p-value from
  /// Student's t, *Probable Error of a Correlation Coefficient*, 1908.
  public static func pearson(_ x: [Double], _ y: [Double]) throws(MetricError) -> Correlation {
    try requirePairs(x, y)
    return try correlation(x, y)
  }

  /// Spearman's rank correlation of paired values: the product-moment correlation of their average ranks.
  ///
  /// The shortcut through the squared differences of the ranks is not used, as it is wrong with ties. The
  /// p-value is that of ``pearson(_:_:)`` on the ranks, an approximation for few pairs.
  ///
  /// Throws `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one pair, and `zero_variance` when
  /// one list is constant.
  ///
  /// Source: C. Spearman, *The Proof and Measurement of Association between Two Things*, 1904.
  public static func spearman(_ x: [Double], _ y: [Double]) throws(MetricError) -> Correlation {
    try requirePairs(x, y)
    return try correlation(finiteRanks(x), finiteRanks(y))
  }
}

extension Statistics {
  /// The checks that all statistics of paired values share, in the order of the codes.
  static func requirePairs(_ x: [Double], _ y: [Double]) throws(MetricError) {
    guard x.count == y.count else {
      throw MetricError(
        .lengthMismatch, "x has \(x.count) values and y has \(y.count); give one y for every x")
    }
    try requireSome(x)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
    guard x.count >= 2 else {
      throw MetricError(.tooFewItems, "one pair has no correlation; give at least two")
    }
  }

  private static func correlation(_ x: [Double], _ y: [Double]) throws(MetricError) -> Correlation {
    guard let coefficient = Statistics.coefficient(x, y) else {
      let isXConstant = x.allSatisfy { $0 == x[0] }
      throw MetricError(
        .zeroVariance,
        "all values of \(isXConstant ? "x" : "y") are equal; a constant has no correlation with anything")
    }
    return Correlation(
      coefficient: coefficient, pValue: twoSidedP(coefficient, count: x.count), count: x.count)
  }

  /// The product-moment coefficient of finite values, or nil when one list is constant.
  static func coefficient(_ x: [Double], _ y: [Double]) -> Double? {
    let (xs, xScale) = scaledDeviations(x)
    let (ys, yScale) = scaledDeviations(y)
    guard xScale > 0 && yScale > 0 else { return nil }
    var squaresOfX = CompensatedSum()
    var squaresOfY = CompensatedSum()
    var products = CompensatedSum()
    for (x, y) in zip(xs, ys) {
      squaresOfX.add(x * x)
      squaresOfY.add(y * y)
      products.add(x * y)
    }
    // After the scaling both sums lie between 1 and n, so that their product is safe.
    let raw = products.value / (squaresOfX.value * squaresOfY.value).squareRoot()
    return min(1, max(-1, raw))
  }

  /// P(|T| > |t|) for the t statistic of a correlation, whose incomplete beta argument is simply 1 - r^2.
  private static func twoSidedP(_ r: Double, count: Int) -> Double? {
    guard count > 2 else { return nil }
    return incompleteBeta(
      x: (1 - r) * (1 + r), complement: r * r, a: Double(count - 2) / 2, b: 0.5)
  }
}
