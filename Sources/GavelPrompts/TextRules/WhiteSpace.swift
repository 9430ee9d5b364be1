/// What Python's `str.isspace`, `str.strip` and the class `\s` take for white space.
///
/// Foundation's sets differ: they lack U+001C to U+001F and hold U+200B.
enum WhiteSpace {
  /// Whether `scalar` is white space.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether `byte` is white space around a number: the separators U+001C to U+001F are none there.
  static func surroundsNumber(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Everything but the white space at both ends.
  var stripped: SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end {
      let first = scalar(at: start)
      guard WhiteSpace.contains(first.scalar) else { break }
      start = first.end
    }
    while start < end {
      let last = scalar(before: end)
      guard WhiteSpace.contains(last.scalar) else { break }
      end = last.start
    }
    return self[start..<end]
  }
}

extension StringProtocol {
  /// Everything but the white space at both ends, as Python's `strip`.
  var stripped: SubSequence {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !WhiteSpace.contains($0) }),
      let last = scalars.lastIndex(where: { !WhiteSpace.contains($0) })
    else { return self[startIndex..<startIndex] }
    return self[start..<scalars.index(after: last)]
  }
}
