extension Statistics {
  /// Fleiss' kappa: agreement beyond chance of equally many ratings of each item.
  ///
  /// `counts[item][category]` is the number of raters who put the item into the category; the raters of two
  /// items need not be the same people. Chance comes from the frequencies of all ratings together. The
  /// free-marginal kappa of Randolph, with chance 1/K, is another statistic. Takes time in proportion to the
  /// counts.
  ///
  /// - Throws: `length_mismatch` when rows differ in length, `empty`, `invalid_parameter` for a negative
  ///   count, `unequal_raters`, `too_few_raters` for one rating per item, and `degenerate` when all ratings
  ///   are in one category.
  ///
  /// Source: J. Fleiss, *Measuring nominal scale agreement among many raters*, 1971.
  public static func fleissKappa(counts: [[Int]]) throws(MetricError) -> Double {
    let raters = try requireFleissTable(counts)
    let ratings = raters * Double(counts.count)
    var totals = [Double](repeating: 0, count: counts[0].count)
    var agreeing = CompensatedSum()
    for row in counts {
      for (category, count) in row.enumerated() {
        let count = Double(count)
        totals[category] += count
        agreeing.add(count * (count - 1))
      }
    }
    guard !totals.contains(ratings) else {
      throw MetricError(
        .degenerate,
        "all ratings are in one category, so that chance explains any agreement; report the agreement itself")
    }
    let observed = agreeing.value / (ratings * (raters - 1))
    let chance = sum(totals.lazy.map { ($0 / ratings) * ($0 / ratings) })
    return (observed - chance) / (1 - chance)
  }

  /// The number of ratings of each item, after all checks.
  private static func requireFleissTable(_ counts: [[Int]]) throws(MetricError) -> Double {
    let first = counts.first ?? []
    if let index = counts.firstIndex(where: { $0.count != first.count }) {
      throw MetricError(
        .lengthMismatch,
        "item 0 has \(first.count) categories and item \(index) has \(counts[index].count); "
          + "give one count per category")
    }
    guard !counts.isEmpty else {
      throw MetricError(.empty, "no items were given; give at least one")
    }
    for (index, row) in counts.enumerated() {
      if let negative = row.first(where: { $0 < 0 }) {
        throw MetricError(
          .invalidParameter, "item \(index) has the count \(negative); counts cannot be negative")
      }
    }
    // As Double, so that absurd counts cannot overflow.
    let raters = first.reduce(0) { $0 + Double($1) }
    for (index, row) in counts.enumerated() {
      let ratings = row.reduce(0) { $0 + Double($1) }
      guard ratings == raters else {
        throw MetricError(
          .unequalRaters,
          "item 0 has \(raters) ratings and item \(index) has \(ratings); use Krippendorff's alpha")
      }
    }
    guard raters >= 2 else {
      throw MetricError(
        .tooFewRaters, "each item has \(raters) ratings; agreement needs at least two")
    }
    return raters
  }
}
