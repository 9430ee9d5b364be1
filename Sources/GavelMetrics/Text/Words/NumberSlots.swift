/// The slots of a table with open addressing: each is empty or holds a number that stands for a key.
///
/// The keys lie with the owner of the table, who follows the slots from ``first(for:)`` on.
struct NumberSlots {
  /// A number plus 1, or 0 for an empty slot; the count is a power of two.
  private var entries: [UInt32]
  private var shift: UInt64
  private var filled = 0

  /// A table that takes `capacity` numbers without growing.
  init(capacity: Int = 32) {
    var bits: UInt64 = 6
    while 1 << bits < 2 * capacity { bits += 1 }
    entries = [UInt32](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// The number in a slot, or nil if it is empty.
  subscript(slot: Int) -> Int? {
    let entry = entries[slot]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// Where to look first for a key with this digest.
  func first(for digest: UInt64) -> Int {
    Int(truncatingIfNeeded: (digest &* Self.factor) &>> shift)
  }

  /// Where to look when another key sits in `slot`.
  func next(after slot: Int) -> Int { (slot + 1) & (entries.count - 1) }

  /// Puts a number into an empty slot, and returns whether the table has to be filled anew: half of it is full.
  mutating func insert(_ number: Int, at slot: Int) -> Bool {
    entries[slot] = UInt32(number + 1)
    filled += 1
    return 2 * filled > entries.count
  }

  /// Makes the table twice as large and puts in all numbers from 0, whose digests are these.
  mutating func refill(_ digests: some Sequence<UInt64>) {
    entries = [UInt32](repeating: 0, count: 2 * entries.count)
    shift -= 1
    for (number, digest) in digests.enumerated() {
      var slot = first(for: digest)
      while entries[slot] != 0 { slot = next(after: slot) }
      entries[slot] = UInt32(number + 1)
    }
  }

  /// Makes the upper bits of a product depend on all bits of the other factor.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A number whose upper bits depend on all bits of `digest`; different ones for different digests.
  static func scattered(_ digest: UInt64) -> UInt64 {
    let mixed = digest &* factor
    return (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
  }
}
