/// The slots of a table while numbers are put in.
///
/// There are always empty slots, so that every search ends. Slots are found by as many bits as count them, and there is
/// room for the keys of all numbers, so that no access needs a check.
struct OpenSlots {
  private let entries: UnsafeMutableBufferPointer<UInt32>
  private let keys: UnsafeMutableBufferPointer<NumberKey>
  private let shift: UInt64

  /// How many numbers there are.
  private(set) var count: Int

  init(
    entries: UnsafeMutableBufferPointer<UInt32>, keys: UnsafeMutableBufferPointer<NumberKey>, shift: UInt64,
    count: Int
  ) {
    self.entries = entries
    self.keys = keys
    self.shift = shift
    self.count = count
  }

  /// The number of a key, a new one if it was not seen before.
  ///
  /// Whether a key is new is hard to predict, so that there is no branch on it.
  @inline(__always)
  mutating func number(of key: NumberKey) -> Int {
    var slot = key.firstSlot(shift)
    var entry = entries[slot]
    // Zero for an empty slot and for the right one.
    while min(UInt64(entry), keys[Int(entry)].difference(from: key)) != 0 {
      slot = next(after: slot)
      entry = entries[slot]
    }
    let isNew = entry == 0
    entry = isNew ? UInt32(truncatingIfNeeded: count &+ 1) : entry
    entries[slot] = entry
    keys[Int(entry)] = key
    count &+= isNew ? 1 : 0
    return Int(entry) &- 1
  }

  /// The number of a key whose mark does not tell whether it is the same, a new one if `isSame` is false of all.
  mutating func number(
    of key: NumberKey, where isSame: (_ mark: UInt32) -> Bool, newMark: () -> UInt32
  ) -> Int {
    var slot = key.firstSlot(shift)
    while entries[slot] != 0 {
      let known = keys[Int(entries[slot])]
      if known.low == key.low, known.high == key.high, isSame(known.mark) { return Int(entries[slot]) - 1 }
      slot = next(after: slot)
    }
    count += 1
    entries[slot] = UInt32(count)
    keys[count] = NumberKey(low: key.low, high: key.high, mark: newMark())
    return count - 1
  }

  private func next(after slot: Int) -> Int { (slot &+ 1) & (entries.count &- 1) }
}
