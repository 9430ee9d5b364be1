/// How often a judge is right on one subset of RewardBench.
public struct RewardBenchAccuracy: Hashable, Sendable {
  /// How many items have a ruling.
  public let ruled: Int
  /// How many have none, and stand in no rate but the reference's.
  public let unread: Int
  /// The mean credit of the items with a ruling, 0 to 1; nil where there is none.
  public let accuracy: Double?
  /// The mean credit of all items, where one without a ruling counts as a guess; nil without items.
  public let reference: Double?

  /// The accuracy over the credits of a subset.
  public init(_ credits: [RewardBenchCredit]) {
    let earned = credits.compactMap(\.earned)
    ruled = earned.count
    unread = credits.count - earned.count
    accuracy = Self.mean(earned)
    reference = Self.mean(credits.map(\.reference))
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
