import Foundation
import GavelMetrics
import Testing

@Suite struct IntervalTests {
  @Test func `Two values have a t interval with one degree of freedom`() throws {
    let estimate = try Statistics.meanInterval([1, 2])
    #expect(estimate.mean == 1.5)
    #expect(isClose(estimate.standardError, 0.5))
    #expect(isClose(estimate.interval.high, 1.5 + 0.5 * tan(Double.pi * 0.475), tolerance: 1e-12))
    #expect(estimate.interval.level == 0.95)
    #expect(estimate.interval.contains(-4) && !estimate.interval.contains(-5))
  }

  @Test func `The normal interval uses the normal quantile`() throws {
    let estimate = try Statistics.meanInterval([1, 2], level: 0.9, kind: .normal)
    let half = try 0.5 * Statistics.normalQuantile(0.95)
    #expect(isClose(estimate.interval.low, 1.5 - half))
    #expect(isClose(estimate.interval.high, 1.5 + half))
  }

  @Test func `Equal values give an interval of no width`() throws {
    let interval = try Statistics.meanInterval([0.1, 0.1, 0.1]).interval
    #expect(interval.low == 0.1 && interval.high == 0.1)
  }

  @Test func `Undefined mean intervals are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.meanInterval([], level: 2) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.meanInterval([.nan], level: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.meanInterval([1, .nan]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.meanInterval([-1.7e308, 1.7e308]) }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.meanInterval([1]) }
  }

  @Test func `Wilson at one half is symmetric, also for half successes`() throws {
    let z = try Statistics.normalQuantile(0.975)
    let estimate = try Statistics.wilsonInterval(successes: 4.5, trials: 9)
    #expect(estimate.proportion == 0.5)
    #expect(isClose(estimate.interval.low, 0.5 - z / (2 * (9 + z * z).squareRoot())))
    #expect(isClose(estimate.interval.high, 0.5 + z / (2 * (9 + z * z).squareRoot())))
  }

  @Test(arguments: [false, true])
  func `Wilson ends are exact without successes or without failures`(correction: Bool) throws {
    let none = try Statistics.wilsonInterval(successes: 0, trials: 10, continuityCorrection: correction)
    let all = try Statistics.wilsonInterval(successes: 10, trials: 10, continuityCorrection: correction)
    #expect(none.interval.low == 0 && all.interval.high == 1)
    #expect(isClose(none.interval.high, 1 - all.interval.low))
  }

  @Test func `The continuity correction widens and stays around the proportion`() throws {
    for successes in [0.5, 1, 1.5, 7, 19.5] {
      for level in [0.05, 0.5, 0.95] {
        let plain = try Statistics.wilsonInterval(successes: successes, trials: 20, level: level)
        let corrected = try Statistics.wilsonInterval(
          successes: successes, trials: 20, level: level, continuityCorrection: true)
        #expect(plain.interval.contains(plain.proportion))
        #expect(corrected.interval.contains(corrected.proportion))
        #expect(corrected.interval.low >= 0 && corrected.interval.high <= 1)
      }
    }
  }

  @Test func `Undefined Wilson intervals are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try Statistics.wilsonInterval(successes: 0, trials: 0)
    }
    for (successes, trials) in [(3.0, 2), (-1.0, 2), (0.0, -1)] {
      expectError(.invalidParameter) { () throws(MetricError) in
        try Statistics.wilsonInterval(successes: successes, trials: trials)
      }
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.wilsonInterval(successes: .nan, trials: 2)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.wilsonInterval(successes: 1, trials: 2, level: .nan)
    }
  }

  @Test func `Fisher intervals follow the standard error of their kind`() throws {
    let z = try Statistics.normalQuantile(0.975)
    #expect(try isClose(Statistics.fisherInterval(coefficient: 0, count: 4).high, tanh(z)))
    let spearman = try Statistics.fisherInterval(coefficient: 0.5, count: 12, kind: .spearman)
    #expect(isClose(spearman.low, tanh(atanh(0.5) - z * (1.125 / 9).squareRoot())))
    let kendall = try Statistics.fisherInterval(coefficient: -0.5, count: 13, kind: .kendall)
    #expect(isClose(kendall.high, tanh(atanh(-0.5) + z * (0.437 / 9).squareRoot())))
    let point = try Statistics.fisherInterval(coefficient: -1, count: 9)
    #expect(point.low == -1 && point.high == -1)
  }

  @Test func `Undefined Fisher intervals are typed`() {
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.fisherInterval(coefficient: 1, count: 3)
    }
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.fisherInterval(coefficient: 0.2, count: 4, kind: .kendall)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fisherInterval(coefficient: 1.1, count: 9)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.fisherInterval(coefficient: .nan, count: 9)
    }
  }
}
