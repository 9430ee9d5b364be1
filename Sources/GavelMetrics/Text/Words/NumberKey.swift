/// What a table numbers: two words and a mark beside them.
struct NumberKey {
  var low: UInt64 = 0
  var high: UInt64 = 0
  var mark: UInt32 = 0

  /// Zero for an equal key.
  @inline(__always)
  func difference(from other: NumberKey) -> UInt64 {
    (low ^ other.low) | (high ^ other.high) | UInt64(mark ^ other.mark)
  }

  /// Where to look first for a key, in a table of 2 to the power of 64 - `shift` slots.
  @inline(__always)
  func firstSlot(_ shift: UInt64) -> Int {
    // The upper bits of a product depend on all bits of the factors.
    Int(truncatingIfNeeded: ((low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xD6E8_FEB8_6659_FD93)) &>> shift)
  }
}
