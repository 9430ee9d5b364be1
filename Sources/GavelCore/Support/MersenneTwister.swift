/// The Mersenne Twister MT19937 as Python seeds and draws it.
///
/// Published judges decide by it in which order two answers are shown. For anything new there is ``SeededGenerator``.
package struct MersenneTwister: RandomNumberGenerator, Sendable {
  private static let size = 624
  private var words: [UInt32]
  private var position = MersenneTwister.size

  /// Seeded by a text as `random.Random(text)` is: by the number that the bytes of UTF-8 and then those of their
  /// SHA-512 spell, highest first.
  package init(seed text: String) {
    let bytes = Array(text.utf8)
    let number = bytes + SHA512.digest(of: bytes)
    var key: [UInt32] = []
    key.reserveCapacity(number.count / 4 + 1)
    for end in stride(from: number.count, to: 0, by: -4) {
      key.append(number[max(end - 4, 0)..<end].reduce(0) { $0 << 8 | UInt32($1) })
    }
    while key.count > 1, key.last == 0 { key.removeLast() }
    self.init(key: key)
  }

  /// Seeded by a key of at least one word, lowest first: the authors' `init_by_array`.
  package init(key: [UInt32]) {
    precondition(!key.isEmpty, "a key has at least one word")
    let size = Self.size
    var words: [UInt32] = [19_650_218]
    words.reserveCapacity(size)
    for index in 1..<size { words.append(Self.spread(words[index - 1], 1_812_433_253) &+ UInt32(index)) }
    var index = 1
    func wrap() {
      guard index >= size else { return }
      words[0] = words[size - 1]
      index = 1
    }
    for step in 0..<max(size, key.count) {
      let place = step % key.count
      words[index] = (words[index] ^ Self.spread(words[index - 1], 1_664_525)) &+ key[place] &+ UInt32(place)
      index += 1
      wrap()
    }
    for _ in 1..<size {
      words[index] = (words[index] ^ Self.spread(words[index - 1], 1_566_083_941)) &- UInt32(index)
      index += 1
      wrap()
    }
    words[0] = 0x8000_0000
    self.words = words
  }

  private static func spread(_ word: UInt32, _ factor: UInt32) -> UInt32 { (word ^ (word >> 30)) &* factor }

  /// The next word of 32 random bits.
  package mutating func nextWord() -> UInt32 {
    if position == Self.size { twist() }
    var word = words[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func twist() {
    let size = Self.size
    for index in 0..<size {
      let mixed = (words[index] & 0x8000_0000) | (words[(index + 1) % size] & 0x7FFF_FFFF)
      words[index] = words[(index + 397) % size] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }

  /// Two words, the first one above.
  package mutating func next() -> UInt64 {
    let high = nextWord()
    return UInt64(high) << 32 | UInt64(nextWord())
  }

  /// A number in 0 ..< 1 with 53 random bits, as Python's `random()`.
  package mutating func unit() -> Double {
    let high = nextWord() >> 5
    let low = nextWord() >> 6
    return (Double(high) * 67_108_864 + Double(low)) * 0x1p-53
  }

  /// A place in a list of `count` things, as Python's `choices` draws it.
  ///
  /// - Precondition: `count` is greater than 0.
  package mutating func index(below count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from")
    return Int((unit() * Double(count)).rounded(.down))
  }
}
