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
    Int(truncatingIfNeeded: Self.scattered(digest) &>> shift)
  }

  /// Where to look when another key sits in `slot`.
  func next(after slot: Int) -> Int { (slot + 1) & (entries.count - 1) }

  /// Puts a number into an empty slot; the table grows once half of it is full.
  ///
  /// `digests` has the digest of every number, this one among them.
  mutating func insert(_ number: Int, at slot: Int, digests: [UInt64]) {
    entries[slot] = UInt32(number + 1)
    filled += 1
    guard 2 * filled > entries.count else { return }
    let old = entries
    entries = [UInt32](repeating: 0, count: 2 * old.count)
    shift -= 1
    for entry in old where entry != 0 {
      var slot = first(for: digests[Int(entry) - 1])
      while entries[slot] != 0 { slot = next(after: slot) }
      entries[slot] = entry
    }
  }

  /// A number whose upper bits depend on all bits of `digest`; different ones for different digests.
  static func scattered(_ digest: UInt64) -> UInt64 {
    let mixed = digest &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
  }
}
