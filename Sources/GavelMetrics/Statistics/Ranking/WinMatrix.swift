extension Statistics {
  /// How often each competitor beat and tied with each other one.
  ///
  /// Methods that do not depend on the order of the battles start from it, so that their cost does not grow
  /// with the number of battles. Takes memory in proportion to the square of the competitors.
  public struct WinMatrix<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors; ascending unless they were declared.
    public let competitors: [Competitor]

    /// The counts by position.
    let counts: WinCounts

    /// Counts battles; the competitors are in ascending order of their label keys.
    ///
    /// - Throws: `empty`, and `invalid_parameter` when a competitor meets itself.
    public init(_ battles: [Battle<Competitor>]) throws(MetricError) {
      self.init(try BattleTable(battles))
    }

    /// Counts the battles of a table, with its competitors.
    public init(_ table: BattleTable<Competitor>) {
      var invalidBattle: Int?
      competitors = table.competitors
      counts = WinCounts(
        size: table.competitors.count, first: table.first, second: table.second, outcomes: table.outcomes,
        invalidBattle: &invalidBattle)
    }

    /// Counts battles of declared competitors by their positions, one element of each list per battle.
    ///
    /// The fastest way for many battles: one pass over the three lists. Every competitor should have a battle.
    ///
    /// - Throws: `length_mismatch`, `empty`, and `invalid_parameter` for a position that is none, a competitor
    ///   that meets itself or one that is declared twice.
    public init(
      competitors: [Competitor], first: [Int], second: [Int], outcomes: [PairVerdict]
    ) throws(MetricError) {
      try BattleTable<Competitor>.requireColumns(first.count, second.count, outcomes.count)
      _ = try LabelPairs.positions(of: competitors)
      var invalidBattle: Int?
      counts = WinCounts(
        size: competitors.count, first: first, second: second, outcomes: outcomes,
        invalidBattle: &invalidBattle)
      self.competitors = competitors
      if let battle = invalidBattle {
        throw BattleTable<Competitor>.noCompetitor(battle: battle, competitors.count)
      }
      if let position = counts.meetingItself {
        throw BattleTable<Competitor>.meetsItself(competitors[position])
      }
    }

    private init(_ competitors: [Competitor], _ counts: WinCounts) {
      self.competitors = competitors
      self.counts = counts
    }

    /// How often the competitor at one position beat that at another.
    public func wins(of first: Int, over second: Int) -> Int {
      counts.wins(of: first, over: second)
    }

    /// How often the competitors at two positions tied.
    public func ties(between first: Int, and second: Int) -> Int {
      counts.ties(between: first, and: second)
    }
  }
}

extension Statistics.WinMatrix {
  /// The matrix without one competitor and its battles; others may be left without any.
  func removing(_ position: Int) -> Self {
    var kept = competitors
    kept.remove(at: position)
    return Self(kept, counts.removing(position))
  }
}
