import GavelMetrics
import Testing

@Suite struct SelfBleuTests {
  @Test(arguments: 1...30)
  func `It is the mean BLEU of each text against all others`(seed: UInt64) throws {
    var words = RandomWords(seed: seed)
    let texts = (0..<(2 + words.number(below: 6))).map { _ in words.text(atMost: 9) }
    let scores = try texts.indices.map { index in
      var others = texts
      let own = others.remove(at: index)
      return try TextMetrics.bleu(hypothesis: own, references: others).score
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(try isClose(TextMetrics.selfBleu(texts), mean, tolerance: 1e-12))
  }

  @Test func `Equal texts give 100, texts that share nothing 0`() throws {
    #expect(try isClose(TextMetrics.selfBleu(["a b c d e", "a b c d e"]), 100))
    #expect(try TextMetrics.selfBleu(["a b", "c d", "e f"]) == 0)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try TextMetrics.selfBleu([]) }
    expectError(.tooFewItems) { () throws(MetricError) in try TextMetrics.selfBleu([""]) }
    expectError(.noTokens) { () throws(MetricError) in try TextMetrics.selfBleu(["a", " "]) }
  }
}
