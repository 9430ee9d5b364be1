import GavelCore

/// Matching of ASCII words in either case from their end, as Python's patterns do it.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where `word`, in small letters of ASCII, begins if it ends at `end` in either case.
  func start(ofWord word: some BidirectionalCollection<UInt8>, before end: Int) -> Int? {
    var index = end
    for byte in word.reversed() {
      guard index > startIndex else { return nil }
      let last = self[index - 1]
      if last < 0x80 {
        guard last == byte || last >= 0x41 && last <= 0x5A && last | 0x20 == byte else { return nil }
        index -= 1
      } else {
        // The long s and its like take two bytes, or three.
        guard let start = [2, 3].first(where: { startsWord([byte], from: index - $0, to: index) }) else {
          return nil
        }
        index -= start
      }
    }
    return index
  }

  private func startsWord(_ word: [UInt8], from start: Int, to end: Int) -> Bool {
    start >= startIndex && self.end(ofWord: word, at: start) == end
  }

  /// Where the white space that ends at `end` begins.
  func startOfSpace(before end: Int) -> Int {
    var index = end
    while index > startIndex {
      let (scalar, start) = scalar(before: index)
      guard scalar.isTextWhitespace else { break }
      index = start
    }
    return index
  }

  /// Where the white space that begins at `start` ends.
  func endOfSpace(from start: Int) -> Int {
    var index = start
    while index < endIndex {
      let (scalar, end) = scalar(at: index)
      guard scalar.isTextWhitespace else { break }
      index = end
    }
    return index
  }
}
