/// Numbers for the words of texts, from 0 in the order of their first appearance.
///
/// Words are equal when their bytes are. All of them lie in one array and are found by open addressing, so that
/// no word needs memory of its own.
struct Vocabulary {
  /// The bytes of all words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  private var digests: [UInt64] = []
  private var slots = NumberSlots()

  /// How many different words there are.
  var count: Int { ends.count }

  /// The number of a word, a new one if it was not seen before.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    let digest = Self.digest(of: word)
    var slot = slots.first(for: digest)
    while let number = slots[slot] {
      if isWord(number, word, digest) { return number }
      slot = slots.next(after: slot)
    }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    digests.append(digest)
    slots.insert(count - 1, at: slot, digests: digests)
    return count - 1
  }

  /// The number of a word, or nil if it was not seen before.
  func known(_ word: ArraySlice<UInt8>) -> Int? {
    let digest = Self.digest(of: word)
    var slot = slots.first(for: digest)
    while let number = slots[slot] {
      if isWord(number, word, digest) { return number }
      slot = slots.next(after: slot)
    }
    return nil
  }

  private func isWord(_ number: Int, _ word: ArraySlice<UInt8>, _ digest: UInt64) -> Bool {
    guard digests[number] == digest else { return false }
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    // Up to eight bytes of one length have different digests.
    return word.count <= 8 || bytes[start..<ends[number]] == word
  }

  /// Eight bytes at a time, so that most words take one step.
  private static func digest(of word: ArraySlice<UInt8>) -> UInt64 {
    var digest: UInt64 = 0
    var packed: UInt64 = 0
    var room = 8
    for byte in word {
      packed = packed &<< 8 | UInt64(byte)
      room &-= 1
      if room == 0 {
        digest = NumberSlots.scattered(digest ^ packed)
        packed = 0
        room = 8
      }
    }
    return digest ^ packed
  }
}
