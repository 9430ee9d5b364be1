extension Statistics {
  /// The points of items on ballots.
  public struct BordaCount<Item: ClassLabel>: Hashable, Sendable {
    /// The items that stand on a ballot, ascending.
    public let items: [Item]

    /// The points of each item, summed over the ballots.
    public let totals: [Double]

    /// The points of each item, averaged over the ballots it stands on.
    public let means: [Double]
  }

  /// The Borda count: on every ballot an item gets a point for each item below it and half of one for each
  /// item tied with it.
  ///
  /// A ballot is a list of tiers of tied items, best first. An item gets nothing from a ballot it is missing
  /// from; compare means when that happens, though a longer ballot has more points to give. Takes time in
  /// proportion to the entries of all ballots.
  ///
  /// - Throws: `empty` without any item, and `invalid_parameter` for an empty tier or an item that stands twice
  ///   on a ballot.
  ///
  /// Source: J. de Borda, *Mémoire sur les élections au scrutin*, 1781; direct counting.
  public static func bordaCount<Item: ClassLabel>(
    _ ballots: [[[Item]]]
  ) throws(MetricError) -> BordaCount<Item> {
    guard ballots.contains(where: { !$0.isEmpty }) else {
      throw MetricError(.empty, "no item stands on a ballot; give at least one")
    }
    var scores: [Item.LabelKey: BordaScore<Item>] = [:]
    for (index, ballot) in ballots.enumerated() {
      var below = ballot.reduce(0) { $0 + $1.count }
      for tier in ballot {
        guard !tier.isEmpty else {
          throw MetricError(.invalidParameter, "ballot \(index) has an empty tier; leave it out")
        }
        below -= tier.count
        let points = Double(below) + Double(tier.count - 1) / 2
        for item in tier {
          guard scores[item.labelKey, default: BordaScore(item)].add(points, ballot: index) else {
            throw MetricError(
              .invalidParameter, "\(item.shownLabel) stands twice on ballot \(index); rank it once")
          }
        }
      }
    }
    let ordered = scores.sorted { $0.key < $1.key }.map(\.value)
    return BordaCount(
      items: ordered.map(\.item), totals: ordered.map(\.total),
      means: ordered.map { $0.total / Double($0.ballots) })
  }
}

private struct BordaScore<Item> {
  let item: Item
  private(set) var total = 0.0
  private(set) var ballots = 0
  private var last: Int?

  init(_ item: Item) {
    self.item = item
  }

  /// Whether the points could be added: false for a second time on one ballot.
  mutating func add(_ points: Double, ballot: Int) -> Bool {
    guard last != ballot else { return false }
    last = ballot
    ballots += 1
    // Halves are added without rounding.
    total += points
    return true
  }
}
