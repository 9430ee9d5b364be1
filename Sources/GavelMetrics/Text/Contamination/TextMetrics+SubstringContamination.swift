extension TextMetrics {
  /// Which windows of a test text stand in a corpus, letter for letter.
  public struct SubstringContamination: Hashable, Sendable {
    /// The letters and digits of the test text, in Unicode scalars.
    public let cleanedLength: Int
    /// The number of windows that were looked for.
    public let windows: Int
    /// How many of them occur in a document.
    public let hits: Int
    /// Whether there is any hit.
    public var isContaminated: Bool { hits > 0 }
  }

  /// Whether windows of a test text occur in the documents of a corpus.
  ///
  /// Only letters and numbers are compared, in their case: of all texts everything else is removed first. A test text
  /// shorter than a window is one window as a whole. Offsets count from 0 in the cleaned text; nil means every offset.
  /// An empty corpus has no hits. Time grows with the size of the corpus times the logarithm of the length, memory
  /// with the longest document.
  ///
  /// Throws `invalid_parameter` for a length below 1, an empty list of offsets, or an offset without a whole window
  /// behind it, and `no_tokens` for a test text without letters or numbers.
  ///
  /// Source: OpenAI, *GPT-4 Technical Report*, 2023, appendix C, which samples three offsets at random.
  public static func substringContamination(
    test: String, corpus: [String], offsets: [Int]? = nil, length: Int = 50
  ) throws(MetricError) -> SubstringContamination {
    guard length >= 1 else {
      throw MetricError(.invalidParameter, "the length is \(length); give at least 1, 50 being usual")
    }
    let letters = lettersAndNumbers(of: test)
    let size = min(length, letters.count)
    if let offset = offsets?.first(where: { $0 < 0 || $0 > letters.count - size }) {
      throw MetricError(
        .invalidParameter,
        "at offset \(offset) there is no window of \(size) in the \(letters.count) letters and numbers of the "
          + "test text")
    }
    guard offsets?.isEmpty != true else {
      throw MetricError(.invalidParameter, "the list of offsets is empty; leave it out for every offset")
    }
    guard size > 0 else {
      throw MetricError(
        .noTokens, "the test text '\(test.prefix(60))' has neither letters nor numbers; leave it out")
    }
    var windows = NGramNumbering(length: size)
    let numbers = windows.numbers(of: letters)
    var found: Set<Int> = []
    for document in corpus {
      for number in windows.knownNumbers(of: lettersAndNumbers(of: document)) where number >= 0 {
        found.insert(number)
      }
    }
    let wanted = offsets.map { offsets in offsets.map { numbers[$0] } } ?? numbers
    return SubstringContamination(
      cleanedLength: letters.count, windows: wanted.count, hits: wanted.count { found.contains($0) })
  }

  private static func lettersAndNumbers(of text: String) -> [Int] {
    text.unicodeScalars.compactMap { scalar in
      scalar.isWordScalar && scalar != "_" ? Int(scalar.value) : nil
    }
  }
}
