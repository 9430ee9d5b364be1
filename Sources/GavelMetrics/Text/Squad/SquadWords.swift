/// Numbers for the words of texts after the normalisation of SQuAD, equal for equal words.
struct SquadWords {
  private var vocabulary = Vocabulary()

  /// The words of `text` in their order.
  mutating func numbers(of text: String) -> [Int] {
    if let numbers = numbersOfPlainText(text) { return numbers }
    return TextNormalization.squadNormalized(text).split(separator: 0x20).map { vocabulary.number(of: $0) }
  }

  /// How many words the two have in common, a repeated word as often as on the side that has it less often.
  func shared(_ one: [Int], _ other: [Int]) -> Int {
    SharedCounts.shared(one, [other], numbersBelow: vocabulary.count)
  }

  /// The same words by a quick way; nil for a text with anything but letters, digits, marks and white space of ASCII.
  private mutating func numbersOfPlainText(_ text: String) -> [Int]? {
    var text = text
    let words = text.withUTF8 { bytes -> SeparatedWords? in
      var isPlain = true
      let words = SeparatedWords(capacity: bytes.count) { buffer in
        isPlain = SquadBytes.write(bytes, into: buffer)
        return isPlain ? SquadBytes.removeDeleted(from: buffer) : 0
      }
      return isPlain ? words : nil
    }
    return words.map { vocabulary.numbers(of: $0, leavingOut: SquadBytes.isArticle) }
  }
}

/// What SQuAD makes of each byte of plain text.
private enum SquadBytes {
  /// For white space.
  static let space: UInt8 = 0
  /// For a punctuation mark.
  static let deleted: UInt8 = 1
  /// For what the quick way does not understand; a bit that nothing else has.
  static let unknown: UInt8 = 0x80

  /// Writes for each byte the letter in lower case, the digit, or one of the above; whether nothing was unknown.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>)
    -> Bool
  {
    guard let last = bytes.last else { return true }
    // Without branches, so that the compiler takes many bytes at once.
    var all = kept(last, before: 0x20)
    buffer[bytes.count - 1] = all
    for index in 0..<bytes.count - 1 {
      let kept = kept(bytes[index], before: bytes[index + 1])
      buffer[index] = kept
      all |= kept
    }
    return all & unknown == 0
  }

  /// What becomes of a byte; a mark in front of white space may as well be white space.
  @inline(__always)
  private static func kept(_ byte: UInt8, before next: UInt8) -> UInt8 {
    // Each is all ones where it is true.
    let letter = byte | 0x20
    let isWord: UInt8 = (letter &- 0x61 < 26 ? .max : 0) | (byte &- 0x30 < 10 ? .max : 0)
    let isVisible: UInt8 = byte &- 0x21 < 0x5E ? .max : 0
    let isMark = isVisible & ~isWord
    let isUnknown = ~(isVisible | isSpace(byte))
    return (letter & isWord) | (deleted & isMark & ~isSpace(next)) | (unknown & isUnknown)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> UInt8 {
    (byte &- 0x1C < 5 ? .max : 0) | (byte &- 0x09 < 5 ? .max : 0)
  }

  /// Moves what is kept over what is deleted, and returns how much is kept.
  static func removeDeleted(from buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    let quick = bytes.count & ~7
    var count = 0
    for start in stride(from: 0, to: quick, by: 8) {
      let eight = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      // What is written lies in front of what is still to be read.
      if !hasDeleted(eight) {
        bytes.storeBytes(of: eight, toByteOffset: count, as: UInt64.self)
        count &+= 8
        continue
      }
      for index in start..<start &+ 8 { move(index, to: &count, in: buffer) }
    }
    for index in quick..<bytes.count { move(index, to: &count, in: buffer) }
    return count
  }

  @inline(__always)
  private static func move(_ index: Int, to count: inout Int, in buffer: UnsafeMutableBufferPointer<UInt8>) {
    let byte = buffer[index]
    buffer[count] = byte
    count &+= byte == deleted ? 0 : 1
  }

  /// Whether one of eight bytes is to be deleted.
  private static func hasDeleted(_ eight: UInt64) -> Bool {
    let others = eight ^ 0x0101_0101_0101_0101 &* UInt64(deleted)
    return (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0
  }

  /// Whether a word in lower case is "a", "an" or "the".
  static func isArticle(_ word: NumberKey) -> Bool {
    word.low == 0x61 || word.low == 0x6E61 || word.low == 0x65_6874
  }
}
