import GavelCore
import GavelMetrics
import Testing

@Suite struct PreferenceAgreementTests {
  // Two hits, a miss, a tie against a winner, a winner against a tie, two ties, a flip against a tie.
  private static let sample = Sample<Labelled<Preference.Winner>>(
    [
      Labelled(.first, label: .first), Labelled(.second, label: .second), Labelled(.first, label: .second),
      Labelled(.tie, label: .first), Labelled(.second, label: .tie), Labelled(.tie, label: .tie),
      Labelled(.flip, label: .tie),
    ], excluded: [.refused: 1])

  @Test(arguments: [
    (Statistics.TieRule.strict, 3.0 / 7, 7), (.excludeAnyTie, 2.0 / 3, 3), (.excludeGoldTie, 2.0 / 4, 4),
    (.halfCredit, 4.0 / 7, 7),
  ])
  func `Each rule counts ties in its way, and says so`(
    rule: Statistics.TieRule, value: Double, count: Int
  ) throws {
    let estimate = try PreferenceAgreement(ties: rule).estimate(Self.sample)
    #expect(isClose(estimate.value, value))
    #expect(estimate.count == count)
    #expect(estimate.excluded[.refused] == 1)
    #expect(estimate.excluded[.tie] == (count == 7 ? nil : 7 - count))
    #expect(estimate.metric.hasSuffix("ties \(rule.rawValue)"))
  }

  @Test func `A worst case is about what was not observed, not about ties that were dropped`() throws {
    // Two of three; the refused item could go either way, the four dropped ones not.
    let estimate = try PreferenceAgreement(ties: .excludeAnyTie).estimate(Self.sample)
    let worst = try #require(estimate.worstCase)
    #expect(isClose(worst.lowerBound, 2.0 / 4) && isClose(worst.upperBound, 3.0 / 4))
  }

  @Test func `A rule that leaves nothing is an error`() {
    let ties = Sample([Labelled(Preference.Winner.tie, label: .tie)])
    #expect(throws: MetricError.self) { try PreferenceAgreement(ties: .excludeAnyTie).estimate(ties) }
  }
}
