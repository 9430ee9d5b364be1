/// Known words, and which places in patterns each of them can take.
struct WordTable: Sendable {
  /// A known word of a text.
  struct Found {
    /// How many words stand before it.
    var place: Int
    /// The places that it can take, one bit each.
    var slots: UInt64
  }

  private struct Entry {
    var word: [UInt8] = []
    var slots: UInt64 = 0
  }

  /// An open hash table; most of its entries are empty.
  private var entries = [Entry](repeating: Entry(), count: 1024)
  /// The hashes of the entries; 0 where there is none.
  private var hashes = [UInt32](repeating: 0, count: 1024)

  /// A table of words in lower case.
  ///
  /// - Precondition: there are at most 512 words.
  init(_ slots: [String: UInt64]) {
    precondition(slots.count <= 512, "the table has room for 512 words")
    for (word, slots) in slots {
      let bytes = Array(word.utf8)
      let hash = bytes.reduce(Self.seed, Self.hash)
      var index = Int(hash & 1023)
      while hashes[index] != 0 { index = (index + 1) & 1023 }
      entries[index] = Entry(word: bytes, slots: slots)
      hashes[index] = hash
    }
  }

  private static let seed: UInt32 = 2_166_136_261

  /// One step of FNV-1a; never 0.
  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    ((hash ^ UInt32(byte)) &* 16_777_619) | 0x8000_0000
  }

  /// The known words of `text`, in order.
  ///
  /// A word is a run of letters and digits, or of anything beyond ASCII.
  func words(in text: [UInt8]) -> [Found] {
    var found: [Found] = []
    var place = 0
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        guard Self.isWordByte(text[index]) else {
          index += 1
          continue
        }
        let start = index
        var hash = Self.seed
        while index < text.count, Self.isWordByte(text[index]) {
          hash = Self.hash(hash, text[index])
          index += 1
        }
        let slots = slots(of: UnsafeBufferPointer(rebasing: text[start..<index]), hash: hash)
        if slots != 0 { found.append(Found(place: place, slots: slots)) }
        place += 1
      }
    }
    return found
  }

  private func slots(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt64 {
    var index = Int(hash & 1023)
    while hashes[index] != 0 {
      if hashes[index] == hash, entries[index].word.elementsEqual(word) { return entries[index].slots }
      index = (index + 1) & 1023
    }
    return 0
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
