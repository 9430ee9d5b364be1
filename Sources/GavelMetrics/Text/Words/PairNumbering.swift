/// Numbers for pairs of numbers, from 0 in the order of their first appearance.
///
/// A pair of n-grams, or of an n-gram and a word, is a longer n-gram.
struct PairNumbering {
  private var keys: [UInt64] = []
  private var slots: NumberSlots

  /// How many different pairs there are.
  var count: Int { keys.count }

  /// A numbering that takes `capacity` pairs without growing.
  init(capacity: Int = 0) {
    slots = NumberSlots(capacity: capacity)
    keys.reserveCapacity(capacity)
  }

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
    var slot = slots.first(for: key)
    while let number = slots[slot] {
      if keys[number] == key { return number }
      slot = slots.next(after: slot)
    }
    keys.append(key)
    if slots.insert(count - 1, at: slot) { slots.refill(keys) }
    return count - 1
  }

  private func known(_ pair: (Int, Int)) -> Int {
    guard pair.0 >= 0, pair.1 >= 0 else { return -1 }
    let key = Self.key(pair)
    var slot = slots.first(for: key)
    while let number = slots[slot] {
      if keys[number] == key { return number }
      slot = slots.next(after: slot)
    }
    return -1
  }

  private static func key(_ pair: (Int, Int)) -> UInt64 {
    UInt64(truncatingIfNeeded: pair.0) &<< 32 | UInt64(truncatingIfNeeded: pair.1)
  }
}
