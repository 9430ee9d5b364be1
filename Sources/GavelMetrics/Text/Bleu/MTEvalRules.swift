/// The rules of mteval-v13a for punctuation, on UTF-8: they name ASCII only, and "no digit" is true of any other byte.
enum MTEvalRules {
  /// The text without what stems from its markup.
  static func cleaned(_ text: [UInt8]) -> [UInt8] {
    // Most texts have none of these.
    let isMarked = text.reduce(false) {
      $0 || $1 == 0x0A || $1 == UInt8(ascii: "<") || $1 == UInt8(ascii: "&")
    }
    if !isMarked { return text }
    var text = text
    for (markup, replacement) in [
      ("<skipped>", ""), ("-\n", ""), ("\n", " "), ("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"),
      ("&gt;", ">"),
    ] {
      text = replacing(markup, by: replacement, in: text)
    }
    return text
  }

  /// The text with spaces around the marks that are words of their own.
  ///
  /// mteval-v13a has four rules that go over the text one behind the other. What they come to is decided here mark by
  /// mark, from the bytes before and behind it. With `isPadded` the text counts as having a space at either end.
  static func separated(_ text: [UInt8], isPadded: Bool) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 3 * text.count) { bytes, count in
      func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      func appendAlone(_ byte: UInt8) {
        append(0x20)
        append(byte)
        append(0x20)
      }
      let kinds = kinds
      // At an end without a space no rule finds the neighbour that it wants.
      var isBehindDigit = !isPadded
      var isBehindAlone = false
      for (index, byte) in text.enumerated() {
        var isAlone = false
        switch kinds[Int(byte)] {
        case .separate: appendAlone(byte)
        case .pointOrComma:
          // A point behind one that the second rule has split off is left to the third rule.
          isAlone = !isBehindDigit && !isBehindAlone
          let isBeforeDigit = index + 1 < text.count ? isDigit(text[index + 1]) : !isPadded
          if isAlone || !isBeforeDigit { appendAlone(byte) } else { append(byte) }
        case .hyphen: if index > 0 && isBehindDigit { appendAlone(byte) } else { append(byte) }
        case .other: append(byte)
        }
        isBehindAlone = isAlone
        isBehindDigit = isDigit(byte)
      }
    }
  }

  private enum Kind: UInt8 {
    case other
    case separate
    case pointOrComma
    case hyphen
  }

  private static let kinds: [Kind] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x2C, 0x2E: .pointOrComma
    case 0x2D: .hyphen
    case 0x27: .other
    default: Unicode.Scalar(byte).isASCIIPunctuation ? .separate : .other
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func replacing(_ pattern: String, by text: String, in bytes: [UInt8]) -> [UInt8] {
    let pattern = Array(pattern.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
        result.append(contentsOf: text.utf8)
        index += pattern.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
