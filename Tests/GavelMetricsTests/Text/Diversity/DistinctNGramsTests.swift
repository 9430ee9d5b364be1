import GavelMetrics
import Testing

@Suite struct DistinctNGramsTests {
  @Test func `Different n-grams over all, in the corpus and by text`() throws {
    let texts = ["a a a b", "a b", "", "c"]
    // 7 words, a b c among them; shares 2/4, 2/2 and 1/1.
    let words = try TextMetrics.distinctNGrams(texts, n: 1)
    #expect(words.distinct == 3 && words.total == 7)
    #expect(isClose(words.corpus, 3.0 / 7) && isClose(words.perText, 2.5 / 3))
    // aa aa ab and ab: 2 of 4; 2/3 and 1/1.
    let pairs = try TextMetrics.distinctNGrams(texts, n: 2)
    #expect(pairs.distinct == 2 && pairs.total == 4)
    #expect(isClose(pairs.corpus, 0.5) && isClose(pairs.perText, (2.0 / 3 + 1) / 2))
  }

  @Test(arguments: 1...20)
  func `Long n-grams are counted as by a set`(n: Int) throws {
    var words = RandomWords(seed: UInt64(n))
    let texts = (0..<4).map { _ in (0..<40).map { _ in "\(words.number(below: 2))" } }
    let grams = texts.flatMap { text in (0...(text.count - n)).map { Array(text[$0..<$0 + n]) } }
    let result = try TextMetrics.distinctNGrams(texts.map { $0.joined(separator: " ") }, n: n)
    #expect(result.total == grams.count && result.distinct == Set(grams).count)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try TextMetrics.distinctNGrams([], n: 0) }
    expectError(.invalidParameter) { () throws(MetricError) in try TextMetrics.distinctNGrams(["a"], n: 0) }
    for n in [2, Int.max] {
      expectError(.noTokens) { () throws(MetricError) in try TextMetrics.distinctNGrams(["a", ""], n: n) }
    }
  }
}
