import GavelMetrics
import Testing

@Suite struct ChrFTests {
  @Test func `Orders that one side lacks do not count`() throws {
    // Unigrams 2 of 2 and 2 of 3, bigrams 1 of 1 and 1 of 2: P = 1, R = 7/12.
    let once = try TextMetrics.chrF(hypothesis: "ab", references: ["abc"], beta: 1)
    #expect(isClose(once, 100 * 14 / 19))
    let twice = try TextMetrics.chrF(hypothesis: "ab", references: ["abc"])
    #expect(isClose(twice, 100 * 35 / 55))
    let precision = try TextMetrics.chrF(hypothesis: "ab", references: ["abc"], beta: 0)
    #expect(isClose(precision, 100))
  }

  @Test func `Word n-grams join the average`() throws {
    #expect(try isClose(TextMetrics.chrF(hypothesis: "ab", references: ["ac"]), 25))
    let withWords = try TextMetrics.chrF(hypothesis: "ab", references: ["ac"], wordOrder: 2)
    #expect(isClose(withWords, 50.0 / 3))
    // "ab." is two words, the mark among them: unigrams 1/2 and 1/2, bigrams 0; characters 1/2 and 1/4.
    let split = try TextMetrics.chrF(hypothesis: "x.", references: ["y."], wordOrder: 2)
    #expect(isClose(split, 100 * (0.5 + 0 + 0.5 + 0) / 4))
  }

  @Test func `White space is removed and the best reference counts`() throws {
    #expect(try isClose(TextMetrics.chrF(hypothesis: "a b\n", references: ["ab"]), 100))
    #expect(try isClose(TextMetrics.chrF(hypothesis: "ab", references: ["x", " ", "ab"]), 100))
    #expect(try TextMetrics.chrF(hypothesis: "ab", references: ["xy"]) == 0)
  }

  @Test(arguments: [2, 40, 200, 2000, 20_000])
  func `The fast counts equal plain counting`(alphabet: Int) throws {
    var state = UInt64(alphabet)
    func text(_ count: Int) -> String {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        scalars.append(Unicode.Scalar(0x4E00 + UInt32((state >> 33) % UInt64(alphabet))) ?? "x")
      }
      return String(scalars)
    }
    for _ in 0..<5 {
      let reference = text(900)
      let hypothesis = String(reference.dropFirst(20).prefix(600)) + text(400)
      let score = try TextMetrics.chrF(hypothesis: hypothesis, references: [reference])
      #expect(isClose(score, plainChrF(hypothesis, reference)))
      #expect(score > 30)
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: "a", references: [])
    }
    expectError(.noTokens) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: " ", references: ["a"])
    }
    expectError(.noTokens) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: "a", references: ["", "\u{3000}"])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: "a", references: ["a"], wordOrder: 3)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: "a", references: ["a"], beta: -1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try TextMetrics.chrF(hypothesis: "a", references: ["a"], beta: .nan)
    }
  }
}

/// chrF with beta 2 by dictionaries of n-grams.
private func plainChrF(_ hypothesis: String, _ reference: String) -> Double {
  func counts(_ text: String, _ length: Int) -> [[Unicode.Scalar]: Int] {
    let scalars = Array(text.unicodeScalars)
    var result: [[Unicode.Scalar]: Int] = [:]
    for start in 0..<(scalars.count - length + 1) {
      result[Array(scalars[start..<start + length]), default: 0] += 1
    }
    return result
  }
  var precision = 0.0
  var recall = 0.0
  for length in 1...6 {
    let first = counts(hypothesis, length)
    let second = counts(reference, length)
    let matches = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
    precision += Double(matches) / Double(first.values.reduce(0, +)) / 6
    recall += Double(matches) / Double(second.values.reduce(0, +)) / 6
  }
  return 100 * 5 * precision * recall / (4 * precision + recall)
}
