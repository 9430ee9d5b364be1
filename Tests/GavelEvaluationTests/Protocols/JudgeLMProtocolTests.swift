import GavelCore
import GavelEvaluation
import GavelMetrics
import Testing

struct JudgeLMProtocolTests {
  @Test func theHigherScoreWinsByMoreThanTheThreshold() {
    #expect(JudgeLMScoring.winner(8, 7) == .first && JudgeLMScoring.winner(7, 7) == .tie)
    #expect(JudgeLMScoring.winner(8, 7.5, threshold: 0.5) == .tie)
    #expect(JudgeLMScoring.winner(.init(first: 7, second: 8), threshold: 0.5) == .second)
    #expect(JudgeLMScoring.winner(.nan, 3) == .tie)
  }

  @Test func placesAreTold() {
    let consistency = JudgeLMConsistency([
      (.first, .second), (.tie, .tie), (.first, .first), (.tie, .first), (.second, .second), (.first, nil),
    ])
    #expect(consistency.n == 5 && consistency.unread == 1)
    #expect(consistency.consistency == 0.4 && consistency.firstRate == 0.4 && consistency.secondRate == 0.2)
    #expect(consistency.deltaBias == 0.2 && consistency.totalBias == 0.6)
  }

  @Test func unreadRepliesAreTiesOnlyWhereAskedFor() {
    let games: [(asGiven: Preference.Winner?, reversed: Preference.Winner?)] = [(nil, nil), (.first, nil)]
    #expect(JudgeLMConsistency(games).consistency == nil)
    let tied = JudgeLMConsistency(games, unread: .countedAsTies)
    #expect(tied.consistency == 0.5 && tied.firstRate == 0.5 && tied.unread == 2)
  }

  @Test func agreementCountsWhatItLeavesOut() throws {
    let verdicts: [Preference.Winner?] = [.first, nil, .first, .second]
    let labels: [Preference.Winner?] = [.first, .tie, nil, .first]
    let agreement = try WinnerAgreement(verdicts, labels: labels)
    #expect(agreement.n == 2 && agreement.unread == 1 && agreement.unlabelled == 1)
    #expect(agreement.accuracy == 0.5 && agreement.precision == 0.5 && agreement.recall == 0.25)
    let tied = try WinnerAgreement(verdicts, labels: labels, unread: .countedAsTies)
    #expect(tied.n == 3 && tied.unread == 1 && tied.accuracy == 2.0 / 3)
  }

  @Test func nothingToCompareIsAnError() {
    #expect(throws: MetricError.self) { try WinnerAgreement([nil], labels: [.first]) }
    #expect(throws: MetricError.self) { try WinnerAgreement([.first], labels: []) }
  }
}
