/// The bytes of words of more than sixteen bytes, one behind the other.
struct LongWords {
  /// The longest word that is no long one.
  static let bound = 16

  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []

  /// Keeps a word, and returns its mark: more than ``bound``.
  mutating func append(_ word: UnsafeRawBufferPointer) -> UInt32 {
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    return UInt32(Self.bound + ends.count)
  }

  /// Whether a long word has this mark, which may be one that no word has.
  func isWord(_ word: UnsafeRawBufferPointer, _ mark: UInt32) -> Bool {
    let index = Int(mark) - Self.bound - 1
    guard index >= 0 else { return false }
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == word.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      // The last step may overlap the one before.
      for index in stride(from: 0, to: word.count, by: 8) {
        let offset = min(index, word.count - 8)
        let wanted = word.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self) != wanted { return false }
      }
      return true
    }
  }
}
