/// The slots of a table with open addressing: each is empty or holds a key and the number that stands for it.
///
/// The owner of the table follows the slots from ``first(for:)`` on until it meets its key or an empty slot.
struct NumberSlots {
  private struct Slot {
    var key: UInt64 = 0
    /// The number plus 1, or 0 for an empty slot.
    var entry: UInt32 = 0
  }

  /// As many as a power of two.
  private var slots: [Slot]
  private var shift: UInt64
  private var filled = 0

  /// A table that takes `capacity` numbers without growing.
  init(capacity: Int = 32) {
    var bits: UInt64 = 6
    while 1 << bits < 2 * capacity { bits += 1 }
    slots = [Slot](repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
  }

  /// The key and the number in a slot, or nil if it is empty.
  subscript(slot: Int) -> (key: UInt64, number: Int)? {
    let content = slots[slot]
    return content.entry == 0 ? nil : (content.key, Int(content.entry) - 1)
  }

  /// Where to look first for a key.
  func first(for key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* Self.factor) &>> shift) }

  /// Where to look when another key sits in `slot`.
  func next(after slot: Int) -> Int { (slot &+ 1) & (slots.count &- 1) }

  /// Puts a key with its number into an empty slot; the table grows once half of it is full.
  mutating func insert(_ key: UInt64, _ number: Int, at slot: Int) {
    slots[slot] = Slot(key: key, entry: UInt32(number + 1))
    filled += 1
    if 2 * filled > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    shift -= 1
    for content in old where content.entry != 0 {
      var slot = first(for: content.key)
      while slots[slot].entry != 0 { slot = next(after: slot) }
      slots[slot] = content
    }
  }

  /// Makes the upper bits of a product depend on all bits of the other factor.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A number whose bits depend on all bits of `digest`; different ones for different digests.
  static func scattered(_ digest: UInt64) -> UInt64 {
    let mixed = digest &* factor
    return (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
  }
}
