/// A text that would be official but for its edges.
enum NearMiss {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What to change in `bytes`, and what they then are; nil where that does not help.
  static func find(_ bytes: [UInt8]) -> (advice: String, keys: [String])? {
    var rest = bytes[...]
    if rest.starts(with: mark) {
      rest = rest.dropFirst(3)
      if let found = Recognised(Array(rest)) { return ("Take away its byte order mark", found.keys) }
    }
    if let found = Recognised(Array(rest) + [0x0A]) { return ("It lacks a line end at its end", found.keys) }
    if rest.last == 0x0A {
      rest = rest.dropLast(rest.dropLast().last == 0x0D ? 2 : 1)
      if let found = Recognised(Array(rest)) { return ("Take away the line end at its end", found.keys) }
    }
    rest = rest.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return Recognised(Array(rest)).map { ("Take away the white space around it", $0.keys) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
