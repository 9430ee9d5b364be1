import GavelMetrics
import Testing

@Suite struct RoganGladenTests {
  private func rate(
    _ positives: Int, of judged: Int, _ tp: Int, _ fn: Int, _ tn: Int, _ fp: Int, level: Double = 0.95
  ) throws(MetricError) -> Statistics.CorrectedRate {
    try Statistics.roganGladen(
      positives: positives, judged: judged, truePositives: tp, falseNegatives: fn, trueNegatives: tn,
      falsePositives: fp, level: level)
  }

  @Test func `A rate is corrected for the errors of the judge`() throws {
    // (0.6 + 0.8 - 1) / (0.9 + 0.8 - 1) = 4/7.
    let result = try rate(60, of: 100, 45, 5, 40, 10)
    #expect(result.sensitivity == 0.9)
    #expect(result.specificity == 0.8)
    #expect(isClose(result.raw, 4.0 / 7))
    #expect(result.estimate == result.raw)
    let variance = 0.24 / 100 + 16.0 / 49 * 0.09 / 50 + 9.0 / 49 * 0.16 / 50
    #expect(isClose(result.standardError, variance.squareRoot() / 0.7))
    #expect(isClose(result.interval.high - result.raw, 1.959963984540054 * result.standardError))
  }

  @Test func `A judge without errors leaves the rate as it is`() throws {
    let result = try rate(3, of: 10, 5, 0, 5, 0)
    #expect(isClose(result.raw, 0.3))
    #expect(isClose(result.standardError, (0.21 / 10).squareRoot()))
  }

  @Test func `What lies outside 0 to 1 is cut off and reported raw`() throws {
    // (0 + 0.9 - 1) / 0.8.
    let none = try rate(0, of: 50, 9, 1, 9, 1)
    #expect(isClose(none.raw, -0.125))
    #expect(none.estimate == 0 && none.interval.low == 0)
    let all = try rate(50, of: 50, 9, 1, 9, 1)
    #expect(isClose(all.raw, 1.125))
    #expect(all.estimate == 1 && all.interval.high == 1)
  }

  @Test func `Sensitivity and specificity that add up to 1 are found exactly`() throws {
    // 1/49 + 48/49 and 3/49 + 46/49 round differently.
    for hits in 0...49 {
      expectError(.uninformativeJudge) { () throws(MetricError) in
        try rate(1, of: 2, hits, 49 - hits, 49 - hits, hits)
      }
    }
    #expect(try rate(1, of: 2, 25, 24, 25, 24).raw.isFinite)
    #expect(try rate(1, of: 2, .max, 0, .max, 0).raw == 0.5)
  }

  @Test func `Bad input is refused`() {
    expectError(.empty) { () throws(MetricError) in try rate(0, of: 0, 1, 1, 1, 1) }
    expectError(.empty) { () throws(MetricError) in try rate(1, of: 2, 0, 0, 1, 1) }
    expectError(.empty) { () throws(MetricError) in try rate(1, of: 2, 1, 1, 0, 0) }
    expectError(.invalidParameter) { () throws(MetricError) in try rate(3, of: 2, 1, 1, 1, 1) }
    expectError(.invalidParameter) { () throws(MetricError) in try rate(-1, of: 2, 1, 1, 1, 1) }
    expectError(.invalidParameter) { () throws(MetricError) in try rate(1, of: 2, -1, 5, 5, 1) }
    expectError(.invalidParameter) { () throws(MetricError) in try rate(1, of: 2, 9, 1, 9, 1, level: 0) }
  }
}
