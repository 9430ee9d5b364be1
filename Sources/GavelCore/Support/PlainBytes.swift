/// Finds what needs a closer look in the bytes of a JSON string, eight bytes at a step.
package enum PlainBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first place at or behind `start` that is no plain character of ASCII: a control character, a quotation mark, a
  /// backslash, DEL, or part of a longer character; the end if there is none.
  package static func end(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(buffer)
    var index = start
    while index &+ 8 <= raw.count {
      let special = specials(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      if special != 0 { return index &+ special.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < raw.count, isPlain(raw[index]) { index &+= 1 }
    return index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  /// The top bit of each byte that is not plain; above the first such byte others may be set as well.
  private static func specials(_ word: UInt64) -> UInt64 {
    let belowSpace = (word &- ones &* 0x20) & ~word
    let fromDelete = (word &+ ones) | word
    return (belowSpace | fromDelete | zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C))) & tops
  }

  /// The top bit of each byte that is 0.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
