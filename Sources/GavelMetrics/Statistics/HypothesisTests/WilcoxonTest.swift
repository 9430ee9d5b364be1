extension Statistics {
  /// What Wilcoxon's test does with pairs that are equal.
  public enum ZeroDifferences: String, Hashable, Sendable, Codable, CaseIterable {
    /// They are dropped before ranking, after Wilcoxon.
    case dropped = "wilcox"

    /// They are ranked and then dropped, after J. Pratt, 1959.
    case ranked = "pratt"
  }

  /// How the p-value of Wilcoxon's test is found.
  public enum WilcoxonMethod: Hashable, Sendable {
    /// From all sign vectors of the ranks, ties included.
    case exact

    /// From the normal distribution with the variance of the tied ranks.
    case normal(continuityCorrection: Bool)
  }

  /// The outcome of Wilcoxon's signed rank test.
  public struct WilcoxonTest: Hashable, Sendable, Codable {
    /// The sum of the ranks of the positive differences.
    public var positiveRanks: Double

    /// The sum of the ranks of the negative differences.
    public var negativeRanks: Double

    /// The standard normal statistic of the positive ranks, with its direction; nil for the exact method.
    public var z: Double?

    /// The p-value.
    public var pValue: Double

    /// Creates an outcome from its parts.
    public init(positiveRanks: Double, negativeRanks: Double, z: Double?, pValue: Double) {
      self.positiveRanks = positiveRanks
      self.negativeRanks = negativeRanks
      self.z = z
      self.pValue = pValue
    }
  }

  /// Wilcoxon's signed rank test of paired values: whether x - y is symmetric around 0.
  ///
  /// The differences compared are those of the binary numbers: 0.3 - 0.2 and 0.2 - 0.1 are no tie. Give whole
  /// numbers or halves where ties matter. The exact method counts the sign vectors of the ranks as they are,
  /// ties included, in O(n times the sum of the ranks); the normal one costs O(n log n).
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for the exact method with more than 1,000 pairs
  /// which differ, `non_finite`, and `no_nonzero_differences` when all pairs are equal.
  ///
  /// Source: F. Wilcoxon, *Individual Comparisons by Ranking Methods*, 1945.
  public static func wilcoxonTest(
    _ x: [Double], _ y: [Double], alternative: Alternative = .twoSided,
    zeros: ZeroDifferences = .dropped, method: WilcoxonMethod = .exact
  ) throws(MetricError) -> WilcoxonTest {
    try requirePairedValues(x, y)
    let differences = try finiteDifferences(x, y)
    let ranked = zeros == .dropped ? differences.filter { $0 != 0 } : differences
    let ranks = zip(ranked, finiteRanks(ranked.map { abs($0) })).filter { $0.0 != 0 }
    guard !ranks.isEmpty else {
      throw MetricError(
        .noNonzeroDifferences, "all \(x.count) pairs are equal; the signed rank test has none left")
    }
    let kept = ranks.map(\.1)
    let positive = sum(ranks.lazy.map { $0.0 > 0 ? $0.1 : 0 })
    let negative = sum(ranks.lazy.map { $0.0 < 0 ? $0.1 : 0 })
    var z: Double?
    let pValue: Double
    switch method {
    case .exact:
      guard kept.count <= 1000 else {
        throw MetricError(
          .invalidParameter,
          "\(kept.count) pairs differ; the exact test takes up to 1000, use the normal one from there")
      }
      pValue = exactWilcoxonP(positive, kept, alternative)
    case .normal(let continuityCorrection):
      let statistic = wilcoxonZ(positive, kept, continuityCorrection ? alternative : nil)
      z = statistic
      pValue =
        switch alternative {
        case .twoSided: 2 * finiteNormalCDF(-abs(statistic))
        case .greater: finiteNormalCDF(-statistic)
        case .less: finiteNormalCDF(statistic)
        }
    }
    return WilcoxonTest(positiveRanks: positive, negativeRanks: negative, z: z, pValue: pValue)
  }
}

extension Statistics {
  /// The standardised sum of the positive ranks, with the continuity correction of an alternative.
  private static func wilcoxonZ(_ positive: Double, _ ranks: [Double], _ correction: Alternative?) -> Double {
    let distance = positive - sum(ranks) / 2
    let variance = sum(ranks.lazy.map { $0 * $0 }) / 4
    let shift: Double =
      switch correction {
      case nil: 0
      case .twoSided: distance == 0 ? 0 : (distance > 0 ? 0.5 : -0.5)
      case .greater: 0.5
      case .less: -0.5
      }
    return (distance - shift) / variance.squareRoot()
  }

  /// The p-value over all sign vectors, which are equally likely.
  private static func exactWilcoxonP(
    _ positive: Double, _ ranks: [Double], _ alternative: Alternative
  ) -> Double {
    // Average ranks are exact in halves.
    let doubled = ranks.map { Int(2 * $0) }
    let total = doubled.reduce(0, +)
    let observed = Int(2 * positive)
    // The distribution is symmetric: an upper tail is the lower one of the mirrored sum.
    let distribution = signedRankDistribution(doubled, upTo: max(observed, total - observed))
    let lower = min(1, sum(distribution[...observed]))
    let upper = min(1, sum(distribution[...(total - observed)]))
    return switch alternative {
    case .twoSided: min(1, 2 * min(lower, upper))
    case .greater: upper
    case .less: lower
    }
  }

  /// The probabilities of the sums of the positive ranks, from 0 to a largest sum.
  private static func signedRankDistribution(_ ranks: [Int], upTo largest: Int) -> [Double] {
    var probabilities = [Double](repeating: 0, count: largest + 1)
    probabilities[0] = 1
    var reached = 0
    for rank in ranks {
      reached = min(reached + rank, largest)
      for sum in stride(from: reached, through: 0, by: -1) {
        let with = sum >= rank ? probabilities[sum - rank] : 0
        probabilities[sum] = 0.5 * (probabilities[sum] + with)
      }
    }
    return probabilities
  }
}
