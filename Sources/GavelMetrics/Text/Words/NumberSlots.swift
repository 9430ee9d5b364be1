/// A table with open addressing that numbers keys, from 0 in the order of their first appearance.
struct NumberSlots {
  /// In each slot the number of a key plus 1, or 0 for an empty slot; as many as a power of two.
  private var entries: [UInt32]
  /// The keys by their number plus 1; those that come later are not written yet and never read.
  private var keys: [NumberKey]
  private var shift: UInt64

  /// How many numbers there are.
  private(set) var count = 0

  /// A table that takes `capacity` numbers without growing.
  init(capacity: Int = 32) {
    var bits: UInt64 = 6
    while 1 << bits < 4 * capacity { bits += 1 }
    entries = [UInt32](repeating: 0, count: 1 << bits)
    keys = Self.keys(capacity: 1 << (bits - 2))
    shift = 64 - bits
  }

  /// The number of a key with a mark for which `isSame` is true, or nil if there is none.
  @inline(__always)
  func known(_ key: NumberKey, where isSame: (_ mark: UInt32) -> Bool) -> Int? {
    var slot = key.firstSlot(shift)
    while entries[slot] != 0 {
      let known = keys[Int(entries[slot])]
      if known.low == key.low, known.high == key.high, isSame(known.mark) { return Int(entries[slot]) - 1 }
      slot = (slot &+ 1) & (entries.count &- 1)
    }
    return nil
  }

  /// Calls `body` with the indices from 0 up to `count` in runs, with room for `each` new numbers at every index.
  @inline(__always)
  mutating func forRuns(of count: Int, each: Int, _ body: (Range<Int>, inout OpenSlots) -> Void) {
    var done = 0
    while done < count {
      // A table that is nearly full would make for short runs.
      let wanted = min(each * (count - done), max(each, 64))
      while room < wanted { grow() }
      let run = done..<(done + min(count - done, room / each))
      let (shift, numbers) = (shift, self.count)
      self.count = entries.withUnsafeMutableBufferPointer { entries in
        keys.withUnsafeMutableBufferPointer { keys in
          var open = OpenSlots(entries: entries, keys: keys, shift: shift, count: numbers)
          body(run, &open)
          return open.count
        }
      }
      done = run.upperBound
    }
  }

  /// How many numbers can come before a quarter of the table is full.
  private var room: Int { entries.count / 4 - count }

  private mutating func grow() {
    let old = keys
    keys = Self.keys(capacity: entries.count / 2)
    entries = [UInt32](repeating: 0, count: 2 * entries.count)
    shift -= 1
    for entry in 0..<count + 1 where entry > 0 {
      keys[entry] = old[entry]
      var slot = old[entry].firstSlot(shift)
      while entries[slot] != 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = UInt32(entry)
    }
  }

  private static func keys(capacity: Int) -> [NumberKey] {
    [NumberKey](unsafeUninitializedCapacity: capacity + 1) { keys, count in
      keys.initializeElement(at: 0, to: NumberKey())
      count = capacity + 1
    }
  }
}
