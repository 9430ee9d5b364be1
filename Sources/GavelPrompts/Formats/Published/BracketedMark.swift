/// Rulings in square brackets, as several judges write them: `[[A]]`, `[[7.5]]`, `[7]`.
struct BracketedMark: Hashable, Sendable {
  /// The mark with its brackets, in bytes.
  var place: Range<Int>
  /// What stands between them.
  var content: Range<Int>

  /// The first mark at or behind `start` whose content `scan` accepts.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where to begin.
  ///   - brackets: How many brackets open the mark, and close it.
  ///   - scan: Where the content that begins at an index ends; nil where none does.
  /// - Returns: The leftmost one; nil where there is none.
  @inline(__always)
  static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, brackets: Int, scan: (Int) -> Int?
  ) -> BracketedMark? {
    var position = start
    while let place = bytes.firstPlace(of: UInt8(ascii: "["), from: position) {
      position = place + 1
      guard repeats(UInt8(ascii: "["), brackets, in: bytes, at: place), let end = scan(place + brackets),
        repeats(UInt8(ascii: "]"), brackets, in: bytes, at: end)
      else { continue }
      return BracketedMark(place: place..<(end + brackets), content: (place + brackets)..<end)
    }
    return nil
  }

  /// All marks whose content `scan` accepts; none overlaps another.
  @inline(__always)
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, brackets: Int, scan: (Int) -> Int?
  ) -> [BracketedMark] {
    var marks: [BracketedMark] = []
    var position = 0
    while let mark = first(in: bytes, from: position, brackets: brackets, scan: scan) {
      marks.append(mark)
      position = mark.place.upperBound
    }
    return marks
  }

  private static func repeats(
    _ byte: UInt8, _ count: Int, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard bytes.count - start >= count else { return false }
    return (start..<(start + count)).allSatisfy { bytes[$0] == byte }
  }

  /// Where a number that begins at `start` ends: digits of any script, a point if any, digits if any.
  static func endOfNumber(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let whole = endOfDigits(in: bytes, at: start)
    guard whole > start else { return nil }
    guard whole < bytes.count, bytes[whole] == UInt8(ascii: ".") else { return whole }
    return endOfDigits(in: bytes, at: whole + 1)
  }

  /// Where digits of any script that begin at `start` end; `start` where there are none.
  static func endOfDigits(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30 && byte <= 0x39 {
        index += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let (scalar, end) = bytes.scalar(at: index)
      guard WordClass.digit(scalar) != nil else { break }
      index = end
    }
    return index
  }
}
