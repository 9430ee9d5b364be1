/// Ratings of several raters with holes, item by item, as positions in the ascending list of their values.
struct RatingTable {
  /// The declared categories or the values that occur, ascending.
  let values: [Double]

  /// The positions of the ratings of one item after the other.
  private let codes: [Int32]

  /// Where the ratings of each item start in `codes`, and the end.
  private let starts: [Int]

  /// The table of `ratings[rater][item]`, nil where a rater did not rate an item.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for categories that are declared twice or not at
  /// all, `non_finite`, and `unknown_label` for a rating outside the declared categories.
  init(_ ratings: [[Double?]], categories: [Double]? = nil) throws(MetricError) {
    let itemCount = try Self.requireShape(ratings)
    let declared = try categories.map(Self.requireCategories)
    let layout = try RatingLayout(ratings, itemCount: itemCount)
    let codes =
      if let declared {
        try RatingCodes(ratings, layout, categories: declared)
      } else {
        RatingCodes(ratings, layout)
      }
    starts = layout.starts
    values = codes.values
    self.codes = codes.codes
  }

  /// The number of items, with or without ratings.
  var itemCount: Int { starts.count - 1 }

  /// The number of ratings of an item.
  func ratingCount(of item: Int) -> Int { starts[item + 1] - starts[item] }

  /// Calls the body with the positions of the ratings of every item.
  @inline(__always)
  func forEachRatings(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
    codes.withUnsafeBufferPointer { codes in
      for item in 0..<itemCount {
        body(UnsafeBufferPointer(rebasing: codes[starts[item]..<starts[item + 1]]))
      }
    }
  }
}

extension RatingTable {
  /// How often each category was given to one item; used again for the next.
  struct Tally {
    /// The categories that were given, each once.
    private(set) var categories: [Int] = []

    /// The number of ratings of the item.
    private(set) var total = 0

    private var counts: [Int]

    init(categoryCount: Int) {
      counts = [Int](repeating: 0, count: categoryCount)
    }

    /// How often a category was given.
    func count(_ category: Int) -> Int { counts[category] }

    /// Forgets the last item and counts the ratings of another.
    mutating func fill(_ ratings: UnsafeBufferPointer<Int32>) {
      for category in categories { counts[category] = 0 }
      categories.removeAll(keepingCapacity: true)
      for code in ratings {
        let category = Int(code)
        if counts[category] == 0 { categories.append(category) }
        counts[category] += 1
      }
      total = ratings.count
    }
  }

  /// Calls the body with the tally of every item that has at least so many ratings.
  func forEachItem(ratedAtLeast minimum: Int, _ body: (Tally) -> Void) {
    var tally = Tally(categoryCount: values.count)
    forEachRatings { ratings in
      guard ratings.count >= minimum else { return }
      tally.fill(ratings)
      body(tally)
    }
  }

  /// Whether at least one item has two ratings.
  var hasPairs: Bool {
    (0..<itemCount).contains { ratingCount(of: $0) >= 2 }
  }

  /// Refuses a table in which no item has two ratings.
  func requirePairs() throws(MetricError) {
    guard hasPairs else {
      throw MetricError(
        .noPairableValues, "no item has ratings of two raters; let several raters rate the same items")
    }
  }
}

extension RatingTable {
  private static func requireShape(_ ratings: [[Double?]]) throws(MetricError) -> Int {
    let itemCount = ratings.first?.count ?? 0
    if let rater = ratings.firstIndex(where: { $0.count != itemCount }) {
      throw MetricError(
        .lengthMismatch,
        "rater 0 has \(itemCount) items and rater \(rater) has \(ratings[rater].count); "
          + "give one entry per item, nothing for a missing rating")
    }
    guard itemCount > 0 else {
      throw MetricError(.empty, "no ratings were given; give at least one rater and one item")
    }
    return itemCount
  }

  private static func requireCategories(_ categories: [Double]) throws(MetricError) -> [Double] {
    guard !categories.isEmpty else {
      throw MetricError(.invalidParameter, "the list of categories is empty; declare all, or give none")
    }
    try Statistics.requireFinite(categories, "the list of categories")
    let ascending = categories.sorted()
    for (first, second) in zip(ascending, ascending.dropFirst()) where first == second {
      throw MetricError(.invalidParameter, "the category \(first) is declared twice; declare it once")
    }
    return ascending
  }
}
