import GavelCore
import GavelEvaluation
import Testing

struct SummEvalPairTests {
  @Test func aPairIsCorrectOnTheSameSideOfHalf() {
    func pair(_ judge: [Double?], _ people: [Double]) -> SummEvalPair {
      SummEvalPair(zip(judge, people).map { .init(judge: $0, people: $1) })
    }
    #expect(pair([1, 1, 0], [1, 0.5, 0.5]).isCorrect == true)
    #expect(pair([1, 1, 0], [0, 0.5, 0.5]).isCorrect == false)
    #expect(pair([1, 0], [0.5, 0.5]).isCorrect == true)
    #expect(pair([1, 0], [0.5, 1]).isCorrect == false)
    #expect(pair([0.25, 0.5], [0, 0]).isCorrect == true)
    #expect(pair([], []).isCorrect == nil)
  }

  @Test func documentsWithoutVerdictAreLeftOutOnBothSides() {
    let pair = SummEvalPair([
      .init(judge: 1, people: 1), .init(judge: nil, people: 0), .init(judge: nil, people: 0),
    ])
    #expect([pair.judge, pair.people] == [1, 1])
    #expect([pair.documents, pair.leftOut] == [1, 2])
    #expect(pair.isCorrect == true)
    let counts = SummEvalPair.count([pair, SummEvalPair([])])
    #expect([counts.correct, counts.of] == [1, 1])
  }

  @Test func aHigherScoreIsAPoint() {
    #expect(
      [SummEvalPair.points(4, 3), SummEvalPair.points(3, 3), SummEvalPair.points(-1, 3)] == [1, 0.5, 0])
  }

  @Test func bothOrdersGiveOneMean() {
    #expect(SummEvalCalls(.first, .first).points == 1)
    #expect(SummEvalCalls(.first, .second).points == 0.5)
    #expect(SummEvalCalls(.first, .tie).points == 0.75)
    #expect(SummEvalCalls(.second, .tie).points == 0.25)
    #expect(SummEvalCalls(.first, nil).points == nil)
  }

  @Test func consistencyCountsCallsWithTwoVerdicts() {
    let counts = SummEvalCalls.count(consistent: [
      SummEvalCalls(.first, .first), SummEvalCalls(.tie, .tie), SummEvalCalls(.first, .tie),
      SummEvalCalls(nil, nil),
    ])
    #expect([counts.consistent, counts.of] == [2, 3])
  }
}
