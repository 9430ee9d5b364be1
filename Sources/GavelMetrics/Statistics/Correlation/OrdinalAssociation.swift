extension Statistics {
  /// Goodman and Kruskal's gamma with its standard errors.
  public struct Gamma: Hashable, Sendable, Codable {
    /// The coefficient, from -1 to 1.
    public var coefficient: Double

    /// The asymptotic standard error, for an interval; ASE1.
    public var standardError: Double

    /// The asymptotic standard error if there is no association, for a test; ASE0.
    public var standardErrorUnderIndependence: Double

    /// The coefficient divided by the standard error under independence; nil when that is 0.
    public var z: Double?

    /// The number of pairs in the same order.
    public var concordant: Int

    /// The number of pairs in opposite orders.
    public var discordant: Int
  }

  /// Somers' D with its p-value.
  public struct SomersD: Hashable, Sendable, Codable {
    /// The coefficient, from -1 to 1.
    public var coefficient: Double

    /// The two-sided p-value of no association.
    ///
    /// It is 0 when the standard error is 0, and nil when coefficient and standard error both are.
    public var pValue: Double?
  }

  /// Goodman and Kruskal's gamma: the balance of concordant and discordant pairs, ties left out.
  ///
  /// (C - D)/(C + D). Leaving out all ties makes it large: report tau-b beside it. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one item, and `no_untied_pairs`.
  ///
  /// Source: L. Goodman, W. Kruskal, *Measures of association for cross classifications*, 1954; standard
  /// errors after A. Agresti, *Categorical Data Analysis*, as in the FREQ procedure of SAS.
  public static func goodmanKruskalGamma(_ x: [Double], _ y: [Double]) throws(MetricError) -> Gamma {
    try requirePairs(x, y)
    let profile = PairProfile(x, y)
    // Each pair is counted from both of its items.
    let concordant = profile.concordant.reduce(0, +)
    let discordant = profile.discordant.reduce(0, +)
    guard concordant + discordant > 0 else {
      throw MetricError(
        .noUntiedPairs, "every pair is tied on x or on y; gamma needs a pair that differs on both")
    }
    let (p, q) = (Double(concordant), Double(discordant))
    let coefficient = (p - q) / (p + q)
    let terms = zip(profile.concordant, profile.discordant).lazy.map { same, opposite in
      (q * Double(same) - p * Double(opposite)) / (p + q)
    }
    let standardError = 4 / (p + q) * sum(terms.map { $0 * $0 }).squareRoot()
    let nullError = 2 / (p + q) * balanceSpread(profile)
    return Gamma(
      coefficient: coefficient, standardError: standardError, standardErrorUnderIndependence: nullError,
      z: nullError > 0 ? coefficient / nullError : nil,
      concordant: concordant / 2, discordant: discordant / 2)
  }

  /// Somers' D of y given x: the balance of concordant and discordant pairs among those not tied on x.
  ///
  /// (C - D)/(C + D + T_y). It is not symmetric: x is the independent variable. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one item, and `zero_variance`
  ///   when one list is constant.
  ///
  /// Source: R. Somers, *A new asymmetric measure of association for ordinal variables*, 1962; values as
  /// `somersd` of SciPy.
  public static func somersD(_ x: [Double], _ y: [Double]) throws(MetricError) -> SomersD {
    try requirePairs(x, y)
    let profile = PairProfile(x, y)
    let others = x.count - 1
    guard profile.tiedOnX.contains(where: { $0 < others }), profile.tiedOnY.contains(where: { $0 < others })
    else {
      let isXConstant = !profile.tiedOnX.contains { $0 < others }
      throw MetricError(
        .zeroVariance,
        "all values of \(isXConstant ? "x" : "y") are equal; a constant has no association with anything")
    }
    let balance = Double(profile.concordant.reduce(0, +) - profile.discordant.reduce(0, +))
    let untied = Double(profile.tiedOnX.reduce(0) { $0 + others - $1 })
    let coefficient = bounded(balance / untied)
    let nullError = 2 / untied * balanceSpread(profile)
    let pValue: Double?
    if nullError > 0 {
      pValue = twoSidedNormalP(coefficient / nullError)
    } else {
      pValue = coefficient == 0 ? nil : 0
    }
    return SomersD(coefficient: coefficient, pValue: pValue)
  }

  /// The root of the squared deviations of concordant less discordant pairs of the items from their mean.
  ///
  /// Formulas give it as the difference of a sum of squares and (P - Q)^2/n, which cancels.
  private static func balanceSpread(_ profile: PairProfile) -> Double {
    let balances = zip(profile.concordant, profile.discordant).map { Double($0 - $1) }
    let mean = sum(balances) / Double(balances.count)
    return sum(balances.lazy.map { ($0 - mean) * ($0 - mean) }).squareRoot()
  }
}
