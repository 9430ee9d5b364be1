/// Numbers for the words of texts, from 0 in the order of their first appearance.
///
/// Words are equal when their bytes are. They are found by open addressing, and no word needs memory of its own: up to
/// eight bytes are known by their digest, longer words lie in one array.
struct Vocabulary {
  private struct Entry {
    var digest: UInt64
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
  mutating func number(of word: UnsafeRawBufferPointer, digest: UInt64) -> Int {
    let (slot, number) = find(word, digest)
    if let number { return number }
    entries.append(Entry(digest: digest, length: word.count, start: longWords.count))
    if word.count > 8 { longWords.append(contentsOf: word) }
    if slots.insert(count - 1, at: slot) { slots.refill(entries.lazy.map(\.digest)) }
    return count - 1
  }

  /// The number of a word, or nil and the slot that it belongs into.
  private func find(_ word: UnsafeRawBufferPointer, _ digest: UInt64) -> (slot: Int, number: Int?) {
    var slot = slots.first(for: digest)
    while let number = slots[slot] {
      if entries[number].digest == digest, isWord(entries[number], word) { return (slot, number) }
      slot = slots.next(after: slot)
    }
    return (slot, nil)
  }

  /// Whether an entry with the digest of the word is that of the word.
  private func isWord(_ entry: Entry, _ word: UnsafeRawBufferPointer) -> Bool {
    guard entry.length == word.count else { return false }
    if word.count <= 8 { return true }
    for index in word.indices where longWords[entry.start + index] != word[index] { return false }
    return true
  }
}
