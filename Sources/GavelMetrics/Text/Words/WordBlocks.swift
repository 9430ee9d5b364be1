/// Finds the words in bytes in which zeros separate them, a block of 64 bytes at a time.
struct WordBlocks {
  /// The number of bytes in a block.
  static let size = 64
  /// How many words can end in a block.
  static let mostWords = 32

  private let bytes: UnsafeRawBufferPointer
  /// Whether the last byte of the block before belongs to a word, and if so, where that begins.
  private var inside: UInt64 = 0
  private var start = 0

  /// Words in a number of blocks; the last eight bytes must be zeros.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Calls `body` with the place and the length of all words that end in a block; blocks come in their order.
  @inline(__always)
  mutating func forWords(
    inBlock block: Int, _ body: (_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Void
  ) {
    let offset = block &* Self.size
    let letters = letters(from: offset)
    let before = letters &<< 1 | inside
    var starts = letters & ~before
    var ends = before & ~letters
    if inside == 0 { start = offset &+ Self.removeFirst(of: &starts) }
    while ends != 0 {
      let end = offset &+ Self.removeFirst(of: &ends)
      body(bytes, start, end &- start)
      // After the last word that ends here this is where the next one begins, if it does so here.
      start = offset &+ Self.removeFirst(of: &starts)
    }
    inside = letters &>> 63
  }

  /// The place of the lowest bit, which is cleared.
  @inline(__always)
  private static func removeFirst(of bits: inout UInt64) -> Int {
    let place = bits.trailingZeroBitCount
    bits &= bits &- 1
    return place
  }

  /// A bit for each byte of a block, set for those that are not zero.
  @inline(__always)
  private func letters(from offset: Int) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var columns: UInt64 = 0
    for step in 0..<8 {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 8 &* step, as: UInt64.self))
      // The highest bit of each byte that is not zero.
      let bits = (((eight & low) &+ low) | eight) & ~low
      columns |= bits &>> UInt64(truncatingIfNeeded: 7 &- step)
    }
    return Self.transposed(columns)
  }

  /// Eight times eight bits with the two places in which each of them stands exchanged.
  @inline(__always)
  private static func transposed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    exchange(&bits, 7, 0x00AA_00AA_00AA_00AA)
    exchange(&bits, 14, 0x0000_CCCC_0000_CCCC)
    exchange(&bits, 28, 0x0000_0000_F0F0_F0F0)
    return bits
  }

  /// Exchanges each bit of `lower` with the one that stands `distance` above it.
  @inline(__always)
  private static func exchange(_ bits: inout UInt64, _ distance: UInt64, _ lower: UInt64) {
    let changed = (bits ^ (bits &>> distance)) & lower
    bits ^= changed ^ (changed &<< distance)
  }
}
