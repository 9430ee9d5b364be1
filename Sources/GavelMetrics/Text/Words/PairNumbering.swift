/// Numbers for pairs of numbers, from 0 in the order of their first appearance.
///
/// A pair of n-grams, or of an n-gram and a word, is a longer n-gram.
struct PairNumbering {
  private var slots: NumberSlots

  /// How many different pairs there are.
  var count: Int { slots.count }

  /// A numbering that takes `capacity` pairs without growing.
  init(capacity: Int = 0) { slots = NumberSlots(capacity: capacity) }

  /// The numbers of the pairs of `firsts[i]` and `seconds[i + distance]`, for as long as there are both.
  mutating func numbers(_ firsts: [Int], _ seconds: [Int], distance: Int) -> [Int] {
    let count = max(0, min(firsts.count, seconds.count - distance))
    return [Int](unsafeUninitializedCapacity: count) { numbers, written in
      slots.forRuns(of: count, each: 1) { run, slots in
        for index in run {
          numbers[index] = slots.number(of: Self.key((firsts[index], seconds[index + distance])))
        }
      }
      written = count
    }
  }

  /// As ``numbers(_:_:distance:)``, but -1 for a pair that was not seen before or has such a part.
  func knownNumbers(_ firsts: [Int], _ seconds: [Int], distance: Int) -> [Int] {
    let count = max(0, min(firsts.count, seconds.count - distance))
    return (0..<count).map { known((firsts[$0], seconds[$0 + distance])) }
  }

  private func known(_ pair: (Int, Int)) -> Int {
    guard pair.0 >= 0, pair.1 >= 0 else { return -1 }
    return slots.known(Self.key(pair)) { _ in true } ?? -1
  }

  private static func key(_ pair: (Int, Int)) -> NumberKey {
    NumberKey(low: UInt64(truncatingIfNeeded: pair.0), high: UInt64(truncatingIfNeeded: pair.1))
  }
}
