extension TextMetrics {
  /// How many n-grams of texts are different ones.
  public struct DistinctNGrams: Hashable, Sendable {
    /// Different n-grams over all n-grams of all texts, above 0 and up to 1.
    public let corpus: Double
    /// The mean of that share over the texts that have n-grams, each by itself.
    public let perText: Double
    /// The number of different n-grams in all texts.
    public let distinct: Int
    /// The number of n-grams in all texts.
    public let total: Int
  }

  /// distinct-n: the share of different n-grams of words, as a measure of diversity.
  ///
  /// Words stand between white space, case and punctuation count, and no n-gram crosses from one text to the next.
  /// The share falls with the length of the texts: compare only equal amounts of text. Time grows with the number of
  /// words times the logarithm of `n`.
  ///
  /// Throws `empty` without texts, `invalid_parameter` for an `n` below 1, and `no_tokens` when no text has `n` words.
  ///
  /// Source: J. Li and others, *A Diversity-Promoting Objective Function for Neural Conversation Models*, 2016.
  public static func distinctNGrams(_ texts: [String], n: Int) throws(MetricError) -> DistinctNGrams {
    guard !texts.isEmpty else {
      throw MetricError(.empty, "no texts were given; give at least one")
    }
    guard n >= 1 else {
      throw MetricError(.invalidParameter, "n is \(n); give 1 for words, 2 for pairs of words")
    }
    var vocabulary = Vocabulary()
    var grams = NGramNumbering(length: n)
    // For each n-gram, the last text that held it.
    var lastHolder: [Int] = []
    var total = 0
    var shares: [Double] = []
    for (index, text) in texts.enumerated() {
      let words = WhiteSpace.words(in: Array(text.utf8)).map { vocabulary.number(of: $0) }
      let numbers = grams.numbers(of: words)
      if numbers.isEmpty { continue }
      var distinct = 0
      for number in numbers {
        while lastHolder.count <= number { lastHolder.append(-1) }
        if lastHolder[number] == index { continue }
        lastHolder[number] = index
        distinct += 1
      }
      total += numbers.count
      shares.append(Double(distinct) / Double(numbers.count))
    }
    guard total > 0 else {
      throw MetricError(
        .noTokens, "no text has \(n) words between white space; give longer ones or a smaller n")
    }
    return DistinctNGrams(
      corpus: Double(lastHolder.count) / Double(total),
      perText: Statistics.sum(shares) / Double(shares.count), distinct: lastHolder.count, total: total)
  }
}
