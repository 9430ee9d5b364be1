extension Statistics {
  /// How the pairs of items compare on two scales.
  public struct PairCounts: Hashable, Sendable, Codable {
    /// The pairs in the same order on both.
    public var concordant: Int

    /// The pairs in opposite orders.
    public var discordant: Int

    /// The pairs tied on x and not on y.
    public var tiedOnX: Int

    /// The pairs tied on y and not on x.
    public var tiedOnY: Int

    /// The pairs tied on both.
    public var tiedOnBoth: Int

    /// All pairs, n (n - 1)/2 of n items.
    public var total: Int { concordant + discordant + tiedOnX + tiedOnY + tiedOnBoth }

    /// Creates counts from their parts.
    public init(concordant: Int, discordant: Int, tiedOnX: Int, tiedOnY: Int, tiedOnBoth: Int) {
      self.concordant = concordant
      self.discordant = discordant
      self.tiedOnX = tiedOnX
      self.tiedOnY = tiedOnY
      self.tiedOnBoth = tiedOnBoth
    }
  }
}
