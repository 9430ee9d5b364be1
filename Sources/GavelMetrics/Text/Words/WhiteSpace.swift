/// White space in UTF-8: the same scalars as `isTextWhitespace` names.
enum WhiteSpace {
  /// The words between white space.
  static func words(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = length(in: bytes, at: index)
      if length == 0 {
        index += 1
        continue
      }
      if start < index { words.append(bytes[start..<index]) }
      index += length
      start = index
    }
    if start < index { words.append(bytes[start..<index]) }
    return words
  }

  /// The text without white space at either end.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    trimEnd(&bytes)
    var start = 0
    while start < bytes.count, case let length = length(in: bytes, at: start), length > 0 { start += length }
    return Array(bytes[start...])
  }

  /// Takes white space off the end.
  static func trimEnd(_ bytes: inout [UInt8]) {
    while let last = bytes.last {
      if isASCII(last) {
        bytes.removeLast()
        continue
      }
      // Of several bytes white space has at most three, the last of which is none of its first ones.
      guard last >= 0x80,
        let length = [2, 3].first(where: { count in
          count <= bytes.count && length(in: bytes, at: bytes.count - count) == count
        })
      else { return }
      bytes.removeLast(length)
    }
  }

  /// How many bytes of white space begin at `index`: one scalar of it, or 0.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return isASCII(first) ? 1 : 0 }
    switch first {
    case 0xC2 where index + 1 < bytes.count:
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3 where index + 2 < bytes.count:
      return isSpace(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// Tab to carriage return, the four information separators, and the space.
  static func isASCII(_ byte: UInt8) -> Bool {
    byte &- 0x1C < 5 || byte &- 0x09 < 5
  }

  private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }
}
