/// Numbers for the n-grams of one length, from 0 in the order of their first appearance.
///
/// Long n-grams are pairs of short ones, so that a length of n takes about log2 n passes over a text.
struct NGramNumbering {
  private struct Step {
    /// Whether two n-grams are joined, else an n-gram and a word.
    var isDoubling: Bool
    /// The length of the n-grams before the step.
    var length: Int
    var pairs = PairNumbering()
  }

  /// The number of words in an n-gram.
  let length: Int
  private var steps: [Step] = []

  /// The n-grams of `length` words, at least 1.
  init(length: Int) {
    self.length = length
    var reached = 1
    for bit in stride(from: Int.bitWidth - length.leadingZeroBitCount - 2, through: 0, by: -1) {
      steps.append(Step(isDoubling: true, length: reached))
      reached *= 2
      if length >> bit & 1 == 1 {
        steps.append(Step(isDoubling: false, length: reached))
        reached += 1
      }
    }
  }

  /// The numbers of all n-grams of a text, given the numbers of its words.
  mutating func numbers(of words: [Int]) -> [Int] {
    guard words.count >= length else { return [] }
    var numbers = words
    for index in steps.indices {
      let seconds = steps[index].isDoubling ? numbers : words
      numbers = steps[index].pairs.numbers(numbers, seconds, distance: steps[index].length)
    }
    return numbers
  }

  /// As ``numbers(of:)``, but -1 for an n-gram that was not seen before; words that were not seen are -1 as well.
  func knownNumbers(of words: [Int]) -> [Int] {
    guard words.count >= length else { return [] }
    var numbers = words
    for step in steps {
      let seconds = step.isDoubling ? numbers : words
      numbers = step.pairs.knownNumbers(numbers, seconds, distance: step.length)
    }
    return numbers
  }
}
