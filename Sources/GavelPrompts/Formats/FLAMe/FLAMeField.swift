/// A field of a reply: its name, a colon and its value, `judgment: A`.
struct FLAMeField {
  /// Where the name begins.
  let start: Int
  /// Whether nothing but signs of emphasis stands before it on its line.
  let isLeading: Bool
  /// What stands behind the colon on the line.
  let value: Range<Int>
}

/// Finds the fields of one name, in either case and with signs of emphasis around it.
struct FLAMeFieldScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let name: [UInt8]
  private var position = 0
  private var endOfLine = -1

  /// - Parameters:
  ///   - name: Letters and digits of ASCII in lower case.
  ///   - bytes: The reply.
  init(_ name: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
  }

  /// The next field; nil behind the last one.
  mutating func next() -> FLAMeField? {
    while let colon = bytes.firstPlace(of: UInt8(ascii: ":"), from: position) {
      position = colon + 1
      let end = undecorated(before: colon)
      let start = end - name.count
      guard start >= 0, bytes.end(ofWord: name, at: start) == end, bytes.isWordBoundary(at: start) else {
        continue
      }
      if endOfLine < colon { endOfLine = bytes.endOfLine(from: colon) }
      let before = undecorated(before: start)
      return FLAMeField(
        start: start, isLeading: before == 0 || bytes[before - 1] == 0x0A, value: (colon + 1)..<endOfLine)
    }
    return nil
  }

  /// Where the signs of emphasis, quotation and lists that end at `end` begin.
  private func undecorated(before end: Int) -> Int {
    var start = end
    while start > 0, Self.isDecoration(bytes[start - 1]) { start -= 1 }
    return start
  }

  static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0D, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "`"),
      UInt8(ascii: ">"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
