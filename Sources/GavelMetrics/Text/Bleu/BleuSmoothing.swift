/// What BLEU does about a length of n-grams without any match, which alone would make the score 0.
public enum BleuSmoothing: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing: the score is 0.
  case none
  /// The first such length counts as half a match, the second as a quarter, and so on.
  case exponential = "exp"
  /// Each such length counts as 0.1 matches.
  case floor
  /// From pairs of words on, every length has one more match and one more n-gram.
  case addOne = "add-k"
}
