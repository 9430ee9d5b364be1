import Foundation
import GavelEvaluation
import GavelMetrics
import Testing

struct RewardBenchTiesTests {
  @Test func marginsAreHeldAgainstTheSpread() throws {
    let ties = try RewardBenchTies([
      .init(.reference, question: 0, scores: [9, 3, 1], right: 1),
      .init(.tied, question: 0, scores: [8, 7, 2], right: 2),
      .init(.reference, question: 1, scores: [4, 5], right: 1),
      .init(.tied, question: 1, scores: [8, 4, 1], right: 2),
      .init(.tied, question: 2, scores: [8, 4, 5], right: 2),
    ])
    #expect(ties.references == 2 && ties.ties == 3 && ties.leftOut == 0)
    #expect(ties.referenceAccuracy == 0.5 && ties.tiedAccuracy == 2.0 / 3)
    let margins = try #require(ties.margins)
    #expect(margins.count == 2 && margins.preferred == 0.5 && margins.preferredInBoth == 0.5)
    #expect(abs(margins.margin - (tanh(4) + tanh(-1.25)) / 2) < 1e-15)
    let score = try #require(ties.score)
    #expect(abs(score - (0.2 + 0.15 + 0.1 + 0.1 + 0.01 * margins.margin)) < 1e-15)
  }

  @Test func equalRightAnswersHaveTheLimitOfTheirRatio() throws {
    func margin(_ gap: Double) throws -> Double? {
      try RewardBenchTies([
        .init(.reference, question: 0, scores: [9, 0], right: 1),
        .init(.tied, question: 0, scores: [5, 5, 5 - gap], right: 2),
      ]).margins?.margin
    }
    #expect(try margin(1) == 1)
    #expect(try margin(0) == 0)
    #expect(try margin(-1) == -1)
  }

  @Test func unreadScoresLeaveTheQuestionOutOrCountAsTheSubstitute() throws {
    let rows: [RewardBenchTieRow] = [
      .init(.reference, question: 0, scores: [9, nil], right: 1),
      .init(.tied, question: 0, scores: [8, 7, 2], right: 2),
    ]
    let left = try RewardBenchTies(rows)
    #expect(left.leftOut == 1 && left.references == 0 && left.margins == nil && left.score == nil)
    let substituted = try RewardBenchTies(rows, substitute: -1)
    #expect(substituted.leftOut == 0 && substituted.referenceAccuracy == 1)
  }

  @Test func rowsOfOneQuestionAreOne() throws {
    let ties = try RewardBenchTies([
      .init(.tied, question: 0, scores: [8, 2], right: 1),
      .init(.tied, question: 0, scores: [7, 9], right: 1),
      .init(.reference, question: 0, scores: [9, 3], right: 1),
    ])
    #expect(ties.ties == 1 && ties.tiedAccuracy == 0)
  }

  @Test func impossibleQuestionsAreErrors() {
    func code(_ rows: [RewardBenchTieRow]) -> MetricError.Code? {
      do throws(MetricError) {
        _ = try RewardBenchTies(rows)
        return nil
      } catch { return error.code }
    }
    #expect(code([.init(.reference, question: 0, scores: [1, 2], right: 0)]) == .tooFewItems)
    #expect(code([.init(.reference, question: 0, scores: [1, 2], right: 2)]) == .tooFewItems)
    #expect(code([.init(.reference, question: 0, scores: [1, .infinity], right: 1)]) == .nonFinite)
    let single = RewardBenchTieRow(.tied, question: 0, scores: [1, 2], right: 1)
    #expect(code([single]) == nil)
    #expect(code([single, .init(.reference, question: 0, scores: [1, 2], right: 1)]) == .tooFewItems)
  }
}
