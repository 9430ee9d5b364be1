extension Statistics {
  /// How much partial agreement between two categories counts in Gwet's AC2.
  public enum AgreementWeights: String, Hashable, Sendable, Codable, CaseIterable {
    /// 1 - |a - b|/range of the values.
    case linear

    /// 1 - (a - b)^2/range^2 of the values.
    case quadratic

    /// 1 - C(d + 1, 2)/C(q, 2) for positions d apart among q categories.
    case ordinal
  }

  /// The share of agreeing pairs of ratings, averaged over the items with at least two ratings.
  ///
  /// `ratings[rater][item]` is nil where a rating is missing. Every item counts the same, however many
  /// ratings it has. Takes time in proportion to the ratings.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `no_pairable_values`.
  ///
  /// Source: K. Gwet, *Handbook of Inter-Rater Reliability*, 2014.
  public static func percentAgreement(_ ratings: [[Double?]]) throws(MetricError) -> Double {
    let table = try RatingTable(ratings)
    try table.requirePairs()
    return observedAgreement(table, CategoryWeights(values: table.values, weights: nil))
  }

  /// Gwet's AC1: agreement beyond chance of any number of raters, stable when one category dominates.
  ///
  /// Chance is the chance that a rating made at random agrees, (sum of pi (1 - pi))/(q - 1), which vanishes
  /// when all ratings are in one category; kappa's chance goes to 1 there. `ratings[rater][item]` is nil
  /// where a rating is missing; items with one rating enter the frequencies pi but not the agreement.
  ///
  /// Takes time in proportion to the ratings and to the square of the categories.
  ///
  /// `categories` are all categories of the scale, and without them those that occur. A category that is
  /// declared and not used changes the result.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for bad categories, `non_finite`,
  ///   `unknown_label` for a rating that is not declared, `no_pairable_values`, and `degenerate` when there
  ///   is only one category.
  ///
  /// Source: K. Gwet, *Computing inter-rater reliability and its variance in the presence of high agreement*,
  /// 2008; values as irrCAC.
  public static func gwetAC1(
    _ ratings: [[Double?]], categories: [Double]? = nil
  ) throws(MetricError) -> Double {
    try gwetCoefficient(ratings, categories, weights: nil)
  }

  /// Gwet's AC2: AC1 with partial agreement, for ordered categories.
  ///
  /// As ``gwetAC1(_:categories:)``, with weights of agreement between the categories.
  ///
  /// - Throws: As ``gwetAC1(_:categories:)``.
  ///
  /// Source: K. Gwet, *Handbook of Inter-Rater Reliability*, 2014; values as irrCAC.
  public static func gwetAC2(
    _ ratings: [[Double?]], categories: [Double]? = nil, weights: AgreementWeights
  ) throws(MetricError) -> Double {
    try gwetCoefficient(ratings, categories, weights: weights)
  }
}

extension Statistics {
  private static func gwetCoefficient(
    _ ratings: [[Double?]], _ categories: [Double]?, weights: AgreementWeights?
  ) throws(MetricError) -> Double {
    let table = try RatingTable(ratings, categories: categories)
    try table.requirePairs()
    let categoryCount = Double(table.values.count)
    guard categoryCount > 1 else {
      throw MetricError(
        .degenerate, "there is only one category; declare all categories of the scale")
    }
    let weights = CategoryWeights(values: table.values, weights: weights)
    let agreement = observedAgreement(table, weights)
    let spread = sum(shares(table).lazy.map { $0 * (1 - $0) })
    let chance = weights.total / (categoryCount * (categoryCount - 1)) * spread
    guard chance < 1 else {
      throw MetricError(.degenerate, "agreement by chance is 1, so that nothing can exceed it")
    }
    return (agreement - chance) / (1 - chance)
  }

  /// The mean weighted agreement of the pairs of an item.
  private static func observedAgreement(_ table: RatingTable, _ weights: CategoryWeights) -> Double {
    var total = CompensatedSum()
    var items = 0
    table.forEachItem(ratedAtLeast: 2) { tally in
      var agreeing = 0.0
      for (index, first) in tally.categories.enumerated() {
        let count = Double(tally.count(first))
        agreeing += count * (count - 1)
        for second in tally.categories[..<index] {
          agreeing += 2 * count * Double(tally.count(second)) * weights.weight(first, second)
        }
      }
      total.add(agreeing / (Double(tally.total) * Double(tally.total - 1)))
      items += 1
    }
    return total.value / Double(items)
  }

  /// The mean share of each category over the items with at least one rating.
  private static func shares(_ table: RatingTable) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: table.values.count)
    var items = 0
    table.forEachItem(ratedAtLeast: 1) { tally in
      for category in tally.categories {
        sums[category].add(Double(tally.count(category)) / Double(tally.total))
      }
      items += 1
    }
    return sums.map { $0.value / Double(items) }
  }
}

/// The weights of agreement between categories; only equal ones agree where there are none.
private struct CategoryWeights {
  private let positions: [Double]
  private let weights: Statistics.AgreementWeights?

  init(values: [Double], weights: Statistics.AgreementWeights?) {
    positions = Statistics.unitPositions(values)
    self.weights = weights
  }

  func weight(_ first: Int, _ second: Int) -> Double {
    if first == second { return 1 }
    let difference = abs(positions[first] - positions[second])
    switch weights {
    case nil:
      return 0
    case .linear:
      return 1 - difference
    case .quadratic:
      return 1 - difference * difference
    case .ordinal:
      let steps = Double(abs(first - second))
      let count = Double(positions.count)
      return 1 - steps * (steps + 1) / (count * (count - 1))
    }
  }

  /// The sum of the weights of all ordered pairs of categories.
  var total: Double {
    guard weights != nil else { return Double(positions.count) }
    var total = Statistics.CompensatedSum()
    for first in positions.indices {
      for second in positions.indices { total.add(weight(first, second)) }
    }
    return total.value
  }
}
