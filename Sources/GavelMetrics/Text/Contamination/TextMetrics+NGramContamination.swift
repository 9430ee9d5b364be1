extension TextMetrics {
  /// What of a test text stands in a corpus, word for word.
  public struct NGramContamination: Hashable, Sendable {
    /// Hits over n-grams, from 0 to 1.
    public let overlap: Double
    /// The places of the test text whose n-gram occurs in a document.
    public let hits: Int
    /// All places of the test text where an n-gram begins.
    public let nGrams: Int
    /// Whether there is any hit.
    public var isContaminated: Bool { hits > 0 }
  }

  /// Whether n-grams of a test text occur in the documents of a corpus.
  ///
  /// Words are compared in lower case and without ASCII punctuation; no n-gram crosses from one document to the next.
  /// An empty corpus has no hits. Time grows with the size of the corpus times the logarithm of `n`, memory with the
  /// longest document.
  ///
  /// Throws `invalid_parameter` for an `n` below 1, and `too_few_tokens` for a test text of fewer than `n` words, of
  /// which nothing can be said.
  ///
  /// Source: T. Brown and others, *Language Models are Few-Shot Learners*, 2020, appendix C, simplified.
  public static func nGramContamination(
    test: String, corpus: [String], n: Int = 13
  ) throws(MetricError) -> NGramContamination {
    guard n >= 1 else {
      throw MetricError(.invalidParameter, "n is \(n); give at least 1, 13 being usual")
    }
    var vocabulary = Vocabulary()
    var grams = NGramNumbering(length: n)
    let words = comparedWords(of: test).map { vocabulary.number(of: $0) }
    guard words.count >= n else {
      throw MetricError(
        .tooFewTokens,
        "the test text has \(words.count) words and no sequence of \(n); it is neither clean nor contaminated"
      )
    }
    let numbers = grams.numbers(of: words)
    // At most one number for each place.
    var isHit = [Bool](repeating: false, count: max(numbers.count, vocabulary.count))
    for document in corpus {
      let known = comparedWords(of: document).map { vocabulary.known($0) ?? -1 }
      for number in grams.knownNumbers(of: known) where number >= 0 { isHit[number] = true }
    }
    let hits = numbers.count { isHit[$0] }
    return NGramContamination(
      overlap: Double(hits) / Double(numbers.count), hits: hits, nGrams: numbers.count)
  }

  private static func comparedWords(of text: String) -> [ArraySlice<UInt8>] {
    var bytes = [UInt8](lowercased: text)
    bytes.removeAll { Unicode.Scalar($0).isASCIIPunctuation }
    return WhiteSpace.words(in: bytes)
  }
}
