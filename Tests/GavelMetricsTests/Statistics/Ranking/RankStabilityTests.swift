import GavelMetrics
import Testing

@Suite struct RankStabilityTests {
  @Test func `A removed competitor can change the ranking of the others`() throws {
    // Averages: a 1/2, b 0, c 1/2 against b and, for a, also h. Without h, a has 1 and c 1; without b, only h is
    // left for a, and c has no battle.
    let stability = try Statistics.rankStability(matrix(battles("a>b", "h>a", "c>b")), score: .winRate)
    #expect(stability.competitors == ["a", "b", "c", "h"])
    // The pair of a and c is split in the full ranking, 1/2 to 1, and tied without h: half of a pair of three.
    #expect(stability.distances[3].map { isClose($0, 0.5 / 3) } == true)
    #expect(stability.distances[0] == nil && stability.distances[1] == nil)
    #expect(stability.worst == stability.distances[3])
  }

  @Test func `Strengths of a circle cannot be fitted without one of three`() throws {
    let stability = try Statistics.rankStability(matrix(cycle))
    #expect(stability.distances == [nil, nil, nil])
    #expect(stability.worst == nil)
    #expect(try Statistics.rankStability(matrix(cycle), score: .winRate).distances == [0.5, 0.5, 0.5])
  }

  @Test func `Without strengths of all there is no distance`() throws {
    #expect(try Statistics.rankStability(matrix(undefeated)).distances == [nil, nil, nil])
  }

  @Test func `Two competitors are too few`() {
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.rankStability(matrix(threeToOne)) }
  }
}
