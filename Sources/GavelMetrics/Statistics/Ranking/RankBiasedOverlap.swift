import Foundation

extension Statistics {
  /// How far two rankings share their tops.
  public struct RankBiasedOverlap: Hashable, Sendable, Codable {
    /// The sum down to the end of the shorter ranking: from 0 to 1 less the weight of the ranks beyond it.
    public var truncated: Double

    /// The value extrapolated to rankings without end, from 0 to 1; 1 for equal rankings.
    public var extrapolated: Double
  }

  /// Rank-biased overlap of two rankings, best first, which need not hold the same items or be equally long.
  ///
  /// The overlap of the top d items, averaged over all depths d with weights that fall by `persistence` from
  /// one depth to the next: with 0.9 the top 10 carry 86 % of the weight. Takes time in proportion to the items.
  ///
  /// - Throws: `empty` when either ranking is, `invalid_parameter` when an item stands twice in a ranking or
  ///   the persistence is outside the open interval from 0 to 1, and `non_finite`.
  ///
  /// Source: W. Webber, A. Moffat, J. Zobel, *A similarity measure for indefinite rankings*, 2010; the
  /// extrapolation is equation 32.
  public static func rankBiasedOverlap<Item: ClassLabel>(
    _ a: [Item], _ b: [Item], persistence: Double = 0.9
  ) throws(MetricError) -> RankBiasedOverlap {
    guard !a.isEmpty && !b.isEmpty else {
      throw MetricError(.empty, "rankings of \(a.count) and \(b.count) items; give at least one item in each")
    }
    guard !persistence.isFinite || (persistence > 0 && persistence < 1) else {
      throw MetricError(
        .invalidParameter, "the persistence is \(persistence); give one between 0 and 1, such as 0.9")
    }
    let overlaps = try overlaps(a, b)
    guard persistence.isFinite else {
      throw MetricError(
        .nonFinite, "the persistence is \(persistence); give one between 0 and 1, such as 0.9")
    }
    let short = min(a.count, b.count)
    let common = Double(overlaps[short - 1]) / Double(short)
    var truncated = CompensatedSum()
    var seen = CompensatedSum()
    var weight = 1 - persistence
    for (index, overlap) in overlaps.enumerated() {
      let depth = Double(index + 1)
      if index < short { truncated.add(weight * Double(overlap) / depth) }
      seen.add(weight * Double(overlap) / depth)
      // Beyond the shorter ranking its share is taken to go on.
      if index >= short { seen.add(weight * common * (depth - Double(short)) / depth) }
      weight *= persistence
    }
    let long = Double(overlaps.count)
    let beyond = Double(overlaps[overlaps.count - 1] - overlaps[short - 1]) / long
    seen.add((beyond + common) * pow(persistence, long))
    return RankBiasedOverlap(truncated: min(1, truncated.value), extrapolated: min(1, seen.value))
  }

  /// The number of items that the tops of both rankings share, for each depth of the longer one.
  private static func overlaps<Item: ClassLabel>(_ a: [Item], _ b: [Item]) throws(MetricError) -> [Int] {
    let ranksOfA = try ranks(a)
    let ranksOfB = try ranks(b)
    // Both tops hold an item from the deeper of its ranks on.
    var shared = [Int](repeating: 0, count: max(a.count, b.count))
    for (item, rank) in ranksOfA {
      guard let other = ranksOfB[item] else { continue }
      shared[max(rank, other)] += 1
    }
    for depth in shared.indices.dropFirst() { shared[depth] += shared[depth - 1] }
    return shared
  }

  /// The place of each item in a ranking, counted from 0.
  static func ranks<Item: ClassLabel>(_ ranking: [Item]) throws(MetricError) -> [Item.LabelKey: Int] {
    var ranks: [Item.LabelKey: Int] = [:]
    for (rank, item) in ranking.enumerated() {
      guard ranks.updateValue(rank, forKey: item.labelKey) == nil else {
        throw MetricError(
          .invalidParameter, "\(item.shownLabel) stands twice in a ranking; rank it once")
      }
    }
    return ranks
  }
}
