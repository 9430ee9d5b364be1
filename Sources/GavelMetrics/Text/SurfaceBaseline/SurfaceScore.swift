import Foundation

extension TextMetrics {
  /// What the surface baseline counts in an answer, and the score that comes of it.
  ///
  /// A score for comparing answers to one prompt; it says nothing about what an answer means.
  public struct SurfaceScore: Hashable, Sendable {
    /// The number of tokens: words, and every mark of punctuation by itself.
    public let tokens: Int
    /// The number of words, repeated ones included.
    public let words: Int
    /// The number of different content words that the prompt does not hold.
    public let newWords: Int
    /// The share of windows of four tokens that occurred before, 0 to 1; 1 below four tokens.
    public let repetition: Double

    /// The natural logarithm of 1 + the new words; at least 0.
    public var novelty: Double { log(1 + Double(newWords)) }

    /// Novelty less twice the repetition; at least -2, the score of an empty answer.
    public var value: Double { novelty - 2 * repetition }

    /// Counts, with the number of different windows of four tokens.
    init(tokens: Int, words: Int, newWords: Int, distinctWindows: Int) {
      self.tokens = tokens
      self.words = words
      self.newWords = newWords
      repetition = tokens < 4 ? 1 : 1 - Double(distinctWindows) / Double(tokens - 3)
    }
  }
}
