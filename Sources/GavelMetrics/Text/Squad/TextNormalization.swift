import GavelCore

/// How two texts are prepared before they are compared for equality.
public enum TextNormalization: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing is changed: every scalar counts.
  case exact

  /// The rules of the SQuAD evaluation.
  ///
  /// The text is lowercased scalar by scalar, ASCII punctuation is deleted without leaving a space ("a.b"
  /// becomes "ab"), the whole words "a", "an" and "the" are removed, and runs of white space become one
  /// space, none at the ends. Other punctuation, such as curly quotes, stays.
  ///
  /// Source: P. Rajpurkar and others, *SQuAD: 100,000+ Questions for Machine Comprehension of Text*, 2016.
  case squad

  /// The text after the preparation.
  public func apply(to text: String) -> String {
    switch self {
    case .exact: text
    case .squad: String(decoding: Self.squadNormalized(text), as: UTF8.self)
    }
  }
}

extension TextNormalization {
  /// The text by the rules of SQuAD as UTF-8: words with one space between them.
  static func squadNormalized(_ text: String) -> [UInt8] {
    var writer = SquadWriter(capacity: text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if scalar.isASCIIPunctuation { continue }
        let isUpper = (0x41...0x5A).contains(scalar.value)
        writer.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
      } else {
        // The mapping may be several scalars; none of them is ASCII punctuation.
        for lowercased in scalar.properties.lowercaseMapping.unicodeScalars { writer.append(lowercased) }
      }
    }
    return writer.finish()
  }
}

/// Collects lowercased scalars as UTF-8, drops the articles and evens out the white space.
private struct SquadWriter {
  private var bytes: [UInt8] = []
  /// Where the current word began, or nil outside a word.
  private var wordStart: Int?
  /// Whether white space or an article lies before what comes next.
  private var needsSpace = false
  /// Whether that was so before the current word.
  private var neededSpaceBeforeWord = false

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let isWord = scalar.isWordScalar
    if !isWord { endWord() }
    if !isWord && scalar.isTextWhitespace {
      needsSpace = true
      return
    }
    if isWord && wordStart == nil {
      wordStart = bytes.count
      neededSpaceBeforeWord = needsSpace
    }
    if needsSpace && !bytes.isEmpty {
      bytes.append(0x20)
      if isWord { wordStart = bytes.count }
    }
    needsSpace = false
    bytes.append(scalar)
  }

  mutating func finish() -> [UInt8] {
    endWord()
    return bytes
  }

  /// Takes the word back if it is an article, which separates its neighbours as a space would.
  private mutating func endWord() {
    guard let start = wordStart else { return }
    wordStart = nil
    guard isArticle(from: start) else { return }
    let hasSpace = neededSpaceBeforeWord && start > 0
    bytes.removeLast(bytes.count - start + (hasSpace ? 1 : 0))
    needsSpace = true
  }

  private func isArticle(from start: Int) -> Bool {
    switch bytes.count - start {
    case 1: bytes[start] == 0x61
    case 2: bytes[start] == 0x61 && bytes[start + 1] == 0x6E
    case 3: bytes[start] == 0x74 && bytes[start + 1] == 0x68 && bytes[start + 2] == 0x65
    default: false
    }
  }
}
