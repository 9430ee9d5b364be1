import GavelMetrics
import Testing

@Suite struct NGramContaminationTests {
  @Test func `Places of the test text whose n-gram occurs in a document`() throws {
    // The triples of "a b c a b c d": abc bca cab abc bcd; abc and bcd occur.
    let result = try TextMetrics.nGramContamination(
      test: "a b c a b c d", corpus: ["x A, b! C", "b c d"], n: 3)
    #expect(result.hits == 3 && result.nGrams == 5)
    #expect(isClose(result.overlap, 0.6) && result.isContaminated)
    // None crosses from one document to the next.
    let split = try TextMetrics.nGramContamination(test: "a b c", corpus: ["a b", "b c", "c"], n: 3)
    #expect(split.overlap == 0 && !split.isContaminated)
    #expect(try TextMetrics.nGramContamination(test: "a b c", corpus: [], n: 1).hits == 0)
    #expect(try TextMetrics.nGramContamination(test: "a b c", corpus: ["c b"], n: 1).hits == 2)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try TextMetrics.nGramContamination(test: "", corpus: [], n: 0)
    }
    expectError(.tooFewTokens) { () throws(MetricError) in
      try TextMetrics.nGramContamination(test: "a b - c", corpus: ["a b c"], n: 4)
    }
  }
}

@Suite struct SubstringContaminationTests {
  @Test func `Windows of letters and numbers`() throws {
    // "abcd12" has the windows abc bcd cd1 d12; the document "xbcd1" holds two of them.
    let result = try TextMetrics.substringContamination(test: "a b-c_d 12!", corpus: ["x.b,c;d 1"], length: 3)
    #expect(result.cleanedLength == 6 && result.windows == 4 && result.hits == 2 && result.isContaminated)
    let chosen = try TextMetrics.substringContamination(
      test: "a b-c_d 12!", corpus: ["x.b,c;d 1"], offsets: [0, 1, 1, 3], length: 3)
    #expect(chosen.windows == 4 && chosen.hits == 2)
    let cased = try TextMetrics.substringContamination(test: "abc", corpus: ["ABC"], length: 3)
    #expect(!cased.isContaminated)
  }

  @Test func `A short text is one window`() throws {
    let result = try TextMetrics.substringContamination(
      test: "caf\u{E9} 42", corpus: ["un caf\u{E9} 42 fois"])
    #expect(result.cleanedLength == 6 && result.windows == 1 && result.hits == 1)
    #expect(try TextMetrics.substringContamination(test: "a", corpus: ["a"], offsets: [0]).hits == 1)
  }

  @Test func `Undefined cases are typed`() {
    for (test, offsets, length) in [
      ("abc", [2], 2), ("abc", [-1], 2), ("abc", [1], 50), ("abc", [], 2), ("abc", nil, 0), ("", [1], 2),
    ] as [(String, [Int]?, Int)] {
      expectError(.invalidParameter) { () throws(MetricError) in
        try TextMetrics.substringContamination(test: test, corpus: [], offsets: offsets, length: length)
      }
    }
    expectError(.noTokens) { () throws(MetricError) in
      try TextMetrics.substringContamination(test: "!? _", corpus: ["x"])
    }
  }
}
