extension Statistics {
  /// The outcome of a permutation test of paired values.
  public struct PermutationTest: Hashable, Sendable, Codable {
    /// The mean of x - y.
    public var meanDifference: Double

    /// The share of the sign flips with a mean at least as far out, the observed one among them.
    public var pValue: Double

    /// The number of sign flips: 2 to the power of the number of pairs, or that of the random ones.
    public var permutations: Int

    /// Creates an outcome from its parts.
    public init(meanDifference: Double, pValue: Double, permutations: Int) {
      self.meanDifference = meanDifference
      self.pValue = pValue
      self.permutations = permutations
    }
  }

  /// The exact permutation test of paired values: whether x and y could be exchanged within each pair.
  ///
  /// All sign flips of the differences are counted, in two halves which meet in the middle: time and memory
  /// grow with the root of their number. Sums that differ by less than 1e-12 of the sum of the magnitudes
  /// count as equal.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for more than 25 pairs, and `non_finite`.
  ///
  /// Source: R. Fisher, *The Design of Experiments*, 1935, section 21; the halves of E. Horowitz, S. Sahni,
  /// *Computing Partitions with Applications to the Knapsack Problem*, 1974.
  public static func pairedPermutationTest(
    _ x: [Double], _ y: [Double], alternative: Alternative = .twoSided
  ) throws(MetricError) -> PermutationTest {
    try requireSomePairs(x, y)
    guard x.count <= 25 else {
      throw MetricError(
        .invalidParameter, "\(x.count) pairs have too many sign flips to count; take random ones from 26 on")
    }
    try requirePairedValues(x, y)
    let differences = try finiteDifferences(x, y)
    let magnitude = sum(differences.lazy.map { abs($0) })
    guard magnitude.isFinite else {
      throw MetricError(
        .nonFinite, "the sum of the differences exceeds the largest Double; divide the values first")
    }
    let total = sum(differences)
    let flips = signedSums(differences)
    // Flipping all signs mirrors the sums, so that one kind of tail serves all alternatives.
    let guardBand = 1e-12 * magnitude
    let permutations = 1 << differences.count
    let extreme =
      switch alternative {
      case .greater: count(flips, atLeast: total - guardBand)
      case .less: count(flips, atLeast: -total - guardBand)
      case .twoSided:
        abs(total) <= guardBand ? permutations : 2 * count(flips, atLeast: abs(total) - guardBand)
      }
    return PermutationTest(
      meanDifference: finiteMean(differences), pValue: Double(extreme) / Double(permutations),
      permutations: permutations)
  }
}

extension Statistics {
  /// The sums of one half of the differences under all signs, ascending, and those of the other half.
  private struct SignedSums {
    var first: [Double]
    var second: [Double]
  }

  private static func signedSums(_ differences: [Double]) -> SignedSums {
    func all(_ half: ArraySlice<Double>) -> [Double] {
      var sums = [0.0]
      for difference in half {
        sums = sums.map { $0 + difference } + sums.map { $0 - difference }
      }
      return sums.sorted()
    }
    let middle = differences.count / 2
    return SignedSums(first: all(differences[..<middle]), second: all(differences[middle...]))
  }

  /// How many pairs of a sum of each half add up to the threshold or more.
  private static func count(_ sums: SignedSums, atLeast threshold: Double) -> Int {
    var count = 0
    // As the first sum grows, more of the second ones are large enough.
    var start = sums.second.count
    for first in sums.first {
      while start > 0 && first + sums.second[start - 1] >= threshold { start -= 1 }
      count += sums.second.count - start
    }
    return count
  }
}
