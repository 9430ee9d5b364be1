/// Numbers for pairs of numbers, from 0 in the order of their first appearance.
///
/// A pair of n-grams, or of an n-gram and a word, is a longer n-gram.
struct PairNumbering {
  private var slots: NumberSlots
  /// How many different pairs there are.
  private(set) var count = 0

  /// A numbering that takes `capacity` pairs without growing.
  init(capacity: Int = 0) { slots = NumberSlots(capacity: capacity) }

  /// The numbers of the pairs of `firsts[i]` and `seconds[i + distance]`, for as long as there are both.
  mutating func numbers(_ firsts: [Int], _ seconds: [Int], distance: Int) -> [Int] {
    let count = max(0, min(firsts.count, seconds.count - distance))
    return [Int](unsafeUninitializedCapacity: count) { numbers, written in
      for index in 0..<count { numbers[index] = number(of: (firsts[index], seconds[index + distance])) }
      written = count
    }
  }

  /// As ``numbers(_:_:distance:)``, but -1 for a pair that was not seen before or has such a part.
  func knownNumbers(_ firsts: [Int], _ seconds: [Int], distance: Int) -> [Int] {
    let count = max(0, min(firsts.count, seconds.count - distance))
    return (0..<count).map { known((firsts[$0], seconds[$0 + distance])) }
  }

  private mutating func number(of pair: (Int, Int)) -> Int {
    let key = Self.key(pair)
    let (slot, number) = find(key)
    if let number { return number }
    slots.insert(key, count, at: slot)
    count += 1
    return count - 1
  }

  private func known(_ pair: (Int, Int)) -> Int {
    guard pair.0 >= 0, pair.1 >= 0 else { return -1 }
    return find(Self.key(pair)).number ?? -1
  }

  /// The number of a pair, or nil and the slot that it belongs into.
  private func find(_ key: UInt64) -> (slot: Int, number: Int?) {
    var slot = slots.first(for: key)
    while let (known, number) = slots[slot] {
      if known == key { return (slot, number) }
      slot = slots.next(after: slot)
    }
    return (slot, nil)
  }

  private static func key(_ pair: (Int, Int)) -> UInt64 {
    UInt64(truncatingIfNeeded: pair.0) &<< 32 | UInt64(truncatingIfNeeded: pair.1)
  }
}
