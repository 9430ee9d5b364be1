import Foundation

/// What BLEU counts in one sentence, or in many.
struct BleuCounts {
  /// The longest n-grams that count.
  static let order = 4

  var matches = [Int](repeating: 0, count: order)
  var totals = [Int](repeating: 0, count: order)
  var hypothesisLength = 0
  var referenceLength = 0

  /// Nothing counted yet.
  init() {}

  /// The counts of a sentence from its matches and the lengths of all references.
  init(matches: [Int], length: Int, referenceLengths: [Int]) {
    self.matches = matches
    totals = (0..<Self.order).map { max(0, length - $0) }
    hypothesisLength = length
    referenceLength = Self.closest(to: length, in: referenceLengths)
  }

  /// Adds the counts of another sentence.
  mutating func add(_ other: BleuCounts) {
    for index in matches.indices {
      matches[index] += other.matches[index]
      totals[index] += other.totals[index]
    }
    hypothesisLength += other.hypothesisLength
    referenceLength += other.referenceLength
  }

  private static func closest(to length: Int, in lengths: [Int]) -> Int {
    lengths.min { (abs($0 - length), $0) < (abs($1 - length), $1) } ?? 0
  }
}

extension BleuCounts {
  /// The score of the counts; a sentence leaves out the lengths that it does not reach, a corpus does not.
  func score(smoothing: BleuSmoothing, ofSentence isSentence: Bool) -> TextMetrics.BleuScore {
    let gap = 1 - Double(referenceLength) / Double(hypothesisLength)
    let penalty = hypothesisLength == 0 ? 0 : min(1, exp(gap))
    return TextMetrics.BleuScore(
      score: 100 * penalty * meanPrecision(smoothing, ofSentence: isSentence), matches: matches,
      totals: totals, brevityPenalty: penalty, hypothesisLength: hypothesisLength,
      referenceLength: referenceLength)
  }

  /// The geometric mean of the precisions of all lengths, from 0 to 1.
  private func meanPrecision(_ smoothing: BleuSmoothing, ofSentence isSentence: Bool) -> Double {
    guard matches.contains(where: { $0 > 0 }) else { return 0 }
    var logarithms = 0.0
    var reached = 0
    var halved = 1.0
    for (index, (matches, total)) in zip(matches, totals).enumerated() {
      let added = smoothing == .addOne && index > 0 ? 1 : 0
      guard total + added > 0 else { break }
      var matched = Double(matches + added)
      if matched == 0 {
        switch smoothing {
        case .none, .addOne: return 0
        case .floor: matched = 0.1
        case .exponential:
          halved /= 2
          matched = halved
        }
      }
      logarithms += log(matched / Double(total + added))
      reached += 1
    }
    guard isSentence || reached == Self.order else { return 0 }
    return exp(logarithms / Double(reached))
  }
}
