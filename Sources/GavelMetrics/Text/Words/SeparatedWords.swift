/// A text as bytes in which zeros separate the words.
///
/// Many bytes are looked at in one step, which is the quick way to take a text apart.
struct SeparatedWords {
  /// The text and at least eight zeros behind it, a number of blocks in all.
  private let bytes: [UInt8]

  /// The text that `write` leaves in a buffer of `capacity` bytes; it returns how many there are.
  init(capacity: Int, write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    bytes = [UInt8](unsafeUninitializedCapacity: Self.padded(capacity)) { buffer, count in
      let written = write(UnsafeMutableBufferPointer(rebasing: buffer[..<capacity]))
      count = Self.padded(written)
      buffer[written..<count].update(repeating: 0)
    }
  }

  /// The text with zeros for white space; nil if it holds zeros of its own or anything but ASCII.
  init?(plain text: [UInt8]) {
    // The highest bit is set by zero, which wraps, and by what is not ASCII.
    guard text.reduce(0, { $0 | $1 | ($1 &- 1) }) < 0x80 else { return nil }
    self.init(capacity: text.count) { buffer in
      for (index, byte) in text.enumerated() { buffer[index] = WhiteSpace.isASCII(byte) ? 0 : byte }
      return text.count
    }
  }

  private static func padded(_ count: Int) -> Int {
    (count + 8 + WordBlocks.size - 1) / WordBlocks.size * WordBlocks.size
  }

  /// How many blocks there are.
  var blockCount: Int { bytes.count / WordBlocks.size }

  /// Calls `body` with the blocks of the text.
  @inline(__always)
  func withBlocks(_ body: (inout WordBlocks) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var blocks = WordBlocks(bytes)
      body(&blocks)
    }
  }
}
