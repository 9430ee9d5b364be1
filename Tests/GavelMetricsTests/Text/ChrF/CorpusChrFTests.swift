import GavelMetrics
import Testing

@Suite struct CorpusChrFTests {
  @Test func `Counts are summed, without those of orders that a reference lacks`() throws {
    // Unigrams 2 of 2 and 1 of 1, bigrams 1 of 1; the second reference has no bigram, so its "xy" adds none.
    let score = try TextMetrics.corpusChrF(
      hypotheses: ["ab", "xy"], referenceStreams: [["ab", "x"]], beta: 1)
    // Precision (3/4 + 1/1) / 2, recall (3/3 + 1/1) / 2.
    #expect(isClose(score, 100 * 2 * 0.875 / 1.875))
  }

  @Test func `Of several references the first best one counts`() throws {
    let score = try TextMetrics.corpusChrF(hypotheses: ["ab"], referenceStreams: [["xy"], ["ab"]])
    #expect(isClose(score, 100))
    let one = try TextMetrics.corpusChrF(hypotheses: ["ab"], referenceStreams: [["ac"]], wordOrder: 2)
    #expect(try isClose(one, TextMetrics.chrF(hypothesis: "ab", references: ["ac"], wordOrder: 2)))
    #expect(try TextMetrics.corpusChrF(hypotheses: [" "], referenceStreams: [["ab"]]) == 0)
    #expect(try TextMetrics.corpusChrF(hypotheses: ["ab"], referenceStreams: [[" "]]) == 0)
  }

  @Test func `Undefined cases are typed`() {
    for (hypotheses, streams, wordOrder, beta, code) in [
      (["a"], [[]], 9, 2, .lengthMismatch), ([], [], 9, 2, .empty), (["a"], [], 0, 2, .empty),
      (["a"], [["a"]], 3, 2, .invalidParameter), (["a"], [["a"]], 0, -1, .invalidParameter),
      (["a"], [["a"]], 0, .nan, .nonFinite),
    ] as [([String], [[String]], Int, Double, MetricError.Code)] {
      expectError(code) { () throws(MetricError) in
        try TextMetrics.corpusChrF(
          hypotheses: hypotheses, referenceStreams: streams, wordOrder: wordOrder, beta: beta)
      }
    }
  }
}
