/// The dictionary of scores that the reference program takes out of a reply.
///
/// It is what stands between the braces of the line that holds the last opening brace: from the first opening brace of
/// that line to the first closing brace behind the last opening one.
struct AlignBenchDictionary {
  /// A key in apostrophes with the whole number behind it.
  struct Entry {
    /// The key without its apostrophes, in bytes.
    var key: Range<Int>
    /// The digits, of any script.
    var digits: Range<Int>
  }

  /// What stands between the braces, in bytes.
  let content: Range<Int>

  /// The dictionary of a reply; nil where no line closes the last brace that it opens.
  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    let brace = UInt8(ascii: "{")
    guard let last = bytes.lastIndex(of: brace),
      let end = bytes.firstPlace(of: UInt8(ascii: "}"), from: last)
    else { return nil }
    guard bytes.endOfLine(from: last) > end else { return nil }
    var start = 0
    while let endOfLine = bytes.firstPlace(of: 0x0A, from: start), endOfLine < last { start = endOfLine + 1 }
    guard let first = bytes.firstPlace(of: brace, from: start) else { return nil }
    content = (first + 1)..<end
  }

  /// The entries in order, also those with equal keys.
  ///
  /// A key is all that stands between an apostrophe and the next `': ` with a digit behind it.
  @inline(__always)
  func forEachEntry(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Entry) -> Void) {
    let text = UnsafeBufferPointer(rebasing: bytes[..<content.upperBound])
    var position = content.lowerBound
    while let opening = text.firstPlace(of: UInt8(ascii: "'"), from: position),
      let (closing, digits) = Self.value(in: text, from: opening + 1)
    {
      body(Entry(key: (opening + 1)..<closing, digits: digits))
      position = digits.upperBound
    }
  }

  /// The first apostrophe with a colon, one space and digits behind it.
  private static func value(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (closing: Int, digits: Range<Int>)? {
    var position = start
    while let closing = text.firstPlace(of: UInt8(ascii: "'"), from: position) {
      position = closing + 1
      guard closing + 3 < text.count, text[closing + 1] == UInt8(ascii: ":"), text[closing + 2] == 0x20
      else { continue }
      let end = BracketedMark.endOfDigits(in: text, at: closing + 3)
      if end > closing + 3 { return (closing, (closing + 3)..<end) }
    }
    return nil
  }
}
