extension Statistics {
  /// How often each competitor beat and tied with each other one.
  ///
  /// Methods that do not depend on the order of the battles start from it, so that their cost does not grow
  /// with the number of battles. Takes memory in proportion to the square of the competitors.
  public struct WinMatrix<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors; ascending unless they were declared.
    public let competitors: [Competitor]

    // Row by row; the ties stand on both sides of the diagonal.
    private let wins: [Int]
    private let ties: [Int]

    /// Counts battles; the competitors are in ascending order of their label keys.
    ///
    /// - Throws: `empty`, and `invalid_parameter` when a competitor meets itself.
    public init(_ battles: [Battle<Competitor>]) throws(MetricError) {
      self.init(try BattleTable(battles))
    }

    /// Counts the battles of a table, with its competitors.
    public init(_ table: BattleTable<Competitor>) {
      let counts = OutcomeCounts(table.competitors.count, table.first, table.second, table.outcomes)
      self.init(table.competitors, counts)
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
      let counts = OutcomeCounts(competitors.count, first, second, outcomes)
      if let battle = counts.invalidBattle {
        throw BattleTable<Competitor>.noCompetitor(battle: battle, competitors.count)
      }
      if let position = counts.meetingThemselves {
        throw BattleTable<Competitor>.meetsItself(competitors[position])
      }
      self.init(competitors, counts)
    }

    private init(_ competitors: [Competitor], _ counts: OutcomeCounts) {
      self.competitors = competitors
      wins = counts.wins()
      ties = counts.ties()
    }

    /// How often the competitor at one position beat that at another.
    public func wins(of first: Int, over second: Int) -> Int {
      wins[first * competitors.count + second]
    }

    /// How often the competitors at two positions tied.
    public func ties(between first: Int, and second: Int) -> Int {
      ties[first * competitors.count + second]
    }
  }
}

extension Statistics.WinMatrix {
  /// The matrix without one competitor and its battles; others may be left without any.
  func removing(_ position: Int) -> Self {
    let kept = competitors.indices.filter { $0 != position }
    return Self(
      kept.map { competitors[$0] },
      wins: kept.flatMap { row in kept.map { wins(of: row, over: $0) } },
      ties: kept.flatMap { row in kept.map { ties(between: row, and: $0) } })
  }

  private init(_ competitors: [Competitor], wins: [Int], ties: [Int]) {
    self.competitors = competitors
    self.wins = wins
    self.ties = ties
  }
}

/// Counts of battles by their competitors in the order given and their outcome.
private struct OutcomeCounts {
  /// The first battle with a position that is none; the battles from there on are not counted.
  private(set) var invalidBattle: Int?
  private let size: Int
  // Three outcomes for each ordered pair.
  private var cells: [UInt32]

  init(_ size: Int, _ first: [Int], _ second: [Int], _ outcomes: [Statistics.PairVerdict]) {
    self.size = size
    cells = [UInt32](repeating: 0, count: 3 * size * size)
    for index in outcomes.indices {
      let (row, column) = (first[index], second[index])
      guard UInt(bitPattern: row) < UInt(size) && UInt(bitPattern: column) < UInt(size) else {
        invalidBattle = index
        return
      }
      cells[3 * (row * size + column) + outcomes[index].cell] &+= 1
    }
  }

  /// A competitor that met itself.
  var meetingThemselves: Int? {
    (0..<size).first { position in
      let start = 3 * (position * size + position)
      return cells[start] > 0 || cells[start + 1] > 0 || cells[start + 2] > 0
    }
  }

  func wins() -> [Int] {
    table { row, column in count(row, column, .first) + count(column, row, .second) }
  }

  func ties() -> [Int] {
    table { row, column in count(row, column, .tie) + count(column, row, .tie) }
  }

  private func count(_ row: Int, _ column: Int, _ outcome: Statistics.PairVerdict) -> Int {
    Int(cells[3 * (row * size + column) + outcome.cell])
  }

  private func table(_ cell: (Int, Int) -> Int) -> [Int] {
    var table: [Int] = []
    table.reserveCapacity(size * size)
    for row in 0..<size {
      for column in 0..<size { table.append(cell(row, column)) }
    }
    return table
  }
}

extension Statistics.PairVerdict {
  /// The place of the outcome among the three counts of a pair.
  fileprivate var cell: Int {
    switch self {
    case .first: 0
    case .second: 1
    case .tie: 2
    }
  }
}
