/// Numbers for the words of texts as ROUGE takes them apart, equal for equal words.
struct RougeWords {
  private let tokenizer: RougeTokenizer
  private let stemming: Bool
  private var vocabulary = Vocabulary()

  /// - Throws: `invalid_parameter` for stems of anything but English words in lower case.
  init(_ tokenizer: RougeTokenizer, stemming: Bool) throws(MetricError) {
    guard !stemming || tokenizer == .rougeScore else {
      throw MetricError(
        .invalidParameter,
        "stemming is for the tokenizer \(RougeTokenizer.rougeScore.rawValue), not for \(tokenizer.rawValue)")
    }
    self.tokenizer = tokenizer
    self.stemming = stemming
  }

  /// All numbers lie below this one.
  var count: Int { vocabulary.count }

  /// The words of `text` in their order.
  mutating func numbers(of text: String) -> [Int] {
    if tokenizer == .rougeScore, !stemming, let numbers = numbersOfAlphanumerics(text) { return numbers }
    return tokenizer.words(of: text).map { word in
      vocabulary.number(of: stemming && word.count > 3 ? PorterStemmer.stem(word) : word)
    }
  }

  /// The words of a reference.
  ///
  /// - Throws: `no_tokens` where there are none.
  mutating func numbers(ofReference text: String) throws(MetricError) -> [Int] {
    let numbers = numbers(of: text)
    guard !numbers.isEmpty else { throw noWords }
    return numbers
  }

  /// The failure of a reference without words.
  var noWords: MetricError {
    MetricError(
      .noTokens,
      "the reference has no words by the tokenizer \(tokenizer.rawValue); for other scripts than Latin choose "
        + "another one")
  }

  /// The same words by a quick way; nil for a text with one of two rare letters.
  ///
  /// Whatever is not ASCII separates words, except the letters U+0130 and U+212A, whose lower case is ASCII.
  private mutating func numbersOfAlphanumerics(_ text: String) -> [Int]? {
    var text = text
    let words = text.withUTF8 { bytes -> SeparatedWords? in
      var isASCII = true
      let words = SeparatedWords(capacity: bytes.count) { buffer in
        // Without branches, so that the compiler takes many bytes at once.
        var all: UInt8 = 0
        for index in bytes.indices {
          let byte = bytes[index]
          let letter = byte | 0x20
          buffer[index] = letter &- 0x61 < 26 ? letter : byte &- 0x30 < 10 ? byte : 0
          all |= byte
        }
        isASCII = all < 0x80
        return bytes.count
      }
      return isASCII || !Self.hasRareLetter(bytes) ? words : nil
    }
    return words.map { vocabulary.numbers(of: $0) }
  }

  private static func hasRareLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == 0xC4 && bytes[(index + 1)...].first == 0xB0
        || bytes[index] == 0xE2 && bytes[(index + 1)...].starts(with: [0x84, 0xAA])
    }
  }
}
