import Foundation

extension Statistics {
  /// Kendall's tau-b with both of its p-values.
  public struct KendallTau: Hashable, Sendable, Codable {
    /// The coefficient, from -1 to 1.
    public var coefficient: Double

    /// The two-sided p-value from the normal distribution, corrected for ties; nil for two items.
    public var asymptoticPValue: Double?

    /// The two-sided p-value from the number of permutations; nil with ties or more than 170 items.
    public var exactPValue: Double?

    /// How the pairs of items compare.
    public var pairs: PairCounts
  }

  /// Kendall's tau-b: the balance of concordant and discordant pairs, corrected for ties.
  ///
  /// (C - D)/sqrt((C + D + T_x)(C + D + T_y)). Both p-values are given where they exist, each under its name;
  /// SciPy chooses one of them without a word. The exact one is preferable for few items. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one item, and `zero_variance`
  ///   when one list is constant.
  ///
  /// Source: M. Kendall, *Rank Correlation Methods*, 1970; values as `kendalltau` of SciPy.
  public static func kendallTauB(_ x: [Double], _ y: [Double]) throws(MetricError) -> KendallTau {
    try requirePairs(x, y)
    let analysis = PairAnalysis(x, y)
    try requireSpread(analysis)
    return KendallTau(
      coefficient: tauB(analysis.counts), asymptoticPValue: asymptoticP(analysis, count: x.count),
      exactPValue: exactP(analysis, count: x.count), pairs: analysis.counts)
  }

  /// Stuart's tau-c: as tau-b, but it reaches 1 also when the two scales have different numbers of levels.
  ///
  /// 2 (C - D)/(n^2 (m - 1)/m) with m the smaller number of distinct values. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one item, and `zero_variance`
  ///   when one list is constant.
  ///
  /// Source: A. Stuart, *The estimation and comparison of strengths of association in contingency tables*,
  /// 1953; values as `kendalltau` of SciPy.
  public static func kendallTauC(_ x: [Double], _ y: [Double]) throws(MetricError) -> Double {
    try requirePairs(x, y)
    let analysis = PairAnalysis(x, y)
    try requireSpread(analysis)
    let levels = Double(min(analysis.tiesOnX.distinct, analysis.tiesOnY.distinct))
    let count = Double(x.count)
    let balance = Double(analysis.counts.concordant - analysis.counts.discordant)
    return bounded(2 * balance / (count * count * (levels - 1) / levels))
  }
}

extension Statistics {
  /// Refuses a constant list.
  static func requireSpread(_ analysis: PairAnalysis) throws(MetricError) {
    guard analysis.tiesOnX.distinct > 1 && analysis.tiesOnY.distinct > 1 else {
      throw MetricError(
        .zeroVariance,
        "all values of \(analysis.tiesOnX.distinct > 1 ? "y" : "x") are equal; "
          + "a constant has no correlation with anything")
    }
  }

  /// The coefficient of counts which are not all tied on one side.
  static func tauB(_ pairs: PairCounts) -> Double {
    let untied = pairs.concordant + pairs.discordant
    // The roots are taken apart: the product would exceed the digits of a Double.
    let rootOfX = Double(untied + pairs.tiedOnX).squareRoot()
    let rootOfY = Double(untied + pairs.tiedOnY).squareRoot()
    return bounded(Double(pairs.concordant - pairs.discordant) / rootOfX / rootOfY)
  }

  /// A coefficient that rounding may have carried beyond 1.
  static func bounded(_ coefficient: Double) -> Double { min(1, max(-1, coefficient)) }

  /// P(|Z| > |z|) of a standard normal variable.
  static func twoSidedNormalP(_ z: Double) -> Double { erfc(abs(z) * 0.5.squareRoot()) }

  private static func asymptoticP(_ analysis: PairAnalysis, count: Int) -> Double? {
    guard count > 2 else { return nil }
    let n = Double(count)
    let m = n * (n - 1)
    let (x, y) = (analysis.tiesOnX, analysis.tiesOnY)
    let variance =
      (m * (2 * n + 5) - x.variance - y.variance) / 18
      + 2 * (Double(x.pairs) / m) * Double(y.pairs)
      + (x.triples / m) * y.triples / (9 * (n - 2))
    guard variance > 0 else { return nil }
    let balance = Double(analysis.counts.concordant - analysis.counts.discordant)
    return twoSidedNormalP(balance / variance.squareRoot())
  }

  /// Twice the share of permutations with at most as many inversions, of the rarer direction.
  private static func exactP(_ analysis: PairAnalysis, count: Int) -> Double? {
    let pairs = analysis.counts
    guard count <= 170 && pairs.concordant + pairs.discordant == pairs.total else { return nil }
    let limit = min(pairs.concordant, pairs.discordant)
    // The shares of the permutations of 1, 2, ... items with 0, 1, ... inversions: the next item adds 0 to
    // size - 1 inversions, all equally likely.
    var shares = [1.0] + [Double](repeating: 0, count: limit)
    for size in stride(from: 2, through: count, by: 1) {
      var next = shares
      var window = 0.0
      for inversions in shares.indices {
        window += shares[inversions]
        if inversions >= size { window -= shares[inversions - size] }
        next[inversions] = max(0, window) / Double(size)
      }
      shares = next
    }
    return min(1, 2 * sum(shares))
  }
}
