import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct WeightedScoreTests {
  private typealias Alternative = TokenProbability.Alternative

  @Test func `The mean of 3 and 4 with unequal weights`() throws {
    // 0.5 on 4 in two spellings, 0.25 on 3.
    let result = try Statistics.weightedScore(
      [
        Alternative("4", logProbability: log(0.25)), Alternative(" 4\n", logProbability: log(0.25)),
        Alternative("3", logProbability: log(0.25)), Alternative("four", logProbability: log(0.25)),
      ], scale: 1...5)
    #expect(isClose(result.score, 11.0 / 3))
    #expect(isClose(result.mass, 0.75))
    #expect(Set(result.distribution.keys) == [3, 4])
    #expect(isClose(result.distribution[4] ?? 0, 2.0 / 3))
  }

  @Test(arguments: ["04", "+4", "-4", "4.0", "\u{FF14}", "4 4", "", " ", "99999999999999999999", "6", "0"])
  func `Other spellings are no scores`(text: String) throws {
    let result = try Statistics.weightedScore(
      [Alternative(text, logProbability: 0), Alternative("2", logProbability: -1)], scale: 1...5)
    #expect(result.score == 2)
  }

  @Test func `Zero is a score where the scale has it`() throws {
    let zero = Alternative("0", logProbability: -1)
    #expect(try Statistics.weightedScore([zero], scale: 0...10).score == 0)
  }

  @Test func `Tiny probabilities keep their ratio`() throws {
    let result = try Statistics.weightedScore(
      [Alternative("1", logProbability: -5000), Alternative("2", logProbability: -5000)], scale: 1...2)
    #expect(result.score == 1.5)
    #expect(result.mass == 0)
  }

  @Test func `Minus infinity is a probability of zero`() throws {
    let never = Alternative("1", logProbability: -.infinity)
    let result = try Statistics.weightedScore([never, Alternative("2", logProbability: -1)], scale: 1...2)
    #expect(result.score == 2)
    #expect(result.distribution == [2: 1])
    expectError(.noScoreToken) { () throws(MetricError) in
      try Statistics.weightedScore([never], scale: 1...2)
    }
  }

  @Test func `A logarithm rounded above 0 is a probability of 1`() throws {
    let one = Alternative("2", logProbability: 1e-12)
    #expect(try Statistics.weightedScore([one], scale: 1...3).score == 2)
  }

  @Test func `Codes come in order`() {
    let cases: [([Alternative], MetricError.Code)] = [
      ([Alternative("x", logProbability: .nan)], MetricError.Code.nonFinite),
      ([Alternative("1", logProbability: .infinity)], .nonFinite),
      ([Alternative("1", logProbability: 800)], .invalidParameter),
      ([Alternative("1", logProbability: 0.1), Alternative("2", logProbability: .nan)], .invalidParameter),
      ([], .noScoreToken),
      ([Alternative("x", logProbability: -1)], .noScoreToken),
    ]
    for (alternatives, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.weightedScore(alternatives, scale: 1...5)
      }
    }
  }
}
