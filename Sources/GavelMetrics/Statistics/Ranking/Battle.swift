extension Statistics {
  /// One comparison of two competitors, such as models, and who won.
  ///
  /// Competitors are told apart by their label keys: texts by their Unicode scalars.
  public struct Battle<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitor shown first.
    public var first: Competitor

    /// The competitor shown second.
    public var second: Competitor

    /// Who won.
    public var outcome: PairVerdict

    /// Creates a battle from its competitors and its outcome.
    public init(_ first: Competitor, _ second: Competitor, _ outcome: PairVerdict) {
      self.first = first
      self.second = second
      self.outcome = outcome
    }
  }
}

extension Statistics.Battle: Codable where Competitor: Codable {}
