/// A number that stands for a word in a table: equal for equal words, and seldom for others.
///
/// It takes eight bytes at a time, the first one lowest; words of up to eight bytes and of one length have different
/// digests.
enum WordDigest {
  /// The digest of a word.
  static func digest(of word: UnsafeRawBufferPointer) -> UInt64 {
    var digest: UInt64 = 0
    var packed: UInt64 = 0
    var bits: UInt64 = 0
    for byte in word {
      packed |= UInt64(byte) << bits
      bits += 8
      guard bits == 64 else { continue }
      digest = joined(digest, packed)
      packed = 0
      bits = 0
    }
    return digest ^ packed
  }

  /// The digest of what came before and eight bytes more.
  static func joined(_ digest: UInt64, _ packed: UInt64) -> UInt64 { NumberSlots.scattered(digest ^ packed) }
}
