/// How often two values were given to the same item, for few values and few ratings of an item.
///
/// One pass over the ratings gives all that Krippendorff's alpha needs, in whole numbers.
struct RatingPairs {
  /// The largest number of different pairs that is still few.
  private static let limit = 1 << 14

  /// The most ratings of an item.
  private let mostRatings: Int

  private let valueCount: Int

  /// The pairs of ratings by number of ratings of the item, value of the later and value of the earlier one.
  private var counts: [Int]

  /// The pairs of a table; nil when there are too many different ones.
  init?(_ table: RatingTable) {
    let valueCount = table.values.count
    let mostRatings = (0..<table.itemCount).reduce(0) { max($0, table.ratingCount(of: $1)) }
    guard valueCount <= 128 && mostRatings * valueCount * valueCount <= Self.limit else { return nil }
    self.valueCount = valueCount
    self.mostRatings = mostRatings
    var counts = [Int](repeating: 0, count: (mostRatings + 1) * valueCount * valueCount)
    counts.withUnsafeMutableBufferPointer { counts in
      table.forEachRatings { ratings in
        let start = ratings.count * valueCount * valueCount
        for later in ratings.indices {
          let row = start + Int(ratings[later]) * valueCount
          for earlier in 0..<later { counts[row + Int(ratings[earlier])] += 1 }
        }
      }
    }
    self.counts = counts
  }

  /// The number of ratings of each value, of items that have at least two.
  var totals: [Int] {
    var totals = [Int](repeating: 0, count: valueCount)
    forEach { ratings in
      // Each rating is in a pair with every other one of its item.
      var inPairs = [Int](repeating: 0, count: valueCount)
      for first in 0..<valueCount {
        for second in 0..<valueCount {
          inPairs[first] += self.count(first, second, ratings)
          inPairs[second] += self.count(first, second, ratings)
        }
      }
      for value in 0..<valueCount { totals[value] += inPairs[value] / (ratings - 1) }
    }
    return totals
  }

  /// The sum of the distances of all ordered pairs, those of an item divided by its ratings less one.
  func disagreement(_ distance: (_ first: Int, _ second: Int) -> Double) -> Double {
    var total = Statistics.CompensatedSum()
    forEach { ratings in
      for first in 0..<valueCount {
        for second in 0..<valueCount where first != second {
          let count = self.count(first, second, ratings)
          if count > 0 { total.add(2 * Double(count) * distance(first, second) / Double(ratings - 1)) }
        }
      }
    }
    return total.value
  }

  private func count(_ first: Int, _ second: Int, _ ratings: Int) -> Int {
    counts[(ratings * valueCount + first) * valueCount + second]
  }

  /// The numbers of ratings that give pairs.
  private func forEach(_ body: (_ ratings: Int) -> Void) {
    for ratings in stride(from: 2, through: mostRatings, by: 1) { body(ratings) }
  }
}
