/// Numbers for the words of texts, from 0 in the order of their first appearance.
///
/// Words are equal when their bytes are. They are found by open addressing, and no word needs memory of its own: up to
/// eight bytes are known by their digest, longer words lie in one array.
struct Vocabulary {
  private struct Entry {
    var length: Int
    /// Where a word of more than eight bytes begins in the array of them.
    var start: Int
  }

  private var entries: [Entry] = []
  private var longWords: [UInt8] = []
  private var slots = NumberSlots(capacity: 512)

  init() { entries.reserveCapacity(512) }

  /// How many different words there are.
  var count: Int { entries.count }

  /// The number of a word, a new one if it was not seen before.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBytes { number(of: $0, digest: WordDigest.digest(of: $0)) }
  }

  /// The number of a word, or nil if it was not seen before.
  func known(_ word: ArraySlice<UInt8>) -> Int? {
    word.withUnsafeBytes { find($0, WordDigest.digest(of: $0)).number }
  }

  /// The number of a word whose digest is known.
  @inline(__always)
  mutating func number(of word: UnsafeRawBufferPointer, digest: UInt64) -> Int {
    let (slot, number) = find(word, digest)
    return number ?? insert(word, digest, at: slot)
  }

  private mutating func insert(_ word: UnsafeRawBufferPointer, _ digest: UInt64, at slot: Int) -> Int {
    let number = count
    entries.append(Entry(length: word.count, start: longWords.count))
    if word.count > 8 { longWords.append(contentsOf: word) }
    slots.insert(digest, number, at: slot)
    return number
  }

  /// The number of a word, or nil and the slot that it belongs into.
  @inline(__always)
  private func find(_ word: UnsafeRawBufferPointer, _ digest: UInt64) -> (slot: Int, number: Int?) {
    var slot = slots.first(for: digest)
    while let (key, number) = slots[slot] {
      if key == digest, isWord(entries[number], word) { return (slot, number) }
      slot = slots.next(after: slot)
    }
    return (slot, nil)
  }

  /// Whether an entry with the digest of the word is that of the word.
  private func isWord(_ entry: Entry, _ word: UnsafeRawBufferPointer) -> Bool {
    guard entry.length == word.count else { return false }
    if word.count <= 8 { return true }
    return longWords.withUnsafeBytes { known in
      // The last step may overlap the one before.
      for index in stride(from: 0, to: word.count, by: 8) {
        let offset = min(index, word.count - 8)
        let wanted = word.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if known.loadUnaligned(fromByteOffset: entry.start + offset, as: UInt64.self) != wanted {
          return false
        }
      }
      return true
    }
  }
}
