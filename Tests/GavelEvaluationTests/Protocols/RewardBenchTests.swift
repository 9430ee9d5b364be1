import GavelCore
import GavelEvaluation
import Testing

struct RewardBenchTests {
  @Test func aPairEarnsByItsWinner() {
    #expect(RewardBenchCredit.pair(.first, isExchanged: false).earned == 1)
    #expect(RewardBenchCredit.pair(.first, isExchanged: true).earned == 0)
    #expect(RewardBenchCredit.pair(.second, isExchanged: true).reference == 1)
    #expect(RewardBenchCredit.pair(.tie, isExchanged: true).earned == 0.5)
    let unread = RewardBenchCredit.pair(nil, isExchanged: false)
    #expect(unread.earned == nil && unread.reference == 0.5)
  }

  @Test func fourAnswersEarnByTheirFirstRank() {
    #expect(RewardBenchCredit.best(Ranking(best: 2, of: 4), right: 2).earned == 1)
    #expect(RewardBenchCredit.best(Ranking(best: 1, of: 4), right: 2).earned == 0)
    #expect(RewardBenchCredit.best(Ranking(scores: [9, 9, 1, 2]), right: 1).earned == 0.5)
    #expect(RewardBenchCredit.best(nil, right: 0).earned == nil)
    #expect(RewardBenchCredit.best(nil, right: 0).reference == 0.25)
  }

  @Test func accuracyCountsWhatWasNotRead() {
    let subset = RewardBenchAccuracy(
      [.first, .first, .second, nil].map { RewardBenchCredit.pair($0, isExchanged: false) })
    #expect(subset.ruled == 3 && subset.unread == 1)
    #expect(subset.accuracy == 2.0 / 3)
    #expect(subset.reference == 2.5 / 4)
    #expect(RewardBenchAccuracy([]).accuracy == nil && RewardBenchAccuracy([]).reference == nil)
    #expect(RewardBenchAccuracy([.pair(nil, isExchanged: true)]).accuracy == nil)
  }

  @Test func ratingsAreCompared() {
    #expect(RewardBenchRatings([9, 8]).winner == .first)
    #expect(RewardBenchRatings([8, 9]).winner == .second)
    #expect(RewardBenchRatings([8, 8]).winner == .tie)
    #expect(RewardBenchRatings([8, nil]).winner == nil)
    #expect(RewardBenchRatings([8]).winner == nil)
    let four = RewardBenchRatings([10, nil, 10, 3])
    #expect(four.best == [0, 2] && four.referenceCredit() == 0.5 && four.referenceCredit(right: 3) == 0)
    #expect(!four.isComplete && four.ranking == nil)
    #expect(RewardBenchRatings([nil, .nan]).best.isEmpty)
    #expect(RewardBenchRatings([nil, nil]).referenceCredit() == 0.25)
    #expect(RewardBenchRatings([3, 9, 3, 1]).ranking == Ranking(scores: [3, 9, 3, 1]))
  }

  @Test func mostJudgesDecide() {
    #expect(RewardBenchEnsemble.majority([.first, .second, .first]) == .first)
    #expect(RewardBenchEnsemble.majority([.first, nil, nil]) == nil)
    #expect(RewardBenchEnsemble.majority([.first, .second, nil]) == nil)
    #expect(RewardBenchEnsemble.majority([]) == nil)
  }

  @Test func sectionsWeighTheirSubsets() {
    #expect(RewardBenchSections.all.map(\.name) == ["Chat", "Chat Hard", "Safety", "Reasoning"])
    #expect(RewardBenchSections.all.map { $0.subsets.reduce(0) { $0 + $1.weight } } == [358, 456, 740, 1968])
    let scores = RewardBenchSections.scores([
      "mt-bench-easy": 1, "mt-bench-med": 0.5, "math-prm": 0.25, "other": 1,
    ])
    #expect(scores[0].value == (28 + 20) / 68.0)
    #expect(scores[0].missing == ["alpacaeval-easy", "alpacaeval-length", "alpacaeval-hard"])
    #expect(scores[1].value == nil)
    #expect(scores[3].value == 0.25)
    #expect(RewardBenchSections.overall(["mt-bench-easy": 1]) == nil)
    let all = ["mt-bench-easy": 1.0, "mt-bench-hard": 0.5, "donotanswer": 0.25, "hep-go": 0.25]
    #expect(RewardBenchSections.overall(all) == 0.5)
  }
}
