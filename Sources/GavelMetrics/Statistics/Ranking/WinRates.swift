extension Statistics {
  /// What a tied battle counts in a rate of wins.
  public enum TiedBattleRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Half a win for both.
    case half

    /// Nothing: the battle is left out.
    case exclude

    /// A loss for both, as in FastChat's table of win fractions.
    case loss = "ties_as_loss"
  }

  /// How often each competitor beats each other one.
  public struct WinRateMatrix<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of all lists.
    public let competitors: [Competitor]

    /// The share of battles that the competitor of the row won against that of the column, from 0 to 1; nil
    /// where no battle counts, as on the diagonal.
    public let rates: [[Double?]]

    /// The mean of the rates of each row, every opponent weighing the same; nil for a row without any.
    public let averages: [Double?]
  }

  /// The matrix of win rates, with the average of each competitor.
  ///
  /// The average weighs every opponent alike, however often they met; it depends on who met whom, which
  /// ``bradleyTerry(_:l2:)`` corrects for. Takes time in proportion to the square of the competitors.
  ///
  /// Source: direct counting.
  public static func winRates<Competitor>(
    _ matrix: WinMatrix<Competitor>, ties: TiedBattleRule = .half
  ) -> WinRateMatrix<Competitor> {
    let positions = matrix.competitors.indices
    let rates = positions.map { row in
      positions.map { column in winRate(matrix, row, column, ties) }
    }
    return WinRateMatrix(
      competitors: matrix.competitors, rates: rates,
      averages: rates.map { row in
        let known = row.compactMap { $0 }
        return known.isEmpty ? nil : finiteMean(known)
      })
  }

  /// Copeland scores: the number of opponents that a competitor beat more often than it lost to them.
  ///
  /// An opponent with as many wins as losses counts one half, one never met nothing; ties cancel. From 0 to the
  /// number of opponents, in the order of the matrix. Takes time in proportion to the square of the
  /// competitors.
  ///
  /// Source: A. Copeland, *A reasonable social welfare function*, 1951; direct counting.
  public static func copelandScores<Competitor>(_ matrix: WinMatrix<Competitor>) -> [Double] {
    let positions = matrix.competitors.indices
    return positions.map { row in
      positions.reduce(0.0) { score, column in
        let won = matrix.wins(of: row, over: column)
        let lost = matrix.wins(of: column, over: row)
        guard won + lost + matrix.ties(between: row, and: column) > 0 else { return score }
        return score + (won > lost ? 1 : won == lost ? 0.5 : 0)
      }
    }
  }

  private static func winRate<Competitor>(
    _ matrix: WinMatrix<Competitor>, _ row: Int, _ column: Int, _ rule: TiedBattleRule
  ) -> Double? {
    let won = matrix.wins(of: row, over: column)
    let decisive = won + matrix.wins(of: column, over: row)
    let tied = matrix.ties(between: row, and: column)
    let counted = rule == .exclude ? decisive : decisive + tied
    guard counted > 0 else { return nil }
    let credit = Double(won) + (rule == .half ? Double(tied) / 2 : 0)
    return credit / Double(counted)
  }
}
