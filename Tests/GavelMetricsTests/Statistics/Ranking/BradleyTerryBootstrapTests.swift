import Foundation
import GavelMetrics
import Testing

@Suite struct BradleyTerryBootstrapTests {
  private func table(_ battles: [Battle]) throws(MetricError) -> Statistics.BattleTable<String> {
    try Statistics.BattleTable(battles)
  }

  @Test func `Given resamples by hand`() throws {
    // Odds of 1, 2 and 4; the last resample has no battle that x lost.
    let result = try Statistics.bradleyTerryBootstrap(
      table(threeToOne), resamples: [[0, 2], [0, 1, 2], [0, 1, 3, 3, 2], [0, 1]], level: 0.5)
    #expect(result.replicates == 3)
    #expect(result.failed == 1)
    let quarter: Double = log(2) / 4
    #expect(areClose(result.medians, [2 * quarter, -2 * quarter]))
    #expect(areClose(result.intervals.map(\.low), [quarter, -3 * quarter]))
    #expect(areClose(result.intervals.map(\.high), [3 * quarter, -quarter]))
  }

  @Test func `With a penalty only an absent competitor fails a resample`() throws {
    let result = try Statistics.bradleyTerryBootstrap(
      table(battles("x>y", "x>z")), resamples: [[0, 0], [0, 1]], l2: 1)
    #expect(result.failed == 1)
    #expect(result.replicates == 1)
  }

  @Test func `Random resamples spread as the standard errors say`() throws {
    var rows: [Battle] = []
    for (index, pair) in [("x", "y"), ("y", "z"), ("x", "z")].enumerated() {
      rows += (0..<200).map { Battle(pair.0, pair.1, $0 < 100 + 20 * index ? .first : .second) }
    }
    let fit = try Statistics.bradleyTerry(matrix(rows))
    let result = try Statistics.bradleyTerryBootstrap(matrix(rows), resamples: 400, seed: 1)
    let errors = try #require(fit.standardErrors)
    #expect(result.failed == 0)
    for index in 0..<3 {
      let interval = result.intervals[index]
      #expect(interval.contains(fit.strengths[index]))
      let width = interval.high - interval.low
      #expect(abs(width / (2 * 1.96 * errors[index]) - 1) < 0.15)
    }
  }

  @Test func `Random resamples without a maximum are counted`() throws {
    // Of three draws all are wins with the probability 8/27, all losses with 1/27: one third fails.
    let result = try Statistics.bradleyTerryBootstrap(
      matrix(battles("x>y", "x>y", "y>x")), resamples: 3000, seed: 2)
    #expect(result.failed + result.replicates == 3000)
    #expect(abs(result.failed - 1000) < 90)
  }

  @Test func `The same seed gives the same intervals`() throws {
    let counts = try matrix(threeToOne + threeToOne)
    let one = try Statistics.bradleyTerryBootstrap(counts, resamples: 50, seed: 3)
    #expect(try Statistics.bradleyTerryBootstrap(counts, resamples: 50, seed: 3) == one)
    #expect(try Statistics.bradleyTerryBootstrap(counts, resamples: 50, seed: 4) != one)
  }

  @Test func `Undefined cases are typed`() {
    let bad: [([[Int]], Double, MetricError.Code)] = [
      ([], 0.95, .invalidParameter), ([[4]], 0.95, .invalidParameter), ([[-1]], 0.95, .invalidParameter),
      ([[0, 2]], 1, .invalidParameter), ([[0, 1], [2], []], 0.95, .noFiniteMaximum),
    ]
    for (resamples, level, code) in bad {
      expectError(code) { () throws(MetricError) in
        try Statistics.bradleyTerryBootstrap(table(threeToOne), resamples: resamples, level: level)
      }
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.bradleyTerryBootstrap(matrix(threeToOne), resamples: 0, seed: 1)
    }
    expectError(.noFiniteMaximum) { () throws(MetricError) in
      try Statistics.bradleyTerryBootstrap(matrix(undefeated), resamples: 5, seed: 1)
    }
  }
}
