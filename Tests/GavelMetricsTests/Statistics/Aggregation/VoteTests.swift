import GavelMetrics
import Testing

@Suite struct VoteTests {
  @Test func `Two of three votes win`() throws {
    let result = try Statistics.majorityVote(["A", nil, "B", "A"])
    #expect(result.winner == "A")
    #expect(result.share == 2.0 / 3)
    #expect(result.leaders == ["A"])
    #expect(result.count == 3)
  }

  @Test func `A tie is settled by its rule only`() throws {
    let votes = ["B", "A", "C", "B", "A"]
    let cases: [(Statistics.MajorityTieRule<String>, String?)] = [
      (Statistics.MajorityTieRule.noWinner, nil), (.label("tie"), "tie"), (.priority(["C", "B", "A"]), "B"),
      (.priority(["C"]), nil),
    ]
    for (rule, winner) in cases {
      let result = try Statistics.majorityVote(votes, ties: rule)
      #expect(result.winner == winner)
      #expect(result.leaders == ["A", "B"])
      #expect(result.share == 0.4)
    }
    #expect(try Statistics.majorityVote([3, 3, 2], ties: .priority([2])).winner == 3)
  }

  @Test func `Weights outvote numbers`() throws {
    let result = try Statistics.majorityVote([1, 1, 2], weights: [0.5, 1, 2.5])
    #expect(result.winner == 2)
    #expect(result.share == 2.5 / 4)
  }

  @Test func `Decimal weights can tie`() throws {
    // 0.1 + 0.2 is not 0.3 in binary.
    let result = try Statistics.majorityVote(["A", "A", "B"], weights: [0.1, 0.2, 0.3])
    #expect(result.leaders == ["A", "B"])
  }

  @Test func `Votes are compared by scalars`() throws {
    let result = try Statistics.majorityVote(["\u{E9}", "e\u{301}", "\u{E9}"])
    #expect(result.share == 2.0 / 3)
  }

  @Test func `Codes of votes come in order`() {
    let cases: [([String?], [Double]?, MetricError.Code)] = [
      (["A"], [-1, 1], .lengthMismatch), ([], [], .empty), ([nil], [-1], .empty),
      (["A", "B"], [.nan, -1], .invalidParameter), (["A", "B"], [0, 0], .invalidParameter),
      (["A", nil], [0, 1], .invalidParameter), (["A"], [.nan], .nonFinite),
      (["A", "B"], [1e308, 1e308], .nonFinite),
    ]
    for (votes, weights, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.majorityVote(votes, weights: weights)
      }
    }
  }

  @Test func `One of seven scores is cut at each end`() throws {
    // 1.4 scores at each end are one: 2 ... 6 remain.
    let result = try Statistics.scoreAggregation([100, 2, 3, nil, 4, 5, 6, -50], trim: 0.2)
    #expect(result.trimmedMean == 4)
    #expect(result.median == 4)
    #expect(result.mean == 10)
    #expect(result.count == 7)
  }

  @Test func `Spread of scores`() throws {
    let pair = try Statistics.scoreAggregation([4, 7])
    #expect(pair.median == 5.5 && pair.trimmedMean == 5.5)
    #expect(try isClose(#require(pair.standardDeviation), 4.5.squareRoot()))
    #expect(try Statistics.scoreAggregation([4]).standardDeviation == nil)
  }

  @Test func `Codes of scores come in order`() {
    let cases: [([Double?], Double, MetricError.Code)] = [
      ([], 2, .empty), ([nil], 2, .empty), ([.nan], 0.5, .invalidParameter),
      ([.nan], -0.1, .invalidParameter), ([.nan], 0.1, .nonFinite), ([1], .nan, .nonFinite),
    ]
    for (scores, trim, code) in cases {
      expectError(code) { () throws(MetricError) in try Statistics.scoreAggregation(scores, trim: trim) }
    }
  }

  @Test func `Most samples say 42`() throws {
    let result = try Statistics.selfConsistency(["41", nil, "42", "42", "42"])
    #expect(result.answer == "42")
    #expect(result.agreement == 0.75)
    #expect(!result.isTied)
    #expect(result.validShare == 0.8)
    // 0.75 ln(4/3) + 0.25 ln 4.
    #expect(isClose(result.entropy, 0.562_335_144_618_808_3))
  }

  @Test func `The first of tied answers is taken`() throws {
    let result = try Statistics.selfConsistency([7, 3, 3, 7])
    #expect(result.answer == 7)
    #expect(result.isTied)
    #expect(isClose(result.entropy, 0.693_147_180_559_945_3))
    #expect(try Statistics.selfConsistency([7, 7]).entropy == 0)
  }

  @Test func `Samples without an answer are no answer`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.selfConsistency([nil as String?]) }
    expectError(.empty) { () throws(MetricError) in try Statistics.selfConsistency([Int?]()) }
  }
}
