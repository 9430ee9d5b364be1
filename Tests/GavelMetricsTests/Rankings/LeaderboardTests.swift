import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct LeaderboardTests {
  /// 30 battles, of which the first wins 20.
  private static let outcomes = (0..<30).map { ruled($0 < 20 ? .first : .second) }
  private static let systems = (0..<30).map { _ in (first: "large", second: "small") }

  @Test func `Two systems differ by the log odds of their battles`() throws {
    let board = try Leaderboard(Self.outcomes, systems: Self.systems)
    #expect(board.rows.map(\.system) == ["large", "small"])
    // Odds 2 to 1 are 400 log10(2) = 120.41 points, half of them to either side of 1000.
    #expect(isClose(board.rows[0].strength.value, 1000 + 200 * log10(2), tolerance: 1e-9))
    #expect(isClose(board.rows[1].strength.value, 1000 - 200 * log10(2), tolerance: 1e-9))
    #expect(board.rows[0].strength.count == 30 && board.count == 30)
    let bounds = try #require(board.rows[0].strength.bounds)
    #expect(bounds.low < 1060 && 1060 < bounds.high && bounds.low > 980)
  }

  @Test func `Failures are left out by reason, flips are ties`() throws {
    let outcomes: [Outcome<Preference>] =
      Self.outcomes + [.failed(JudgmentError(.noMarker, "?")), ruled(.flip), ruled(.tie)]
    let systems = Self.systems + Array(repeating: (first: "large", second: "small"), count: 3)
    let board = try Leaderboard(outcomes, systems: systems)
    #expect(board.excluded == [.noMarker: 1])
    #expect(board.count == 32)
    #expect(isClose(board.rows[0].strength.value, 1000 + 200 * log10(21.0 / 11), tolerance: 1e-9))
  }

  @Test func `Battles of one question do not count as independent`() throws {
    let questions = (0..<30).map { "q\($0 / 10)" }
    let plain = try #require(
      try Leaderboard(Self.outcomes, systems: Self.systems).rows[0].strength.bounds)
    let board = try Leaderboard(Self.outcomes, systems: Self.systems, clusters: questions, penalty: 0.1)
    let clustered = try #require(board.rows[0].strength.bounds)
    #expect(clustered.high - clustered.low > plain.high - plain.low)
    #expect(board.rows[0].strength.metric == "bradley-terry/1 with penalty 0.1")
  }

  @Test func `The order of the battles does not matter`() throws {
    let questions = (0..<30).map { "q\($0 % 10)" }
    let given = try Leaderboard(Self.outcomes, systems: Self.systems, clusters: questions)
    let reversed = try Leaderboard(
      Self.outcomes.reversed(), systems: Self.systems, clusters: questions.reversed())
    #expect(given == reversed)
  }

  @Test func `A system that never lost has no strength`() {
    let outcomes = [ruled(.first), ruled(.first)]
    #expect {
      try Leaderboard(outcomes, systems: Array(Self.systems.prefix(2)))
    } throws: { error in
      (error as? MetricError)?.code == .noFiniteMaximum
    }
  }
}
