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

  /// The same words in one pass over the bytes; nil for a text with one of two rare letters.
  ///
  /// Whatever is not ASCII separates words, except the letters U+0130 and U+212A, whose lower case is ASCII.
  private mutating func numbersOfAlphanumerics(_ text: String) -> [Int]? {
    var bytes = Array(text.utf8)
    var numbers: [Int] = []
    numbers.reserveCapacity(bytes.count / 5)
    var start = 0
    for index in bytes.indices {
      let lowercased = AlphanumericBytes.table[Int(bytes[index])]
      if lowercased > AlphanumericBytes.rare {
        bytes[index] = lowercased
        continue
      }
      if lowercased == AlphanumericBytes.rare, AlphanumericBytes.isRareLetter(in: bytes, at: index) {
        return nil
      }
      if start < index { numbers.append(vocabulary.number(of: bytes[start..<index])) }
      start = index + 1
    }
    if start < bytes.count { numbers.append(vocabulary.number(of: bytes[start...])) }
    return numbers
  }
}

/// What the tokenizer of rouge-score makes of each byte.
private enum AlphanumericBytes {
  /// For the first byte of letters outside ASCII that need a look.
  static let rare: UInt8 = 1

  /// A letter in lower case or a digit, ``rare``, or 0 for what separates words, for every byte.
  static let table: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    case 0xC4, 0xE2: rare
    default: 0
    }
  }

  /// Whether U+0130 or U+212A begins at `index`.
  static func isRareLetter(in bytes: [UInt8], at index: Int) -> Bool {
    let letter = bytes[index...].prefix(bytes[index] == 0xC4 ? 2 : 3)
    return letter.elementsEqual("\u{130}".utf8) || letter.elementsEqual("\u{212A}".utf8)
  }
}
