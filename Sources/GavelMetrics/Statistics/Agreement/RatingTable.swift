/// Ratings of several raters with holes, item by item, as positions in the ascending list of their values.
struct RatingTable {
  /// The declared categories or the values that occur, ascending.
  let values: [Double]

  /// The positions of the ratings of one item after the other.
  private let codes: [Int]

  /// Where the ratings of each item start in `codes`, and the end.
  private let starts: [Int]

  /// The table of `ratings[rater][item]`, nil where a rater did not rate an item.
  ///
  /// Throws `length_mismatch`, `empty`, `invalid_parameter` for categories that are declared twice or not at
  /// all, `non_finite`, and `unknown_label` for a rating outside the declared categories.
  init(_ ratings: [[Double?]], categories: [Double]? = nil) throws(MetricError) {
    let itemCount = try Self.requireShape(ratings)
    let declared = try categories.map(Self.requireCategories)
    var starts = [0]
    starts.reserveCapacity(itemCount + 1)
    var flat: [Double] = []
    flat.reserveCapacity(itemCount * ratings.count)
    for item in 0..<itemCount {
      for (rater, row) in ratings.enumerated() {
        guard let value = row[item] else { continue }
        guard value.isFinite else {
          throw MetricError(
            .nonFinite,
            "rater \(rater) gave item \(item) the rating \(value); give a number, or nil if there is none")
        }
        flat.append(value)
      }
      starts.append(flat.count)
    }
    self.starts = starts
    if let declared {
      values = declared
      codes = try Self.codes(of: flat, in: declared)
    } else {
      (values, codes) = Self.denseCodes(flat)
    }
  }

  /// The number of items, with or without ratings.
  var itemCount: Int { starts.count - 1 }

  /// The positions of the ratings of an item.
  func ratings(of item: Int) -> ArraySlice<Int> { codes[starts[item]..<starts[item + 1]] }
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
    mutating func fill(_ ratings: ArraySlice<Int>) {
      for category in categories { counts[category] = 0 }
      categories.removeAll(keepingCapacity: true)
      for category in ratings {
        if counts[category] == 0 { categories.append(category) }
        counts[category] += 1
      }
      total = ratings.count
    }
  }

  /// Calls the body with the tally of every item that has at least so many ratings.
  func forEachItem(ratedAtLeast minimum: Int, _ body: (Tally) -> Void) {
    var tally = Tally(categoryCount: values.count)
    for item in 0..<itemCount {
      let ratings = self.ratings(of: item)
      guard ratings.count >= minimum else { continue }
      tally.fill(ratings)
      body(tally)
    }
  }

  /// Whether at least one item has two ratings.
  var hasPairs: Bool {
    (0..<itemCount).contains { starts[$0 + 1] - starts[$0] >= 2 }
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

  private static func codes(of flat: [Double], in values: [Double]) throws(MetricError) -> [Int] {
    let positions = Self.positions(of: values)
    var codes: [Int] = []
    codes.reserveCapacity(flat.count)
    for value in flat {
      guard let code = positions[value] else {
        throw MetricError(.unknownLabel, "the rating \(value) is not a declared category; declare it")
      }
      codes.append(code)
    }
    return codes
  }

  private static func positions(of values: [Double]) -> [Double: Int] {
    var positions: [Double: Int] = [:]
    positions.reserveCapacity(values.count)
    for (position, value) in values.enumerated() { positions[value] = position }
    return positions
  }

  /// The distinct values in ascending order, and the position of each value among them.
  static func denseCodes(_ flat: [Double]) -> (values: [Double], codes: [Int]) {
    integerCodes(flat) ?? generalCodes(flat)
  }

  /// For any values.
  static func generalCodes(_ flat: [Double]) -> (values: [Double], codes: [Int]) {
    let values = Set(flat).sorted()
    let positions = Self.positions(of: values)
    return (values, flat.map { positions[$0] ?? 0 })
  }

  /// For whole numbers in a small range, by a table instead of hashing; nil for others.
  static func integerCodes(_ flat: [Double]) -> (values: [Double], codes: [Int])? {
    guard let low = flat.min(), let high = flat.max(), high - low < 4096, abs(low) < 0x1p52,
      flat.allSatisfy({ Double(Int($0)) == $0 })
    else { return nil }
    var isPresent = [Bool](repeating: false, count: Int(high - low) + 1)
    for value in flat { isPresent[Int(value - low)] = true }
    var values: [Double] = []
    var positions = [Int](repeating: 0, count: isPresent.count)
    for (offset, present) in isPresent.enumerated() where present {
      positions[offset] = values.count
      values.append(low + Double(offset))
    }
    return (values, flat.map { positions[Int($0 - low)] })
  }
}
