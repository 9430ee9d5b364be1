/// Lower case as Python's `str.lower` makes it.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The text in lower case: every scalar by its full mapping, so U+0130 becomes two, and a capital sigma that ends a word
  /// becomes U+03C2.
  ///
  /// Bytes that are no UTF-8 become U+FFFD.
  var pythonLowercased: [UInt8] {
    if let ascii = withContiguousStorageIfAvailable(Self.lowercasedASCII) ?? nil { return ascii }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      if byte < 0x80 {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let (scalar, end) = scalar(at: index)
      switch scalar.value {
      // The common ideographs, syllables and kana have no case.
      case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: result += self[index..<end]
      case 0x03A3: result += isFinalSigma(index..<end) ? [0xCF, 0x82] : [0xCF, 0x83]
      default: result += Array(scalar.properties.lowercaseMapping.utf8)
      }
      index = end
    }
    return result
  }

  /// The text in lower case, if it is ASCII.
  private static func lowercasedASCII(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // The storage of empty arrays is shared by all threads.
    if text.isEmpty { return [] }
    var all: UInt8 = 0
    let result = [UInt8](unsafeUninitializedCapacity: text.count) { target, count in
      for index in text.indices {
        let byte = text[index]
        all |= byte
        target[index] = byte &+ (byte &- 0x41 < 26 ? 0x20 : 0)
      }
      count = text.count
    }
    return all < 0x80 ? result : nil
  }

  /// Whether a cased letter stands before `place` and none behind it, marks and the like left aside.
  private func isFinalSigma(_ place: Range<Int>) -> Bool {
    var start = place.lowerBound
    var isBehindLetter = false
    while start > startIndex {
      let before = scalar(before: start)
      start = before.start
      guard !before.scalar.properties.isCaseIgnorable else { continue }
      isBehindLetter = before.scalar.properties.isCased
      break
    }
    guard isBehindLetter else { return false }
    var end = place.upperBound
    while end < endIndex {
      let behind = scalar(at: end)
      end = behind.end
      guard !behind.scalar.properties.isCaseIgnorable else { continue }
      return !behind.scalar.properties.isCased
    }
    return true
  }
}
