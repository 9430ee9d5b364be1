extension TextMetrics {
  /// What BLEU says of a hypothesis or a corpus of them.
  public struct BleuScore: Hashable, Sendable {
    /// The score, from 0 to 100.
    public let score: Double
    /// The n-grams of the hypothesis that a reference holds, for lengths 1 to 4, before smoothing.
    public let matches: [Int]
    /// All n-grams of the hypothesis, for lengths 1 to 4, before smoothing.
    public let totals: [Int]
    /// The factor for hypotheses that are shorter than their reference, from 0 to 1.
    public let brevityPenalty: Double
    /// The number of words in the hypothesis.
    public let hypothesisLength: Int
    /// The number of words in the reference whose length is closest, the shorter of two; the sum over a corpus.
    public let referenceLength: Int
  }
}
