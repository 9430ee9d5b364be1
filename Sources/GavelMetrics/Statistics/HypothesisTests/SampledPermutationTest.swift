import GavelCore

extension Statistics {
  /// The permutation test of paired values over random sign flips, for pairs too many to count them all.
  ///
  /// The p-value counts the observed signs as one more draw, so that it is never 0 and the test keeps its
  /// level: (hits + 1) / (draws + 1). The same seed gives the same p-value. Costs O(pairs times draws).
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for fewer than one draw, and `non_finite`.
  ///
  /// Source: B. Phipson, G. Smyth, *Permutation P-values Should Never Be Zero*, 2010.
  public static func sampledPermutationTest(
    _ x: [Double], _ y: [Double], alternative: Alternative = .twoSided, draws: Int = 10_000, seed: UInt64
  ) throws(MetricError) -> PermutationTest {
    try requireSomePairs(x, y)
    guard draws >= 1 else {
      throw MetricError(.invalidParameter, "the number of draws is \(draws); give at least one")
    }
    try requirePairedValues(x, y)
    let differences = try finiteDifferences(x, y)
    let magnitude = sum(differences.lazy.map { abs($0) })
    guard magnitude.isFinite else {
      throw MetricError(
        .nonFinite, "the sum of the differences exceeds the largest Double; divide the values first")
    }
    let total = sum(differences)
    let guardBand = 1e-12 * magnitude
    var generator = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<draws {
      let flipped = flippedSum(differences, &generator)
      let isExtreme =
        switch alternative {
        case .twoSided: abs(flipped) >= abs(total) - guardBand
        case .greater: flipped >= total - guardBand
        case .less: flipped <= total + guardBand
        }
      if isExtreme { hits += 1 }
    }
    return PermutationTest(
      meanDifference: finiteMean(differences), pValue: Double(hits + 1) / Double(draws + 1),
      permutations: draws)
  }

  /// The sum of the differences under random signs.
  private static func flippedSum(_ differences: [Double], _ generator: inout SeededGenerator) -> Double {
    var signs: UInt64 = 0
    var sum = 0.0
    for (index, difference) in differences.enumerated() {
      if index.isMultiple(of: 64) { signs = generator.next() }
      sum += signs & 1 == 0 ? difference : -difference
      signs >>= 1
    }
    return sum
  }
}
