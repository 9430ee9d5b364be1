import GavelMetrics
import Testing

@Suite struct EloTests {
  private typealias Parameters = Statistics.EloParameters

  private func ratings(
    _ battles: [Battle], _ parameters: Statistics.EloParameters = .init()
  ) throws(MetricError) -> [Double] {
    try Statistics.eloRatings(Statistics.BattleTable(battles), parameters).ratings
  }

  @Test func `Ratings by hand`() throws {
    // Equal ratings expect one half, so that a win moves half of k and a tie nothing.
    #expect(areClose(try ratings(battles("x>y")), [1002, 998]))
    #expect(areClose(try ratings(battles("x=y")), [1000, 1000]))
    // A difference of 400 points is odds of 10: an expectation of 10/11 for the second win.
    let parameters = Parameters(k: 400, initial: 0)
    let rating: Double = 200 + 400 / 11
    #expect(areClose(try ratings(battles("x>y", "x>y"), parameters), [rating, -rating]))
  }

  @Test func `The order of the battles matters`() throws {
    #expect(try ratings(battles("x>y", "y>x")) != ratings(battles("y>x", "x>y")))
  }

  @Test func `Given resamples are replayed in their order`() throws {
    let table = try Statistics.BattleTable(battles("x>y", "x=y", "y>x"))
    let result = try Statistics.eloBootstrap(table, resamples: [[0], [1], [2]], level: 0.5)
    #expect(areClose(result.medians, [1000, 1000]))
    #expect(areClose(result.intervals.map(\.low), [999, 999]))
    #expect(areClose(result.intervals.map(\.high), [1001, 1001]))
    #expect(result.failed == 0 && result.replicates == 3)
    let replayed = try Statistics.eloBootstrap(table, resamples: [[2, 0, 0]]).medians
    #expect(areClose(replayed, try ratings(battles("y>x", "x>y", "x>y"))))
  }

  @Test func `Undefined cases are typed`() throws {
    let bad: [(Statistics.EloParameters, MetricError.Code)] = [
      (Parameters(k: 0), .invalidParameter), (Parameters(base: 1), .invalidParameter),
      (Parameters(scale: -400), .invalidParameter), (Parameters(k: .nan, base: 1), .invalidParameter),
      (Parameters(k: .nan), .nonFinite), (Parameters(initial: .infinity), .nonFinite),
      (Parameters(k: .greatestFiniteMagnitude, initial: .greatestFiniteMagnitude), .nonFinite),
    ]
    for (parameters, code) in bad {
      expectError(code) { () throws(MetricError) in try ratings(battles("x>y", "y>x"), parameters) }
    }
    let table = try Statistics.BattleTable(threeToOne)
    for resamples in [[], [[4]], [[0, -1]]] {
      expectError(.invalidParameter) { () throws(MetricError) in
        try Statistics.eloBootstrap(table, resamples: resamples)
      }
    }
  }
}
