extension Statistics {
  /// The weighted tau: a rank correlation in which the order of the top items counts most.
  ///
  /// A pair weighs 1/(rank + 1) of both items together, with rank 0 for the largest value. Ranks are taken by
  /// x and then y, and by y and then x; the result is the mean of both. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, `too_few_items` for one item, and `zero_variance`
  ///   when one list is constant.
  ///
  /// Source: S. Vigna, *A weighted correlation index for rankings with ties*, 2015; values as `weightedtau` of
  /// SciPy with its defaults.
  public static func weightedTau(_ x: [Double], _ y: [Double]) throws(MetricError) -> Double {
    try requirePairs(x, y)
    let profile = PairProfile(x, y)
    let byX = weightedTau(profile, weights: hyperbolicWeights(x, y))
    let byY = weightedTau(profile, weights: hyperbolicWeights(y, x))
    guard let byX, let byY else {
      throw MetricError(
        .zeroVariance, "all values of x or of y are equal; a constant has no correlation with anything")
    }
    return bounded((byX + byY) / 2)
  }

  /// The coefficient with these weights of the items; nil when one side is constant.
  ///
  /// The weight of a pair is the sum of two weights, so that each item adds its weight times its pairs.
  private static func weightedTau(_ profile: PairProfile, weights: [Double]) -> Double? {
    var balance = CompensatedSum()
    var untiedOnX = CompensatedSum()
    var untiedOnY = CompensatedSum()
    let others = weights.count - 1
    for (item, weight) in weights.enumerated() {
      balance.add(weight * Double(profile.concordant[item] - profile.discordant[item]))
      untiedOnX.add(weight * Double(others - profile.tiedOnX[item]))
      untiedOnY.add(weight * Double(others - profile.tiedOnY[item]))
    }
    guard untiedOnX.value > 0 && untiedOnY.value > 0 else { return nil }
    return balance.value / untiedOnX.value.squareRoot() / untiedOnY.value.squareRoot()
  }

  /// 1/(rank + 1) by item, ranked from the largest first value down, equal ones by the second.
  private static func hyperbolicWeights(_ first: [Double], _ second: [Double]) -> [Double] {
    let order = first.indices.sorted { left, right in
      first[left] > first[right] || (first[left] == first[right] && second[left] > second[right])
    }
    var weights = [Double](repeating: 0, count: first.count)
    for (rank, item) in order.enumerated() { weights[item] = 1 / Double(rank + 1) }
    return weights
  }
}
