/// Where the ratings of a table stand when those of one item follow those of another.
struct RatingLayout {
  /// Where the ratings of each item start, and the end.
  private(set) var starts: [Int]

  /// The smallest rating, or infinity without ratings.
  private(set) var low = Double.infinity

  /// The largest rating, or minus infinity without ratings.
  private(set) var high = -Double.infinity

  /// The layout of `ratings[rater][item]`, nil where a rater did not rate an item.
  ///
  /// Throws `non_finite`.
  init(_ ratings: [[Double?]], itemCount: Int) throws(MetricError) {
    starts = [Int](repeating: 0, count: itemCount + 1)
    for (rater, row) in ratings.enumerated() {
      for (item, value) in row.enumerated() {
        guard let value else { continue }
        guard value.isFinite else {
          throw MetricError(
            .nonFinite,
            "rater \(rater) gave item \(item) the rating \(value); give a number, or nil if there is none")
        }
        starts[item + 1] += 1
        low = value < low ? value : low
        high = value > high ? value : high
      }
    }
    for item in 0..<itemCount { starts[item + 1] += starts[item] }
  }

  /// The number of ratings.
  var count: Int { starts[starts.count - 1] }

  /// Calls the body with every rating and its place, rater by rater.
  @inline(__always)
  func forEach(of ratings: [[Double?]], _ body: (_ place: Int, _ value: Double) -> Void) {
    var next = starts
    next.withUnsafeMutableBufferPointer { next in
      for row in ratings {
        for (item, value) in row.enumerated() {
          guard let value else { continue }
          body(next[item], value)
          next[item] += 1
        }
      }
    }
  }
}
