import GavelCore

/// Conversion of text to numbers as Python's `float` and `int` do it.
enum PythonNumber {
  /// The most digits that Python takes for a whole number; longer ones raise an error.
  static let mostDigits = 4300

  /// The number that `text` spells, or nil where `float` raises an error.
  ///
  /// White space around it, one sign, digits of any script with single low lines between them, a point, an exponent;
  /// or `inf`, `infinity` and `nan` in either case. Too great a number is infinite.
  static func float(_ text: some Collection<UInt8>) -> Double? {
    guard let spelling = plainSpelling(of: text) else { return nil }
    let unsigned = spelling.dropFirst(spelling.first == UInt8(ascii: "+") || isMinus(spelling.first) ? 1 : 0)
    guard unsigned.first != nil else { return nil }
    if let word = infiniteOrNone(unsigned) { return isMinus(spelling.first) ? -word : word }
    guard isDecimal(unsigned) else { return nil }
    return Double(String(decoding: spelling, as: UTF8.self))
  }

  /// The number that `text` spells, or nil where `float` raises an error.
  static func float(_ text: some StringProtocol) -> Double? { float(text.utf8) }

  /// The whole number that `text` spells, or nil where `int` raises an error.
  ///
  /// White space around it, one sign, and digits of any script with single low lines between them, at most 4,300.
  static func integer(_ text: some Collection<UInt8>) -> PythonInteger? {
    guard let spelling = plainSpelling(of: text) else { return nil }
    let digits = spelling.dropFirst(spelling.first == UInt8(ascii: "+") || isMinus(spelling.first) ? 1 : 0)
    guard !digits.isEmpty, digits.count <= mostDigits, digits.allSatisfy(isDigit) else { return nil }
    return integer(ofPlain: spelling)
  }

  /// The whole number that `text` spells, or nil where `int` raises an error.
  static func integer(_ text: some StringProtocol) -> PythonInteger? { integer(text.utf8) }

  /// The value of a sign, if any, and digits of ASCII.
  static func integer(ofPlain spelling: some Collection<UInt8>) -> PythonInteger? {
    let text = String(decoding: spelling, as: UTF8.self)
    if let value = Int(text) { return .exact(value) }
    return Double(text).map(PythonInteger.beyond)
  }

  // MARK: Spelling

  /// `text` in ASCII without the white space around it and without low lines; nil if it spells no number for sure.
  private static func plainSpelling(of text: some Collection<UInt8>) -> [UInt8]? {
    guard let plain = transformed(Array(text)) else { return nil }
    guard let first = plain.firstIndex(where: { !isSpace($0) }),
      let last = plain.lastIndex(where: { !isSpace($0) })
    else { return nil }
    let spelling = plain[first...last]
    guard spelling.contains(lowLine) else { return Array(spelling) }
    return withoutLowLines(spelling)
  }

  /// Whether a byte is white space around a number: the separators U+001C to U+001F are none there.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  /// Digits of other scripts as those of ASCII and other white space as spaces; nil where anything else is beyond ASCII.
  private static func transformed(_ text: [UInt8]) -> [UInt8]? {
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, end) = text.scalar(at: index)
      if scalar.value < 0x80 {
        result.append(text[index])
      } else if scalar.isTextWhitespace {
        result.append(0x20)
      } else if let digit = WordClass.digit(scalar) {
        result.append(0x30 + UInt8(digit))
      } else {
        return nil
      }
      index = end
    }
    return result
  }

  private static let lowLine = UInt8(ascii: "_")

  private static func withoutLowLines(_ spelling: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    for (index, byte) in zip(spelling.indices, spelling) {
      guard byte == lowLine else {
        result.append(byte)
        continue
      }
      guard index > spelling.startIndex, index + 1 < spelling.endIndex,
        isDigit(spelling[index - 1]), isDigit(spelling[index + 1])
      else { return nil }
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isMinus(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "-") }

  /// The value of `inf`, `infinity` or `nan`.
  private static func infiniteOrNone(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.count <= 8 else { return nil }
    switch String(decoding: word.map { $0 | 0x20 }, as: UTF8.self) {
    case "inf", "infinity": return .infinity
    case "nan": return .nan
    default: return nil
    }
  }

  /// Whether `text` is digits with a point among them or at an end, and an exponent if any.
  private static func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.drop(while: isDigit)
    var digits = text.count - rest.count
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst()
      rest = fraction.drop(while: isDigit)
      digits += fraction.count - rest.count
    }
    guard digits > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || isMinus(rest.first) { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}
