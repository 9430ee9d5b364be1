extension Statistics {
  /// How the pairs of items compare on two scales.
  public struct PairCounts: Hashable, Sendable, Codable {
    /// The pairs in the same order on both.
    public var concordant: Int

    /// The pairs in opposite orders.
    public var discordant: Int

    /// The pairs tied on x and not on y.
    public var tiedOnX: Int

    /// The pairs tied on y and not on x.
    public var tiedOnY: Int

    /// The pairs tied on both.
    public var tiedOnBoth: Int

    /// All pairs, n (n - 1)/2 of n items.
    public var total: Int { concordant + discordant + tiedOnX + tiedOnY + tiedOnBoth }

    /// Creates counts from their parts.
    public init(concordant: Int, discordant: Int, tiedOnX: Int, tiedOnY: Int, tiedOnBoth: Int) {
      self.concordant = concordant
      self.discordant = discordant
      self.tiedOnX = tiedOnX
      self.tiedOnY = tiedOnY
      self.tiedOnBoth = tiedOnBoth
    }
  }

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

/// The pair counts with what else tests of rank correlation need to know of the ties.
struct PairAnalysis {
  /// The sizes of the groups of equal values on one side.
  struct Ties {
    /// The number of distinct values.
    private(set) var distinct = 0

    /// The number of tied pairs, the sum of t (t - 1)/2.
    private(set) var pairs = 0

    /// The sum of t (t - 1)(t - 2).
    private(set) var triples = 0.0

    /// The sum of t (t - 1)(2t + 5).
    private(set) var variance = 0.0

    /// Adds a group of t equal values.
    mutating func add(_ t: Int) {
      distinct += 1
      guard t > 1 else { return }
      pairs += t * (t - 1) / 2
      // As Double: the products of three counts leave 64 bits for a few million items.
      let size = Double(t)
      triples += size * (size - 1) * (size - 2)
      variance += size * (size - 1) * (2 * size + 5)
    }
  }

  let counts: Statistics.PairCounts
  let tiesOnX: Ties
  let tiesOnY: Ties

  /// Analyses finite values, equally many of each.
  init(_ x: [Double], _ y: [Double]) {
    var points = zip(x, y).map { Point(x: $0, y: $1) }
    points.sort { $0.x < $1.x || ($0.x == $1.x && $0.y < $1.y) }
    tiesOnX = Self.ties(points) { $0.x == $1.x }
    let tiesOnBoth = Self.ties(points) { $0.x == $1.x && $0.y == $1.y }
    var ordered = points.map(\.y)
    // Within a group of equal x the y ascend, so that no inversion is a tie.
    let discordant = Self.sortCountingInversions(&ordered)
    tiesOnY = Self.ties(ordered, ==)
    let all = x.count * (x.count - 1) / 2
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

  /// The runs of equal neighbours.
  private static func ties<Value>(_ values: [Value], _ areEqual: (Value, Value) -> Bool) -> Ties {
    var ties = Ties()
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count && areEqual(values[start], values[end]) { end += 1 }
      ties.add(end - start)
      start = end
    }
    return ties
  }

  /// Sorts by merging and counts the pairs whose order changes.
  private static func sortCountingInversions(_ values: inout [Double]) -> Int {
    var buffer = values
    var inversions = 0
    var width = 1
    while width < values.count {
      var start = 0
      while start < values.count {
        let middle = min(start + width, values.count)
        let end = min(middle + width, values.count)
        inversions += merge(values, start, middle, end, into: &buffer)
        start = end
      }
      swap(&values, &buffer)
      width *= 2
    }
    return inversions
  }

  private static func merge(
    _ values: [Double], _ start: Int, _ middle: Int, _ end: Int, into buffer: inout [Double]
  ) -> Int {
    var left = start
    var right = middle
    var inversions = 0
    for target in start..<end {
      if right >= end || (left < middle && values[left] <= values[right]) {
        buffer[target] = values[left]
        left += 1
      } else {
        buffer[target] = values[right]
        right += 1
        inversions += middle - left
      }
    }
    return inversions
  }
}
