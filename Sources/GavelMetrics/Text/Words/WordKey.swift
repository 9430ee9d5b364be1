/// What stands for a word in a table.
///
/// For words of up to sixteen bytes it is the bytes themselves with the length as a mark, so that different words have
/// different keys. For longer words it is a digest, equal for equal words and seldom for others.
enum WordKey {
  /// The key of a word; without a mark for one of more than sixteen bytes.
  static func key(of word: UnsafeRawBufferPointer) -> NumberKey {
    if word.count > LongWords.bound { return key(ofLong: word) }
    if word.count > 8 {
      return NumberKey(low: eight(word, 0), high: eight(word, word.count - 8), mark: UInt32(word.count))
    }
    var packed: UInt64 = 0
    for byte in word.reversed() { packed = packed << 8 | UInt64(byte) }
    return NumberKey(low: packed, mark: UInt32(word.count))
  }

  /// The same key of a word of 1 to 16 bytes, with at least eight bytes after it that may be anything.
  @inline(__always)
  static func key(ofShort bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> NumberKey {
    // Without branches, as lengths are hard to predict.
    let kept = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8))
    let isLong = length > 8
    let high = eight(bytes, isLong ? start &+ length &- 8 : start)
    return NumberKey(
      low: eight(bytes, start) & kept, high: isLong ? high : 0, mark: UInt32(truncatingIfNeeded: length))
  }

  /// The key of a word of more than sixteen bytes.
  static func key(ofLong word: UnsafeRawBufferPointer) -> NumberKey {
    var digest: UInt64 = 0
    for index in stride(from: 0, to: word.count - 8, by: 8) {
      let mixed = (digest ^ eight(word, index)) &* 0x9E37_79B9_7F4A_7C15
      digest = (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    }
    // These may overlap the ones before.
    return NumberKey(low: digest ^ eight(word, word.count - 8))
  }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  private static func eight(_ word: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: word.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}
