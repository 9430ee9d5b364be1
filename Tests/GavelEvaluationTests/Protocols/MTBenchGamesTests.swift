import GavelCore
import GavelEvaluation
import Testing

struct MTBenchGamesTests {
  @Test func onlyBothGamesMakeAWin() {
    #expect(MTBenchGames(.first, .first).conservative == .first)
    #expect(MTBenchGames(.first, .second).conservative == .tie)
    #expect(MTBenchGames(.tie, .second).conservative == .tie)
    #expect(MTBenchGames(.first, nil).conservative == nil)
    #expect(MTBenchGames(.first, .second).combined == nil)
  }

  @Test func gamesWithoutRulingAreLeftOutOfRates() {
    let rates = MTBenchGames.winRates([
      .init(first: "x", second: "y", games: MTBenchGames(.first, .first)),
      .init(first: "x", second: "y", games: MTBenchGames(.first, .second)),
      .init(first: "y", second: "x", games: MTBenchGames(.second, .second)),
      .init(first: "x", second: "y", games: MTBenchGames(nil, .second)),
    ])
    #expect(rates["x"].map { [$0.wins, $0.losses, $0.ties] } == [2, 0, 1])
    #expect(rates["y"]?.adjustedWinRate == 0.5 / 3)
    #expect(MTBenchGames.winRates([]).isEmpty)
  }
}
