/// How BLEU takes a text apart into words.
public enum BleuTokenizer: String, Hashable, Sendable, Codable, CaseIterable {
  /// As the program mteval-v13a, the usual choice for languages with spaces between words.
  ///
  /// Marks of ASCII are words of their own, except in numbers and for apostrophes and hyphens inside words. Four
  /// entities of HTML are resolved, words hyphenated at the end of a line are joined.
  case mteval13a = "13a"

  /// Every Chinese character is a word, the rest as ``mteval13a`` without entities and joining.
  ///
  /// The ranges are those of sacreBLEU: U+2001–2A6D is among them, so that dashes, curly quotes and arrows are
  /// words, and U+20000–2A6DF is not.
  case chinese = "zh"

  /// Every scalar but white space is a word.
  case character = "char"

  /// The words of `text`.
  ///
  /// Time grows with the length of the text.
  ///
  /// Source: M. Post, *A Call for Clarity in Reporting BLEU Scores*, 2018: sacreBLEU 2.
  public func tokens(of text: String) -> [String] {
    words(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension BleuTokenizer {
  /// The words of a text in UTF-8.
  func words(of text: [UInt8]) -> [ArraySlice<UInt8>] { WhiteSpace.words(in: separated(text)) }

  /// A text in UTF-8 with white space between its words.
  func separated(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .mteval13a: MTEvalRules.separated(MTEvalRules.cleaned(text), isPadded: true)
    case .chinese:
      MTEvalRules.separated(Self.spaced(WhiteSpace.trimmed(text), where: Self.isChinese), isPadded: false)
    case .character: Self.spaced(text) { _ in true }
    }
  }

  /// The text with a space on both sides of some scalars.
  private static func spaced(_ text: [UInt8], where standsAlone: (UInt32) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isAlone = standsAlone(scalar.value)
      if isAlone { bytes.append(0x20) }
      bytes.append(scalar)
      if isAlone { bytes.append(0x20) }
    }
    return bytes
  }

  private static func isChinese(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x2001: false
    case 0x2001...0x2A6D, 0x2E80...0x2FDF, 0x2FF0...0x303F, 0x3100...0x312F, 0x31A0...0x31BF,
      0x31C0...0x31EF, 0x3200...0x4DB5, 0x4E00...0x9FBB, 0xF900...0xFA2D, 0xFA30...0xFA6A,
      0xFA70...0xFAD9, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF00...0xFFEF:
      true
    default: false
    }
  }
}
