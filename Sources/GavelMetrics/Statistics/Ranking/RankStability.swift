extension Statistics {
  /// What competitors are ranked by.
  public enum RankingScore: String, Hashable, Sendable, Codable, CaseIterable {
    /// Strengths of the Bradley-Terry model.
    case bradleyTerry = "bradley_terry"

    /// Average win rates, a tie being half a win.
    case winRate = "win_rate"
  }

  /// How the ranking of the others changes when a competitor is removed.
  public struct RankStability<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of the distances.
    public let competitors: [Competitor]

    /// For each removed competitor, Kendall's distance of the others' rankings with and without it, over their
    /// pairs: from 0 to 1.
    ///
    /// nil where either ranking is undefined.
    public let distances: [Double?]

    /// The largest distance; nil when all are undefined.
    public var worst: Double? { distances.compactMap { $0 }.max() }
  }

  /// How far the ranking depends on single competitors being there.
  ///
  /// Every competitor is removed in turn together with its battles, and the rest is ranked again. Scores closer
  /// than 1e-9 are tied; a pair tied in one ranking only counts one half. Takes as many fits as there are
  /// competitors, and time in proportion to the third power of their number.
  ///
  /// - Throws: `too_few_items` for fewer than three competitors.
  ///
  /// Source: direct counting, with the distance of R. Fagin et al., *Comparing and Aggregating Rankings with
  /// Ties*, 2004.
  public static func rankStability<Competitor>(
    _ matrix: WinMatrix<Competitor>, score: RankingScore = .bradleyTerry
  ) throws(MetricError) -> RankStability<Competitor> {
    let count = matrix.competitors.count
    guard count >= 3 else {
      throw MetricError(
        .tooFewItems, "with \(count) competitors nothing is left to compare; give at least three")
    }
    let all = scores(matrix, score)
    let distances = matrix.competitors.indices.map { removed -> Double? in
      guard let all, let rest = scores(matrix.removing(removed), score) else { return nil }
      var kept = all
      kept.remove(at: removed)
      return looseDistance(kept, rest)
    }
    return RankStability(competitors: matrix.competitors, distances: distances)
  }
}

extension Statistics {
  /// The scores of all competitors, or nil when one has none.
  private static func scores<Competitor>(
    _ matrix: WinMatrix<Competitor>, _ score: RankingScore
  ) -> [Double]? {
    switch score {
    case .bradleyTerry:
      return try? bradleyTerry(matrix).strengths
    case .winRate:
      let averages = winRates(matrix).averages.compactMap { $0 }
      return averages.count == matrix.competitors.count ? averages : nil
    }
  }

  /// Kendall's distance over the number of pairs, where scores that nearly agree are tied.
  private static func looseDistance(_ a: [Double], _ b: [Double]) -> Double {
    var halves = 0
    for first in a.indices {
      for second in a.indices[..<first] {
        halves += abs(looseSign(a[first] - a[second]) - looseSign(b[first] - b[second]))
      }
    }
    return Double(halves) / Double(a.count * (a.count - 1))
  }

  private static func looseSign(_ difference: Double) -> Int {
    abs(difference) < 1e-9 ? 0 : difference > 0 ? 1 : -1
  }
}
