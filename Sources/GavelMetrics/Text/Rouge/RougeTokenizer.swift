import GavelCore

/// How ROUGE takes a text apart into words.
public enum RougeTokenizer: String, Hashable, Sendable, Codable, CaseIterable {
  /// As the rouge-score package: lower case, and every run outside a–z and 0–9 separates words.
  ///
  /// A text in another script than Latin has no words left by this rule.
  case rougeScore = "rouge_score"

  /// Words stand between white space, and every scalar of them counts.
  case whitespace

  /// Every Chinese, Japanese or full-width character is a word, the rest is split at white space.
  ///
  /// These are the scalars 2E80–9FFF, F900–FAFF, FF00–FFEF and 20000–3FFFD. The ideographic space is white space.
  case cjkCharacters = "cjk_characters"
}

extension RougeTokenizer {
  /// The words of `text` as UTF-8.
  func words(of text: String) -> [ArraySlice<UInt8>] {
    var collector = WordCollector(capacity: text.utf8.count)
    for scalar in text.unicodeScalars {
      switch self {
      case .rougeScore: collector.takeLowercased(scalar)
      case .whitespace: collector.take(scalar)
      case .cjkCharacters:
        let standsAlone = Self.isCJK(scalar.value)
        if standsAlone { collector.endWord() }
        collector.take(scalar)
        if standsAlone { collector.endWord() }
      }
    }
    return collector.finish()
  }

  private static func isCJK(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x2E80: false
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}

/// Collects the bytes of words.
private struct WordCollector {
  private var bytes: [UInt8] = []
  private var words: [Range<Int>] = []
  private var start = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Takes a letter of a–z or a digit, in lower case; anything else ends the word.
  mutating func takeLowercased(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    // The two letters elsewhere whose lower case begins with an ASCII letter: dotted capital I, and the kelvin sign.
    case 0x130:
      bytes.append(UInt8(ascii: "i"))
      endWord()
    case 0x212A: bytes.append(UInt8(ascii: "k"))
    default: endWord()
    }
  }

  /// Takes any scalar; white space ends the word.
  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isTextWhitespace { endWord() } else { bytes.append(scalar) }
  }

  mutating func endWord() {
    if start < bytes.count { words.append(start..<bytes.count) }
    start = bytes.count
  }

  mutating func finish() -> [ArraySlice<UInt8>] {
    endWord()
    return words.map { bytes[$0] }
  }
}
