/// Matching of ASCII words in either case, as Python's patterns do it.
///
/// Four characters beyond ASCII match a letter: U+017F `s`, U+212A `k`, U+0130 and U+0131 `i`.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where `word` ends if it stands at `start` in either case.
  ///
  /// Letters of `word` beyond ASCII match themselves alone.
  func end(ofWord word: some RandomAccessCollection<UInt8>, at start: Int) -> Int? {
    var index = start
    for byte in word {
      guard index < endIndex else { return nil }
      let (folded, end) = foldedByte(at: index)
      guard folded == (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) else { return nil }
      index = end
    }
    return index
  }

  /// The first place at or behind `start` where `word` stands in either case, up to where it ends.
  func firstPlace(ofWord word: some RandomAccessCollection<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index <= endIndex {
      if let end = end(ofWord: word, at: index) { return index..<end }
      index += 1
    }
    return nil
  }

  /// The byte at `index` with capitals of ASCII in lower case, and where the next one stands.
  private func foldedByte(at index: Int) -> (byte: UInt8, end: Int) {
    let byte = self[index]
    if byte < 0x80 { return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, index + 1) }
    let rest = endIndex - index
    switch byte {
    case 0xC4 where rest > 1 && (self[index + 1] == 0xB0 || self[index + 1] == 0xB1):
      return (UInt8(ascii: "i"), index + 2)
    case 0xC5 where rest > 1 && self[index + 1] == 0xBF: return (UInt8(ascii: "s"), index + 2)
    case 0xE2 where rest > 2 && self[index + 1] == 0x84 && self[index + 2] == 0xAA:
      return (UInt8(ascii: "k"), index + 3)
    default: return (byte, index + 1)
    }
  }
}
