import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

struct ArenaHardGamesTests {
  @Test func aStrongLabelCountsThreeTimes() {
    let games = ArenaHardGames(baselineFirst: .init(.second), modelFirst: .init(.first, isStrong: true))
    #expect(games.points() == [1, 1, 1, 1])
    #expect(games.points(weight: 1) == [1, 1])
    let lost = ArenaHardGames(baselineFirst: .init(.first, isStrong: true), modelFirst: .init(.tie))
    #expect(lost.points() == [0.5, 0, 0, 0])
  }

  @Test func itemsWithAGameWithoutRulingAreDropped() throws {
    let half = ArenaHardGames(baselineFirst: nil, modelFirst: .init(.first))
    #expect(half.points() == nil && !half.isComplete)
    let result = try #require(
      ArenaHardGames.result([
        half, ArenaHardGames(baselineFirst: .init(.first), modelFirst: .init(.first, isStrong: true)),
      ]))
    #expect(result.count == 1 && result.dropped == 1 && result.score == 0.75)
    #expect(ArenaHardGames.result([half]) == nil)
  }

  @Test(arguments: ArenaHardLabel.allCases)
  func aVerdictKeepsTheStrength(_ label: ArenaHardLabel) throws {
    let verdict = try ArenaHardReader().opinion(in: "[[\(label.rawValue)]]").verdict
    let ruling = ArenaHardGames.Ruling(verdict)
    #expect(ruling.winner == label.preference.winner)
    #expect(ruling.isStrong == label.rawValue.contains(">>"))
  }
}
