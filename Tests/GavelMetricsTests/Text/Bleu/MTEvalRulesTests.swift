import Testing

@testable import GavelMetrics

/// The decisions mark by mark against the four rules one behind the other.
@Suite struct MTEvalRulesTests {
  @Test(arguments: 1...20)
  func `Both ways to set marks apart are the same`(seed: UInt64) {
    var random = RandomWords(seed: seed)
    let pieces: [[UInt8]] = ["5", "x", ".", ",", "-", " ", "!", "'", "é", "."].map { Array($0.utf8) }
    for _ in 0..<400 {
      let text = (0..<random.number(below: 10)).flatMap { _ in pieces[random.number(below: pieces.count)] }
      let padded = [0x20] + text + [0x20]
      #expect(
        WhiteSpace.words(in: MTEvalRules.separated(text, isPadded: true))
          == WhiteSpace.words(in: separated(padded)))
      #expect(
        WhiteSpace.words(in: MTEvalRules.separated(text, isPadded: false))
          == WhiteSpace.words(in: separated(text)))
    }
  }

  /// Each rule goes over the text once, from left to right; what it has moved past it does not see again.
  private func separated(_ text: [UInt8]) -> [UInt8] {
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
  private func separatingSecond(_ bytes: [UInt8], _ isMatch: (UInt8, UInt8) -> Bool) -> [UInt8] {
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
  private func separatingFirst(_ bytes: [UInt8], _ isMatch: (UInt8, UInt8) -> Bool) -> [UInt8] {
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

  /// Every mark of ASCII but apostrophe, comma, hyphen and point.
  private func isSeparateMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x26, 0x28...0x2B, 0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func isPointOrComma(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }
}
