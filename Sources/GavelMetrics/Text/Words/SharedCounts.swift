/// How much of one multiset others hold, with numbers for its elements.
enum SharedCounts {
  /// How many elements of `own` the others hold, each at most as often as the one that holds it most often.
  ///
  /// Numbers lie below `count`; the others may hold -1, which equals nothing.
  static func shared(_ own: [Int], _ others: [[Int]], numbersBelow count: Int) -> Int {
    var available = [Int](repeating: 0, count: count)
    for (index, other) in others.enumerated() {
      if index == 0 {
        for number in other where number >= 0 { available[number] += 1 }
      } else {
        var seen = [Int](repeating: 0, count: count)
        for number in other where number >= 0 {
          seen[number] += 1
          available[number] = max(available[number], seen[number])
        }
      }
    }
    var shared = 0
    for number in own {
      // Without a branch, as this is hard to predict.
      let taken = min(available[number], 1)
      available[number] -= taken
      shared += taken
    }
    return shared
  }

  /// The same for the n-grams of the lengths 1 to `order` of texts with numbers for their words.
  static func sharedNGrams(
    _ own: [Int], _ others: [[Int]], order: Int, numbersBelow count: Int
  ) -> [Int] {
    var (grams, otherGrams) = (own, others)
    var shared = [SharedCounts.shared(own, others, numbersBelow: count)]
    for length in 1..<order {
      var pairs = PairNumbering(capacity: grams.count)
      grams = pairs.numbers(grams, own, distance: length)
      otherGrams = zip(otherGrams, others).map { pairs.knownNumbers($0, $1, distance: length) }
      shared.append(SharedCounts.shared(grams, otherGrams, numbersBelow: pairs.count))
    }
    return shared
  }
}
