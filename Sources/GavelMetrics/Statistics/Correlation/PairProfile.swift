/// How each item compares with all others on two scales.
///
/// The sums over the items give the pair counts; standard errors and weighted coefficients need the single
/// ones. Takes n log n time.
struct PairProfile {
  /// The number of other items in the same order, by item.
  private(set) var concordant: [Int]

  /// The number of other items in the opposite order, by item.
  private(set) var discordant: [Int]

  /// The number of other items with the same x, by item.
  private(set) var tiedOnX: [Int]

  /// The number of other items with the same y, by item.
  private(set) var tiedOnY: [Int]

  /// Compares finite values, equally many of each.
  init(_ x: [Double], _ y: [Double]) {
    let count = x.count
    concordant = [Int](repeating: 0, count: count)
    discordant = concordant
    tiedOnX = concordant
    let levels = Levels(y)
    tiedOnY = levels.ranks.map { levels.counts[$0] - 1 }
    let order = x.indices.sorted { first, second in
      x[first] < x[second] || (x[first] == x[second] && levels.ranks[first] < levels.ranks[second])
    }
    var inserted = CountTree(levels: levels.counts.count)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count && x[order[end]] == x[order[start]] { end += 1 }
      compare(order[start..<end], levels, inserted, count: count)
      for item in order[start..<end] { inserted.add(levels.ranks[item]) }
      start = end
    }
  }

  /// Compares the items of one x, which are in the order of their y, with those of smaller and larger x.
  private mutating func compare(
    _ group: ArraySlice<Int>, _ levels: Levels, _ smaller: CountTree, count: Int
  ) {
    var start = group.startIndex
    while start < group.endIndex {
      let rank = levels.ranks[group[start]]
      var end = start + 1
      while end < group.endIndex && levels.ranks[group[end]] == rank { end += 1 }
      // Of the items with a smaller x, those with a smaller and with a larger y.
      let below = smaller.count(under: rank)
      let above = group.startIndex - smaller.count(under: rank + 1)
      // What is left of all others is the same for the items with a larger x.
      let belowAfter = levels.below[rank] - below - (start - group.startIndex)
      let aboveAfter =
        count - levels.below[rank] - levels.counts[rank] - above - (group.endIndex - end)
      for item in group[start..<end] {
        concordant[item] = below + aboveAfter
        discordant[item] = above + belowAfter
        tiedOnX[item] = group.count - 1
      }
      start = end
    }
  }
}

/// The distinct values of a list, numbered in ascending order.
private struct Levels {
  /// The number of each item's value.
  private(set) var ranks: [Int]

  /// How many items have each value.
  private(set) var counts: [Int] = []

  /// How many items have a smaller value.
  private(set) var below: [Int] = []

  init(_ values: [Double]) {
    ranks = [Int](repeating: 0, count: values.count)
    let order = values.indices.sorted { values[$0] < values[$1] }
    for (position, item) in order.enumerated() {
      if position == 0 || values[item] > values[order[position - 1]] {
        counts.append(0)
        below.append(position)
      }
      counts[counts.count - 1] += 1
      ranks[item] = counts.count - 1
    }
  }
}

/// Counts by level with fast sums over the lowest levels; a Fenwick tree.
private struct CountTree {
  private var nodes: [Int]

  init(levels: Int) {
    nodes = [Int](repeating: 0, count: levels + 1)
  }

  mutating func add(_ level: Int) {
    var node = level + 1
    while node < nodes.count {
      nodes[node] += 1
      node += node & -node
    }
  }

  /// The number of added items below a level.
  func count(under level: Int) -> Int {
    var node = level
    var total = 0
    while node > 0 {
      total += nodes[node]
      node -= node & -node
    }
    return total
  }
}
