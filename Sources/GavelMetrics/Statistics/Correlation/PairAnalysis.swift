/// The pair counts with what else tests of rank correlation need to know of the ties.
///
/// Three ways lead to it: by comparison for short lists, by radix for long ones, and by a table for long lists
/// with few different values.
struct PairAnalysis: Hashable {
  let counts: Statistics.PairCounts
  let tiesOnX: TieGroups
  let tiesOnY: TieGroups

  /// Analyses finite values, equally many of each.
  init(_ x: [Double], _ y: [Double]) {
    if x.count < 1024 {
      self.init(comparing: x, y)
    } else if let table = LevelTable(x, y) {
      self.init(table)
    } else {
      self.init(byRadix: x, y)
    }
  }

  /// Sorts by x and then y, and counts the inversions of y.
  init(comparing x: [Double], _ y: [Double]) {
    var points = zip(x, y).map { Point(x: $0, y: $1) }
    points.sort { $0.x < $1.x || ($0.x == $1.x && $0.y < $1.y) }
    let tiesOnX = TieGroups(runsOf: points) { $0.x == $1.x }
    let tiesOnBoth = TieGroups(runsOf: points) { $0.x == $1.x && $0.y == $1.y }
    var ordered = points.map(\.y)
    // Within a group of equal x the y ascend, so that no inversion is a tie.
    let discordant = Inversions.sortCounting(&ordered)
    self.init(
      discordant: discordant, tiesOnX: tiesOnX, tiesOnY: TieGroups(runsOf: ordered, ==),
      tiesOnBoth: tiesOnBoth, count: x.count)
  }

  /// As by comparison, but sorts keys by y, gives their ranks, and sorts these by x.
  init(byRadix x: [Double], _ y: [Double]) {
    var elements = zip(x, y).map { SortKey(key: SortKey.key($1), payload: SortKey.key($0)) }
    SortKey.sort(&elements)
    let tiesOnY = TieGroups(runsOf: elements) { $0.key == $1.key }
    var rank: UInt64 = 0
    var previous = elements.first?.key ?? 0
    for index in elements.indices {
      if elements[index].key != previous {
        previous = elements[index].key
        rank += 1
      }
      elements[index] = SortKey(key: elements[index].payload, payload: rank)
    }
    SortKey.sort(&elements)
    let tiesOnX = TieGroups(runsOf: elements) { $0.key == $1.key }
    let tiesOnBoth = TieGroups(runsOf: elements) { $0.key == $1.key && $0.payload == $1.payload }
    var ranks = elements.map { UInt32(truncatingIfNeeded: $0.payload) }
    self.init(
      discordant: Inversions.sortCounting(&ranks), tiesOnX: tiesOnX, tiesOnY: tiesOnY,
      tiesOnBoth: tiesOnBoth, count: x.count)
  }

  /// Reads the counts off a table.
  init(_ table: LevelTable) {
    let rows = table.rowTotals
    self.init(
      discordant: table.discordant, tiesOnX: TieGroups(sizes: rows),
      tiesOnY: TieGroups(sizes: table.columnTotals),
      tiesOnBoth: TieGroups(sizes: table.cells.joined().filter { $0 > 0 }), count: rows.reduce(0, +))
  }

  private init(
    discordant: Int, tiesOnX: TieGroups, tiesOnY: TieGroups, tiesOnBoth: TieGroups, count: Int
  ) {
    self.tiesOnX = tiesOnX
    self.tiesOnY = tiesOnY
    let all = count * (count - 1) / 2
    counts = Statistics.PairCounts(
      concordant: all - discordant - tiesOnX.pairs - tiesOnY.pairs + tiesOnBoth.pairs,
      discordant: discordant,
      tiedOnX: tiesOnX.pairs - tiesOnBoth.pairs,
      tiedOnY: tiesOnY.pairs - tiesOnBoth.pairs,
      tiedOnBoth: tiesOnBoth.pairs)
  }

  private struct Point {
    var x: Double
    var y: Double
  }
}

/// The sizes of the groups of equal values in a list.
struct TieGroups: Hashable {
  /// The number of distinct values.
  private(set) var distinct = 0

  /// The number of tied pairs, the sum of t (t - 1)/2.
  private(set) var pairs = 0

  /// The sum of t (t - 1)(t - 2).
  private(set) var triples = 0.0

  /// The sum of t (t - 1)(2t + 5).
  private(set) var variance = 0.0

  /// Groups of these sizes.
  init(sizes: some Sequence<Int>) {
    for size in sizes { add(size) }
  }

  /// The runs of equal neighbours.
  @inline(__always)
  init<Value>(runsOf values: [Value], _ areEqual: (Value, Value) -> Bool) {
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count && areEqual(values[start], values[end]) { end += 1 }
      add(end - start)
      start = end
    }
  }

  private mutating func add(_ count: Int) {
    distinct += 1
    guard count > 1 else { return }
    pairs += count * (count - 1) / 2
    // As Double: the products of three counts leave 64 bits for a few million items.
    let size = Double(count)
    triples += size * (size - 1) * (size - 2)
    variance += size * (size - 1) * (2 * size + 5)
  }
}

extension Statistics {
  /// Counts concordant, discordant and tied pairs of items.
  ///
  /// Values are compared exactly; 0 and -0 are tied. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `too_few_items` for one item.
  ///
  /// Source: W. Knight, *A computer method for calculating Kendall's tau with ungrouped data*, 1966.
  public static func pairCounts(_ x: [Double], _ y: [Double]) throws(MetricError) -> PairCounts {
    try requirePairs(x, y)
    return PairAnalysis(x, y).counts
  }
}
