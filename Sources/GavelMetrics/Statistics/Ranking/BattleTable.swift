extension Statistics {
  /// Battles in their order, with the competitors numbered: what methods that depend on the order start from.
  public struct BattleTable<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors; ascending unless they were declared.
    public let competitors: [Competitor]

    /// The position of the first competitor of each battle.
    public let first: [Int]

    /// The position of the second competitor of each battle.
    public let second: [Int]

    /// The outcome of each battle.
    public let outcomes: [PairVerdict]

    /// The number of battles, at least 1.
    public var count: Int { outcomes.count }

    /// Numbers the competitors of battles in ascending order of their label keys.
    ///
    /// - Throws: `empty`, and `invalid_parameter` when a competitor meets itself.
    public init(_ battles: [Battle<Competitor>]) throws(MetricError) {
      try Self.requireSome(battles.count)
      let pairs = try LabelPairs(gold: battles.map(\.first), predicted: battles.map(\.second))
      competitors = pairs.labels
      first = pairs.gold
      second = pairs.predicted
      outcomes = battles.map(\.outcome)
      if let index = first.indices.first(where: { first[$0] == second[$0] }) {
        throw Self.meetsItself(competitors[first[index]])
      }
    }

    /// Takes battles of declared competitors by their positions, one element of each list per battle.
    ///
    /// - Throws: `length_mismatch`, `empty`, and `invalid_parameter` for a position that is none, a competitor
    ///   that meets itself or one that is declared twice.
    public init(
      competitors: [Competitor], first: [Int], second: [Int], outcomes: [PairVerdict]
    ) throws(MetricError) {
      try Self.requireColumns(first.count, second.count, outcomes.count)
      _ = try LabelPairs.positions(of: competitors)
      for index in first.indices {
        let (first, second) = (first[index], second[index])
        guard competitors.indices.contains(first) && competitors.indices.contains(second) else {
          throw Self.noCompetitor(battle: index, competitors.count)
        }
        guard first != second else { throw Self.meetsItself(competitors[first]) }
      }
      self.competitors = competitors
      self.first = first
      self.second = second
      self.outcomes = outcomes
    }
  }
}

extension Statistics.BattleTable {
  static func requireColumns(_ first: Int, _ second: Int, _ outcomes: Int) throws(MetricError) {
    guard first == outcomes && second == outcomes else {
      throw MetricError(
        .lengthMismatch,
        "\(first) first and \(second) second competitors and \(outcomes) outcomes; give one of each per battle"
      )
    }
    try requireSome(outcomes)
  }

  static func noCompetitor(battle: Int, _ count: Int) -> MetricError {
    MetricError(
      .invalidParameter,
      "battle \(battle) names a position that is none; there are \(count) competitors, counted from 0")
  }

  static func meetsItself(_ competitor: Competitor) -> MetricError {
    MetricError(
      .invalidParameter,
      "\(competitor.shownLabel) meets itself; leave battles of a competitor with itself out")
  }

  private static func requireSome(_ count: Int) throws(MetricError) {
    guard count > 0 else { throw MetricError(.empty, "no battles were given; give at least one") }
  }

  /// The rows of a resample.
  ///
  /// - Throws: `invalid_parameter` for an index that is no battle.
  func checkedRows(_ rows: [Int]) throws(MetricError) -> [Int] {
    guard let index = rows.first(where: { !outcomes.indices.contains($0) }) else { return rows }
    throw MetricError(
      .invalidParameter, "a resample asks for battle \(index); there are \(count), counted from 0")
  }
}
