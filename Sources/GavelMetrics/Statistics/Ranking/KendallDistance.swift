extension Statistics {
  /// How many pairs of items two rankings order differently.
  public struct KendallDistance: Hashable, Sendable, Codable {
    /// The pairs in opposite orders, and half of those tied in one ranking only.
    public var distance: Double

    /// The distance over the number of pairs, from 0 for equal to 1 for opposite rankings.
    public var normalized: Double
  }

  /// The distances of two rankings of the same items.
  public struct RankingDistance: Hashable, Sendable, Codable {
    /// The pairs in opposite orders.
    public var kendall: KendallDistance

    /// Spearman's footrule: the sum of the differences of the ranks, without sign.
    public var footrule: Int
  }

  /// Kendall's distance and Spearman's footrule of two rankings of the same items, best first.
  ///
  /// Takes n log n time.
  ///
  /// - Throws: `empty`, `invalid_parameter` when the rankings hold different items or one item twice, and
  ///   `too_few_items` for one item.
  ///
  /// Source: M. Kendall, *Rank Correlation Methods*, 1970; P. Diaconis, R. Graham, *Spearman's Footrule as a
  /// Measure of Disarray*, 1977.
  public static func rankingDistance<Item: ClassLabel>(
    _ a: [Item], _ b: [Item]
  ) throws(MetricError) -> RankingDistance {
    guard !a.isEmpty && !b.isEmpty else {
      throw MetricError(.empty, "rankings of \(a.count) and \(b.count) items; give the same items in both")
    }
    let ranksOfA = try ranks(a)
    let ranksOfB = try ranks(b)
    if let item = a.first(where: { ranksOfB[$0.labelKey] == nil })
      ?? b.first(where: { ranksOfA[$0.labelKey] == nil })
    {
      throw MetricError(
        .invalidParameter,
        "\(item.shownLabel) stands in one ranking only; give the same items in both")
    }
    let places = a.compactMap { ranksOfB[$0.labelKey] }
    return RankingDistance(
      kendall: try kendallDistance(places.indices.map { Double($0) }, places.map { Double($0) }),
      footrule: places.enumerated().reduce(0) { $0 + abs($1.offset - $1.element) })
  }

  /// Kendall's distance of two lists of scores of the same items; a pair tied in one list only costs one half.
  ///
  /// Scores are compared exactly. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty`, `non_finite`, and `too_few_items` for one item.
  ///
  /// Source: R. Fagin, R. Kumar, M. Mahdian, D. Sivakumar, E. Vee, *Comparing and Aggregating Rankings with
  /// Ties*, 2004, with the penalty 1/2.
  public static func kendallDistance(
    _ a: [Double], _ b: [Double]
  ) throws(MetricError) -> KendallDistance {
    let pairs = try pairCounts(a, b)
    let distance = Double(pairs.discordant) + Double(pairs.tiedOnX + pairs.tiedOnY) / 2
    return KendallDistance(distance: distance, normalized: distance / Double(pairs.total))
  }
}
