import Foundation
import GavelEvaluation
import Testing

struct AlpacaEvalWinRateTests {
  @Test func whatIsLeftOutIsCounted() {
    let rate = AlpacaEvalWinRate([1, 2, 1.5, 0, 1.75, nil, .nan, 2.4, 0.3])
    #expect(rate.count == 5 && rate.withoutVerdict == 2 && rate.outOfRange == 2)
    #expect(rate.wins == 2 && rate.baselineWins == 1 && rate.draws == 2)
    #expect(abs((rate.winRate ?? 0) - 55) < 1e-9)
    #expect(abs((rate.standardError ?? 0) - 16.583123951777) < 1e-9)
  }

  @Test func roundingKeepsDraws() {
    #expect(AlpacaEvalWinRate([1.4, 1.6, 1.5]).discreteWinRate == 50)
    #expect(AlpacaEvalWinRate([1.6, 1.6, 1.5, 1.5]).discreteWinRate == 75)
  }

  @Test func nothingHasNoRate() {
    let none = AlpacaEvalWinRate([nil])
    #expect(none.winRate == nil && none.standardError == nil && none.discreteWinRate == nil)
    #expect(AlpacaEvalWinRate([2]).winRate == 100 && AlpacaEvalWinRate([2]).standardError == nil)
  }

  @Test func extremeChangesPassBothBounds() {
    #expect(AlpacaEvalWinRate.isExtremeChange(to: 9.9, from: 20))
    #expect(!AlpacaEvalWinRate.isExtremeChange(to: 10, from: 20))
    #expect(!AlpacaEvalWinRate.isExtremeChange(to: 62.5, from: 50))
    #expect(AlpacaEvalWinRate.isExtremeChange(to: 62.6, from: 50))
  }
}
