import Testing

@testable import GavelMetrics

@Suite struct EditSimilarityTests {
  @Test(
    arguments: [
      // kitten, sitten, sittin, sitting; as insertions and deletions each replacement costs two.
      ("kitten", "sitting", 3, 1 - 3.0 / 7, 5, 1 - 5.0 / 13),
      ("", "", 0, 1, 0, 1), ("", "ab", 2, 0, 2, 0), ("ab", "ba", 2, 0, 2, 0.5), ("a", "a", 0, 1, 0, 1),
    ] as [(String, String, Int, Double, Int, Double)])
  func `Edits of scalars`(
    one: String, other: String, distance: Int, similarity: Double, indel: Int, indelSimilarity: Double
  ) {
    let result = TextMetrics.editSimilarity(one, other)
    #expect(result.distance == distance && isClose(result.similarity, similarity))
    let second = TextMetrics.editSimilarity(one, other, kind: .indel)
    #expect(second.distance == indel && isClose(second.similarity, indelSimilarity))
  }

  @Test func `Graphemes are units as a whole, and equal only when their scalars are`() {
    let (family, couple) = ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F468}\u{200D}\u{1F469}")
    #expect(TextMetrics.editSimilarity(family, couple).distance == 2)
    #expect(TextMetrics.editSimilarity(family, couple, unit: .grapheme).distance == 1)
    #expect(TextMetrics.editSimilarity("e\u{301}x", "\u{E9}x", unit: .grapheme).similarity == 0.5)
  }

  @Test(arguments: [1, 2, 5, 300])
  func `The fast distance equals that of the plain table`(alphabet: Int) {
    var random = RandomWords(seed: UInt64(alphabet))
    func text(_ count: Int) -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<count {
        text.append(Unicode.Scalar(0x4E00 + UInt32(random.number(below: alphabet))) ?? "x")
      }
      return String(text)
    }
    for (first, second) in [(0, 9), (1, 1), (63, 64), (64, 65), (65, 64), (128, 200), (300, 190)] {
      let (one, other) = (text(first), text(second))
      let distance = TextMetrics.editSimilarity(one, other).distance
      let plain = plainDistance(Array(one.unicodeScalars), Array(other.unicodeScalars))
      #expect(distance == plain, "\(first) \(second)")
      #expect(distance == TextMetrics.editSimilarity(other, one).distance)
    }
  }

  @Test func `Nor does a large alphabet with one frequent unit change it`() {
    var random = RandomWords(seed: 9)
    func sequence(_ count: Int) -> [Int] {
      (0..<count).map { _ in random.number(below: 2) == 0 ? 7 : random.number(below: 3000) }
    }
    let (one, other) = (sequence(500), sequence(700))
    let distance = LevenshteinDistance.distance(one, other, numbersBelow: 3000)
    #expect(distance == plainDistance(one, other) && distance < 500)
  }

  private func plainDistance<Unit: Equatable>(_ one: [Unit], _ columns: [Unit]) -> Int {
    var row = Array(0...columns.count)
    for (index, unit) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, candidate) in columns.enumerated() {
        let above = row[column + 1]
        row[column + 1] = unit == candidate ? diagonal : 1 + min(diagonal, above, row[column])
        diagonal = above
      }
    }
    return row[columns.count]
  }
}
