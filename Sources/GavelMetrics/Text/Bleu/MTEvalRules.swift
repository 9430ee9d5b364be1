/// The rules of mteval-v13a for punctuation, on UTF-8: they name ASCII only, and "no digit" is true of any other byte.
enum MTEvalRules {
  /// The text without what stems from its markup, and with a space at either end.
  static func cleaned(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if text.contains(UInt8(ascii: "<")) { text = replacing("<skipped>", by: "", in: text) }
    if text.contains(0x0A) {
      text = replacing("-\n", by: "", in: text)
      text = replacing("\n", by: " ", in: text)
    }
    if text.contains(UInt8(ascii: "&")) {
      for (entity, mark) in [("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] {
        text = replacing(entity, by: mark, in: text)
      }
    }
    return [0x20] + text + [0x20]
  }

  /// The text with spaces around the marks that are words of their own.
  ///
  /// Each rule goes over the text once, from left to right; what it has moved past it does not see again.
  static func separated(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 2 + 16)
    for byte in text {
      if isSeparateMark(byte) {
        bytes.append(0x20)
        bytes.append(byte)
        bytes.append(0x20)
      } else {
        bytes.append(byte)
      }
    }
    // A point or comma with no digit before it, one with no digit behind it, a hyphen behind a digit.
    bytes = separatingSecond(bytes) { !isDigit($0) && isPointOrComma($1) }
    bytes = separatingFirst(bytes) { isPointOrComma($0) && !isDigit($1) }
    return separatingSecond(bytes) { isDigit($0) && $1 == UInt8(ascii: "-") }
  }

  /// Puts spaces around the second byte of each pair that `isMatch`.
  private static func separatingSecond(_ bytes: [UInt8], _ isMatch: (UInt8, UInt8) -> Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4 + 16)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (bytes[index], bytes[index + 1])
      result.append(first)
      index += 1
      guard isMatch(first, second) else { continue }
      result.append(0x20)
      result.append(second)
      result.append(0x20)
      index += 1
    }
    if index < bytes.count { result.append(bytes[index]) }
    return result
  }

  /// Puts spaces around the first byte of each pair that `isMatch`.
  private static func separatingFirst(_ bytes: [UInt8], _ isMatch: (UInt8, UInt8) -> Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4 + 16)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (bytes[index], bytes[index + 1])
      index += 1
      guard isMatch(first, second) else {
        result.append(first)
        continue
      }
      result.append(0x20)
      result.append(first)
      result.append(0x20)
      result.append(second)
      index += 1
    }
    if index < bytes.count { result.append(bytes[index]) }
    return result
  }

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

  /// Every mark of ASCII but apostrophe, comma, hyphen and point.
  private static func isSeparateMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x26, 0x28...0x2B, 0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isPointOrComma(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }
}
