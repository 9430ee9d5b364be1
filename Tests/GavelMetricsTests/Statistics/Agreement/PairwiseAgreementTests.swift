import GavelMetrics
import Testing

@Suite struct PairwiseAgreementTests {
  private let gold: [Statistics.PairVerdict?] = [.first, .second, .tie, .tie, .first, nil]
  private let predicted: [Statistics.PairVerdict?] = [.first, .first, .tie, .second, .tie, .first]

  @Test(
    arguments: [
      (Statistics.TieRule.strict, 2.0 / 5, 5), (.excludeAnyTie, 1.0 / 2, 2), (.excludeGoldTie, 1.0 / 3, 3),
      (.halfCredit, 3.0 / 5, 5),
    ] as [(Statistics.TieRule, Double, Int)])
  func `The rule for ties decides the number`(rule: Statistics.TieRule, value: Double, counted: Int) throws {
    let result = try Statistics.pairwiseAgreement(gold: gold, predicted: predicted, ties: rule)
    #expect(isClose(result.value, value))
    #expect(result.counted == counted)
    #expect(result.skipped == 1)
  }

  @Test func `All pairs of votes of an item count`() throws {
    let votes: [[Statistics.PairVerdict]] = [[.first, .first, .tie, .tie], [.second], [.first, .second]]
    let strict = try Statistics.pairwiseAgreement(withinItems: votes, ties: .strict)
    #expect(strict.agreeing == 2)
    #expect(strict.pairs == 7)
    #expect(isClose(strict.value, 2.0 / 7))
    let decided = try Statistics.pairwiseAgreement(withinItems: votes, ties: .excludeAnyTie)
    #expect(decided.agreeing == 1)
    #expect(decided.pairs == 2)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.pairwiseAgreement(gold: [.first], predicted: [], ties: .strict)
    }
    expectError(.empty) { () throws(MetricError) in
      try Statistics.pairwiseAgreement(gold: [.tie], predicted: [.first], ties: .excludeGoldTie)
    }
    expectError(.empty) { () throws(MetricError) in
      try Statistics.pairwiseAgreement(withinItems: [], ties: .strict)
    }
    expectError(.noPairs) { () throws(MetricError) in
      try Statistics.pairwiseAgreement(withinItems: [[.tie, .tie]], ties: .excludeAnyTie)
    }
  }
}
