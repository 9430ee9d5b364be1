import Foundation
import GavelMetrics
import Testing

@Suite struct BleuTests {
  @Test func `Precisions, brevity penalty and effective order`() throws {
    // 2 of 3 words and 1 of 2 pairs match, no triple does, and there is none of four words.
    let score = try TextMetrics.bleu(
      hypothesis: "the cat sat", references: ["the cat ran off"], smoothing: .floor)
    #expect(score.matches == [2, 1, 0, 0] && score.totals == [3, 2, 1, 0])
    #expect(score.hypothesisLength == 3 && score.referenceLength == 4)
    #expect(isClose(score.brevityPenalty, exp(1 - 4.0 / 3)))
    let mean = exp((log(2.0 / 3) + log(0.5) + log(0.1)) / 3)
    #expect(isClose(score.score, 100 * score.brevityPenalty * mean))
  }

  @Test func `Smoothing`() throws {
    func score(_ smoothing: BleuSmoothing) throws -> Double {
      try TextMetrics.bleu(hypothesis: "a x b y", references: ["a b c d"], smoothing: smoothing).score
    }
    // 2 of 4 words match, and none of 3 pairs, 2 triples and 1 quadruple.
    #expect(try score(.none) == 0)
    func expected(_ pairs: Double, _ triples: Double, _ quadruples: Double) -> Double {
      100 * pow(0.5 * pairs * triples * quadruples, 0.25)
    }
    #expect(try isClose(score(.exponential), expected(0.5 / 3, 0.25 / 2, 0.125)))
    #expect(try isClose(score(.floor), expected(0.1 / 3, 0.1 / 2, 0.1)))
    #expect(try isClose(score(.addOne), expected(1.0 / 4, 1.0 / 3, 1.0 / 2)))
  }

  @Test func `Matches are clipped by the reference that holds an n-gram most often`() throws {
    let score = try TextMetrics.bleu(
      hypothesis: "the the the the", references: ["the cat", "the the dog sat on"])
    #expect(score.matches == [2, 1, 0, 0])
    // 2 and 5 words are as far from 4 as 6 would be: the closest is 5.
    #expect(score.referenceLength == 5)
    let tie = try TextMetrics.bleu(hypothesis: "a b c", references: ["a b c d", "a b"])
    #expect(tie.referenceLength == 2 && tie.brevityPenalty == 1)
  }

  @Test func `Without a match the score is 0, whatever the smoothing`() throws {
    for smoothing in BleuSmoothing.allCases {
      #expect(try TextMetrics.bleu(hypothesis: "a b", references: ["c d"], smoothing: smoothing).score == 0)
    }
  }

  @Test func `Case counts unless it is taken away`() throws {
    #expect(try TextMetrics.bleu(hypothesis: "The Cat", references: ["the cat"]).score == 0)
    let lowercased = try TextMetrics.bleu(hypothesis: "The Cat", references: ["the cat"], lowercase: true)
    #expect(isClose(lowercased.score, 100))
  }

  @Test func `A corpus sums its counts, and all four lengths count`() throws {
    let streams = [["a b", "c d e f"]]
    let score = try TextMetrics.corpusBleu(hypotheses: ["", "c d e f"], referenceStreams: streams)
    #expect(score.matches == [4, 3, 2, 1] && score.totals == [4, 3, 2, 1])
    #expect(isClose(score.score, 100 * exp(1 - 6.0 / 4)))
    let short = try TextMetrics.corpusBleu(hypotheses: ["a b"], referenceStreams: [["a b"]])
    #expect(short.score == 0 && short.matches == [2, 1, 0, 0])
    #expect(try isClose(TextMetrics.bleu(hypothesis: "a b", references: ["a b"]).score, 100))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try TextMetrics.bleu(hypothesis: "", references: [])
    }
    for (hypothesis, references) in [(" ", ["a"]), ("a", ["", "\u{3000}"])] {
      expectError(.noTokens) { () throws(MetricError) in
        try TextMetrics.bleu(hypothesis: hypothesis, references: references)
      }
    }
    for (hypotheses, streams, code) in [
      (["a"], [["a"], []], .lengthMismatch), ([], [["a"]], .lengthMismatch), ([], [[]], .empty),
      (["a"], [], .empty), ([""], [["a"]], .noTokens), (["a"], [[""], [" "]], .noTokens),
    ] as [([String], [[String]], MetricError.Code)] {
      expectError(code) { () throws(MetricError) in
        try TextMetrics.corpusBleu(hypotheses: hypotheses, referenceStreams: streams)
      }
    }
  }
}
