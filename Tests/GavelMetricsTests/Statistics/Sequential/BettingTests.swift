import Foundation
import GavelMetrics
import Testing

@Suite struct BettingTests {
  @Test func `The capital of a hedged gambler`() throws {
    // Against 1/2 no bet exceeds 1, and the first ones would: each win makes 1.5 of a half of the stake, each loss
    // 0.5.
    #expect(try Statistics.bettingCapital([1], mean: 0.5).values.allSatisfy { isClose($0, 0.75) })
    let capital = try Statistics.bettingCapital([0, 1, 0], mean: 0.5).values
    #expect(zip(capital, [0.75, 0.375, 0.5625]).allSatisfy { isClose($0, $1) })
  }

  @Test func `At the ends of the scale one side bets without a limit`() throws {
    // The bet against 0 is sqrt(2 ln 40 / (ln 2 / 4)).
    let bet = (2 * log(40.0) / (log(2.0) / 4)).squareRoot()
    let low = try Statistics.bettingCapital([1], mean: 0).values
    let high = try Statistics.bettingCapital([0], mean: 1).values
    #expect(isClose(low[0], (1 + bet) / 2))
    #expect(isClose(high[0], (1 + bet) / 2))
  }

  @Test func `A capital beyond the range of numbers keeps its logarithm`() throws {
    let capital = try Statistics.bettingCapital(Array(repeating: 1, count: 5000), mean: 0.5)
    #expect(isClose(capital.logarithms[4999], 5000 * log(1.5) - log(2)))
    #expect(capital.values[4999] == .infinity)
    // The half that bets on less has lost as much, and wins some of it back.
    let turn = try Statistics.bettingCapital(
      Array(repeating: 1, count: 3000) + Array(repeating: 0, count: 9000), mean: 0.5)
    #expect(turn.logarithms.allSatisfy { $0.isFinite })
    #expect(try #require(turn.logarithms.last) > 0)
  }

  @Test func `The hedged sequence is that of the complement upside down`() throws {
    let x = (0..<120).map { Double($0 * 37 % 101) / 100 }
    let sequence = try Statistics.hedgedConfidenceSequence(x, alpha: 0.1)
    let mirrored = try Statistics.hedgedConfidenceSequence(x.map { 1 - $0 }, alpha: 0.1)
    #expect(zip(sequence.low, mirrored.high).allSatisfy { abs($0 - (1 - $1)) < 0.0011 })
    #expect(sequence.last.map { $0.contains(Statistics.sum(x) / 120) } == true)
    #expect(sequence.level == 0.9)
    #expect(zip(sequence.low, sequence.low.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `The hedged sequence keeps the means that betting cannot refute`() throws {
    // After two ones the capital against m is at most 10 down to m = 0.126: (1 + (1 - m)/(2m))^2 / 2 = 10 there.
    let sequence = try Statistics.hedgedConfidenceSequence([1, 1], alpha: 0.1)
    #expect(sequence.low == [0, 0.125])
    #expect(sequence.high == [1, 1])
  }

  @Test func `Where observations drift the bounds cross`() throws {
    let drift = Array(repeating: 0.0, count: 300) + Array(repeating: 1.0, count: 900)
    let last = try #require(try Statistics.hedgedConfidenceSequence(drift).last)
    #expect(last.low > last.high)
  }
}
