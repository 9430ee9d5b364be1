import GavelCore
import GavelEvaluation
import Testing

struct JudgeBenchTests {
  @Test func onlyTheSumOfBothVotesCounts() {
    func item(_ asGiven: Preference.Winner?, _ back: Preference.Winner?) -> JudgeBench.Item {
      JudgeBench.Item(source: "mmlu-pro-law", label: .first, asGiven: asGiven, swappedBack: back)
    }
    #expect(item(.first, .first).isCorrect && item(.first, .tie).isCorrect && item(nil, .first).isCorrect)
    #expect(!item(.first, .second).isCorrect && !item(.tie, .tie).isCorrect && !item(nil, nil).isCorrect)
    #expect(item(.second, .second).votes == -2)
    #expect(item(nil, nil).isConsistent && !item(nil, .tie).isConsistent)
  }

  @Test func everyPairStaysInTheDenominator() {
    let items = [
      JudgeBench.Item(source: "mmlu-pro-law", label: .first, asGiven: .first, swappedBack: nil),
      JudgeBench.Item(source: "livebench-math", label: .second, asGiven: .second, swappedBack: .second),
      JudgeBench.Item(source: "livecodebench", label: .second, asGiven: nil, swappedBack: nil),
      JudgeBench.Item(source: "livebench-math", label: .second, asGiven: .first, swappedBack: .second),
    ]
    let overall = JudgeBench.overall(items)
    #expect(overall.score == 50 && overall.correct == 2 && overall.inconsistent == 2 && overall.unread == 3)
    #expect(JudgeBench.result(.math, items).score == 50)
    #expect(JudgeBench.result(.knowledge, items).score == 100)
    #expect(JudgeBench.result(.reasoning, items).score == nil)
    #expect(JudgeBench.singleOrderScore(items) == 50)
    #expect(JudgeBench.singleOrderScore([]) == nil)
  }

  @Test func equalScoresOfARewardModelAreNeverCorrectByTheReference() {
    #expect(JudgeBench.winner(byScores: 1, 1) == .tie && JudgeBench.winner(byScores: .nan, 1) == nil)
    #expect(JudgeBench.winner(byScores: 2, 1) == .first && JudgeBench.winner(byScores: 1, 2) == .second)
    #expect(JudgeBench.referenceWinner(byScores: 1, 1) == .second)
    #expect(JudgeBench.referenceWinner(byScores: .nan, 1) == .second)
    let item = JudgeBench.Item(
      source: "livecodebench", label: .second, asGiven: JudgeBench.referenceWinner(byScores: 1, 1),
      swappedBack: JudgeBench.referenceWinner(byScores: 1, 1).swapped)
    #expect(item.votes == 0 && !item.isConsistent)
  }
}
