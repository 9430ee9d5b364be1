import GavelMetrics
import Testing

@Suite struct SeparationTests {
  // From the top: right, wrong, then one of each tied.
  private let scores = [0.9, 0.7, 0.4, 0.4]
  private let outcomes = [true, false, true, false]

  @Test func `Pairs in order of four items`() throws {
    // Of four pairs of a positive and a negative, two are in order and one is tied.
    #expect(try Statistics.rocAUC(scores: scores, outcomes: outcomes) == 2.5 / 4)
  }

  @Test func `Precision by recall of four items`() throws {
    // Recall 1/2 at precision 1, and the other half at 2/4.
    #expect(try Statistics.averagePrecision(scores: scores, outcomes: outcomes) == 0.75)
    // The precision is 1, then 1/2 without recall, then 1/2: the last step is flat.
    #expect(try Statistics.precisionRecallTrapezoid(scores: scores, outcomes: outcomes) == 0.75)
    // From precision 1 to 1/2 in one step.
    #expect(try Statistics.precisionRecallTrapezoid(scores: [1, 1], outcomes: [true, false]) == 0.75)
    #expect(try Statistics.averagePrecision(scores: [1, 1], outcomes: [true, false]) == 0.5)
  }

  @Test func `Minus zero is tied with zero`() throws {
    #expect(try Statistics.rocAUC(scores: [0, -0.0], outcomes: [true, false]) == 0.5)
  }

  @Test func `Long lists agree with counting`() throws {
    let scores = (0..<1500).map { Double($0 * 7919 % 400) - 200 }
    let outcomes = (0..<1500).map { $0 * 31 % 7 < 3 }
    var twice = 0
    for (positive, isPositive) in zip(scores, outcomes) where isPositive {
      for (negative, isOther) in zip(scores, outcomes) where !isOther {
        twice += positive > negative ? 2 : (positive == negative ? 1 : 0)
      }
    }
    let positives = outcomes.count { $0 }
    let expected = Double(twice) / 2 / Double(positives * (1500 - positives))
    #expect(try isClose(Statistics.rocAUC(scores: scores, outcomes: outcomes), expected))
  }

  @Test func `Codes come in order`() {
    let cases: [([Double], [Bool], MetricError.Code)] = [
      ([.nan], [], .lengthMismatch),
      ([], [], .empty),
      ([.nan, 1], [false, false], .nonFinite),
      ([0, 1], [false, false], .oneClass),
    ]
    for (scores, outcomes, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.rocAUC(scores: scores, outcomes: outcomes)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.averagePrecision(scores: scores, outcomes: outcomes)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.precisionRecallTrapezoid(scores: scores, outcomes: outcomes)
      }
    }
    expectError(.oneClass) { () throws(MetricError) in
      try Statistics.rocAUC(scores: [0, 1], outcomes: [true, true])
    }
  }

  @Test func `Risk by coverage of four items`() throws {
    let result = try Statistics.riskCoverage(confidences: scores, correct: outcomes)
    // Errors 0, 1, then half an error twice.
    #expect(result.risks == [0, 0.5, 0.5, 0.5])
    #expect(result.area == 1.5 / 4)
    // The best order has the risks 0, 0, 1/3, 1/2.
    #expect(isClose(result.excessArea, (1.5 - 1.0 / 3 - 0.5) / 4))
  }

  @Test func `The order of tied items does not matter`() throws {
    let forward = try Statistics.riskCoverage(confidences: [0.5, 0.5, 0.5], correct: [true, false, true])
    let backward = try Statistics.riskCoverage(confidences: [0.5, 0.5, 0.5], correct: [false, true, true])
    #expect(forward == backward)
    #expect(forward.risks.allSatisfy { isClose($0, 1.0 / 3) })
  }

  @Test func `A perfect order has no excess`() throws {
    let result = try Statistics.riskCoverage(confidences: [3, 2, 1], correct: [true, true, false])
    #expect(result.excessArea == 0)
    #expect(try Statistics.riskCoverage(confidences: [1], correct: [false]).area == 1)
  }

  @Test func `Codes of confidences come in order`() {
    let cases: [([Double], [Bool], MetricError.Code)] = [
      ([.nan], [], .lengthMismatch),
      ([], [], .empty),
      ([.infinity], [true], .nonFinite),
    ]
    for (confidences, correct, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.riskCoverage(confidences: confidences, correct: correct)
      }
    }
  }
}
