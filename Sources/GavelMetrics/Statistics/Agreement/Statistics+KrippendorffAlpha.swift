extension Statistics {
  /// What the numbers of a scale mean, which decides how far two ratings are apart.
  public enum MeasurementLevel: String, Hashable, Sendable, Codable, CaseIterable {
    /// Names without an order: different is different.
    case nominal

    /// An order without distances: the ratings that lie between two values count.
    case ordinal

    /// Equal steps: the squared difference.
    case interval

    /// Equal steps and a zero, as for counts: the squared difference over the sum.
    case ratio
  }

  /// Krippendorff's alpha: agreement beyond chance of any number of raters, with holes.
  ///
  /// 1 - D_o/D_e: the observed disagreement weighs every pair of ratings of an item by 1/(ratings - 1), the
  /// expected one pairs all ratings with each other. `ratings[rater][item]` is nil where a rating is missing;
  /// items with fewer than two ratings are dropped before anything is counted. NaN is not a way to say
  /// missing.
  ///
  /// Takes time in proportion to the ratings, and for ratio scales to the square of the distinct values.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite` (also for a ratio scale with values of both signs,
  ///   whose distance is infinite), `no_pairable_values`, and `zero_variance` when all ratings that can be
  ///   paired are equal; some programs print 1 there.
  ///
  /// Source: K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011.
  public static func krippendorffAlpha(
    _ ratings: [[Double?]], level: MeasurementLevel
  ) throws(MetricError) -> Double {
    let table = try RatingTable(ratings)
    try table.requirePairs()
    return try krippendorffAlpha(table, level, RatingPairs(table))
  }

  /// Alpha of a table, from the counts of its pairs if they are known and else item by item.
  static func krippendorffAlpha(
    _ table: RatingTable, _ level: MeasurementLevel, _ pairs: RatingPairs?
  ) throws(MetricError) -> Double {
    let totals = pairs?.totals ?? pairableTotals(table)
    guard totals.count(where: { $0 > 0 }) > 1 else {
      throw MetricError(
        .zeroVariance, "all ratings that can be paired are equal; alpha compares their spread with chance")
    }
    let distance = RatingDistance(level, values: table.values, totals: totals)
    let observed = pairs?.disagreement(distance.distance) ?? disagreement(table, distance)
    let count = Double(totals.reduce(0, +))
    let expected = distance.expectedTotal
    guard expected.isFinite && observed.isFinite else {
      throw MetricError(
        .nonFinite, "the distances exceed the largest Double; a ratio scale has no negative values")
    }
    return 1 - observed * (count - 1) / expected
  }

  /// The number of ratings of each value, of items that have at least two.
  private static func pairableTotals(_ table: RatingTable) -> [Int] {
    var totals = [Int](repeating: 0, count: table.values.count)
    table.forEachItem(ratedAtLeast: 2) { tally in
      for category in tally.categories { totals[category] += tally.count(category) }
    }
    return totals
  }

  /// The distances of all ordered pairs of ratings of an item, divided by its ratings less one; summed.
  private static func disagreement(_ table: RatingTable, _ distance: RatingDistance) -> Double {
    var observed = CompensatedSum()
    table.forEachItem(ratedAtLeast: 2) { tally in
      guard tally.categories.count > 1 else { return }
      observed.add(distance.total(tally) / Double(tally.total - 1))
    }
    return observed.value
  }
}

/// The distances between the values of a scale, as far as they are needed for alpha.
private struct RatingDistance {
  private enum Kind {
    case nominal
    /// The squared difference of these positions.
    case positions([Double])
    /// The squared difference of these values over their sum.
    case ratio([Double])
  }

  private let kind: Kind
  private let totals: [Int]

  init(_ level: Statistics.MeasurementLevel, values: [Double], totals: [Int]) {
    self.totals = totals
    kind =
      switch level {
      case .nominal: .nominal
      case .interval: .positions(Statistics.unitPositions(values))
      // Half of a, all between and half of b are what lies between the average ranks of a and b.
      case .ordinal: .positions(Self.averageRanks(totals))
      case .ratio: .ratio(values)
      }
  }

  func distance(_ first: Int, _ second: Int) -> Double {
    guard first != second else { return 0 }
    switch kind {
    case .nominal:
      return 1
    case .positions(let positions):
      let difference = positions[first] - positions[second]
      return difference * difference
    case .ratio(let values):
      let quotient = (values[first] - values[second]) / (values[first] + values[second])
      return quotient * quotient
    }
  }

  /// The distances of all ordered pairs of ratings of one item.
  func total(_ tally: RatingTable.Tally) -> Double {
    var total = 0.0
    for (index, first) in tally.categories.enumerated() {
      for second in tally.categories[..<index] {
        total += Double(tally.count(first) * tally.count(second)) * distance(first, second)
      }
    }
    return 2 * total
  }

  /// The distances of all ordered pairs of ratings, of whatever items.
  var expectedTotal: Double {
    let count = totals.reduce(0, +)
    switch kind {
    case .nominal:
      return Double(count * count - Statistics.dotProduct(totals, totals))
    case .positions(let positions):
      // The squared differences of all pairs are 2n times the squared deviations from the mean.
      let weighted = zip(totals, positions).lazy.map { Double($0) * $1 }
      let mean = Statistics.sum(weighted) / Double(count)
      let squares = zip(totals, positions).lazy.map { Double($0) * ($1 - mean) * ($1 - mean) }
      return 2 * Double(count) * Statistics.sum(squares)
    case .ratio:
      var total = Statistics.CompensatedSum()
      for first in totals.indices where totals[first] > 0 {
        for second in 0..<first where totals[second] > 0 {
          total.add(Double(totals[first]) * Double(totals[second]) * distance(first, second))
        }
      }
      return 2 * total.value
    }
  }

  private static func averageRanks(_ totals: [Int]) -> [Double] {
    var below = 0
    return totals.map { total in
      defer { below += total }
      return Double(below) + Double(total) / 2
    }
  }
}

extension Statistics {
  /// Ascending values moved and scaled to 0...1; all 0 when there is one value.
  static func unitPositions(_ ascending: [Double]) -> [Double] {
    guard let low = ascending.first, let high = ascending.last, low < high else {
      return ascending.map { _ in 0 }
    }
    // The range of very large values of both signs overflows; halves are exact.
    let shrink = (high - low).isFinite ? 1.0 : 0.5
    let range = high * shrink - low * shrink
    return ascending.map { ($0 * shrink - low * shrink) / range }
  }
}
