/// Marks that are like a ruling and none: a reader that finds a ruling beside them cannot tell which one is meant.
extension BracketedMark {
  /// How often two brackets open what `begins` as a ruling does, white space and signs of emphasis left aside.
  static func claims(in bytes: UnsafeBufferPointer<UInt8>, begins: (Int) -> Bool) -> Int {
    var count = 0
    var position = 0
    while let place = bytes.firstPlace(of: opening, from: position) {
      position = place + 1
      var index = place + 2
      guard index <= bytes.count, bytes.starts(with: pair, at: place) else { continue }
      while index < bytes.count, isAside(bytes[index]) { index += 1 }
      if index < bytes.count, begins(index) { count += 1 }
    }
    return count
  }

  /// All marks in single brackets that belong to no double ones.
  static func singles(in bytes: UnsafeBufferPointer<UInt8>, scan: (Int) -> Int?) -> [BracketedMark] {
    all(in: bytes, brackets: 1, scan: scan).filter {
      $0.place.lowerBound == 0 || bytes[$0.place.lowerBound - 1] != opening
    }
  }

  /// Whether a colon stands before a mark, white space and signs of emphasis left aside.
  static func isBehindColon(_ mark: BracketedMark, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = mark.place.lowerBound
    while end > 0, isAside(bytes[end - 1]) { end -= 1 }
    return end > 0 && bytes[end - 1] == UInt8(ascii: ":")
  }

  /// Whether a byte is a space or a sign of emphasis.
  static func isAside(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "*") }

  private static let opening = UInt8(ascii: "[")
  private static let pair = [opening, opening]
}

extension UInt8 {
  /// Whether this is a letter or digit of ASCII.
  var isLetterOrDigit: Bool {
    self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}
