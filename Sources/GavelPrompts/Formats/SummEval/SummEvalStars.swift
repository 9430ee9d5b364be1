import GavelCore

/// A place where `star` stands behind one white space, in lower case, and the token before it.
struct SummEvalStars {
  /// The token before the white space, back to the white space before it.
  let token: Range<Int>
  /// Where `star` begins.
  let place: Int

  /// The first such place at or behind `start`.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> SummEvalStars? {
    var position = start
    while let place = bytes.firstPlace(of: SummEvalWords.star, from: position) {
      position = place + SummEvalWords.star.count
      guard place > 0 else { continue }
      let space = bytes.scalar(before: place)
      guard space.scalar.isTextWhitespace, space.start > 0 else { continue }
      let token = Self.token(in: bytes, before: space.start)
      if !token.isEmpty { return SummEvalStars(token: token, place: place) }
    }
    return nil
  }

  /// The run without white space that ends at `end`.
  static func token(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Range<Int> {
    var start = end
    while start > 0 {
      let before = bytes.scalar(before: start)
      guard !before.scalar.isTextWhitespace else { break }
      start = before.start
    }
    return start..<end
  }

  /// The number that the token is, as Python's `float` reads it or as a word; nil where it is none.
  func value(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let token = bytes[self.token]
    return PythonNumber.float(token) ?? SummEvalWords.number(named: token).map(Double.init)
  }
}
