import GavelCore

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Everything but the white space at both ends.
  var stripped: SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end {
      let first = scalar(at: start)
      guard first.scalar.isTextWhitespace else { break }
      start = first.end
    }
    while start < end {
      let last = scalar(before: end)
      guard last.scalar.isTextWhitespace else { break }
      end = last.start
    }
    return self[start..<end]
  }
}

extension StringProtocol {
  /// Everything but the white space at both ends, as Python's `strip`.
  var stripped: SubSequence {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isTextWhitespace }),
      let last = scalars.lastIndex(where: { !$0.isTextWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[start..<scalars.index(after: last)]
  }
}
