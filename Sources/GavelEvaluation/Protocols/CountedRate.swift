/// A share with what it is a share of.
public struct CountedRate: Hashable, Sendable {
  /// How many count.
  public let count: Int
  /// Out of how many.
  public let total: Int

  /// `count` out of `total`.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share, 0 to 1; nil out of nothing.
  public var value: Double? { total > 0 ? Double(count) / Double(total) : nil }
}
