/// What chrF counts: the n-grams of each order, of scalars first, then of words.
struct ChrFCounts {
  private var overlaps: [NGramOverlap]

  /// Nothing counted yet.
  init(wordOrder: Int) {
    overlaps = [NGramOverlap](
      repeating: NGramOverlap(hypothesis: 0, reference: 0, matches: 0), count: 6 + wordOrder)
  }

  /// The counts of a hypothesis against one reference.
  init(_ hypothesis: ChrFText, _ reference: ChrFText, wordOrder: Int) {
    overlaps = NGramOverlap.ofScalars(hypothesis.scalars, reference.scalars, order: 6)
    overlaps += NGramOverlap.ofWords(hypothesis.words, reference.words, order: wordOrder)
  }

  /// Adds the counts of another sentence; orders that its reference lacks add nothing.
  mutating func add(_ other: ChrFCounts) {
    for (index, overlap) in other.overlaps.enumerated() where overlap.reference > 0 {
      overlaps[index].hypothesis += overlap.hypothesis
      overlaps[index].reference += overlap.reference
      overlaps[index].matches += overlap.matches
    }
  }

  /// The score from 0 to 100.
  func score(beta: Double) -> Double {
    var precision = 0.0
    var recall = 0.0
    var orders = 0.0
    for overlap in overlaps where overlap.hypothesis > 0 && overlap.reference > 0 {
      precision += Double(overlap.matches) / Double(overlap.hypothesis)
      recall += Double(overlap.matches) / Double(overlap.reference)
      orders += 1
    }
    guard precision > 0 && recall > 0 else { return 0 }
    precision /= orders
    recall /= orders
    // The weights sum to 1, so that a large beta does not overflow.
    let recallWeight = 1 / (1 + 1 / (beta * beta))
    let precisionWeight = 1 - recallWeight
    return 100 / (precisionWeight / precision + recallWeight / recall)
  }
}
