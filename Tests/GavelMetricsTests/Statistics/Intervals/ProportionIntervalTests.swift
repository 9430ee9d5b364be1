import Foundation
import GavelMetrics
import Testing

@Suite struct ProportionIntervalTests {
  @Test func `One trial has a closed form`() throws {
    let none = try Statistics.clopperPearsonInterval(successes: 0, trials: 1)
    #expect(none.proportion == 0 && none.interval.low == 0 && isClose(none.interval.high, 0.975))
    let all = try Statistics.clopperPearsonInterval(successes: 1, trials: 1)
    #expect(all.interval.high == 1 && isClose(all.interval.low, 0.025))
  }

  @Test(arguments: [1, 7, 39])
  func `Each Clopper-Pearson bound has its tail of the binomial distribution`(successes: Int) throws {
    let interval = try Statistics.clopperPearsonInterval(successes: Double(successes), trials: 40, level: 0.9)
      .interval
    let above = try Statistics.binomialUpperTail(successes, trials: 40, probability: interval.low)
    let below = try Statistics.binomialCDF(successes, trials: 40, probability: interval.high)
    #expect(isClose(above, 0.05, tolerance: 1e-12) && isClose(below, 0.05, tolerance: 1e-12))
    let mirrored = try Statistics.clopperPearsonInterval(
      successes: Double(40 - successes), trials: 40, level: 0.9
    ).interval
    #expect(isClose(mirrored.low, 1 - interval.high) && isClose(mirrored.high, 1 - interval.low))
  }

  @Test func `Agresti-Coull shares its center with Wilson and is wider`() throws {
    let plain = try Statistics.wilsonInterval(successes: 3, trials: 20).interval
    let wide = try Statistics.agrestiCoullInterval(successes: 3, trials: 20).interval
    #expect(isClose(plain.low + plain.high, wide.low + wide.high))
    #expect(wide.low < plain.low && wide.high > plain.high)
    // One half: the variance of 10 + z^2 trials.
    let z = try Statistics.normalQuantile(0.975)
    let half = try Statistics.agrestiCoullInterval(successes: 5, trials: 10).interval
    #expect(isClose(half.high, 0.5 + 0.5 * z / (10 + z * z).squareRoot()))
    #expect(try Statistics.agrestiCoullInterval(successes: 0, trials: 10).interval.low == 0)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try Statistics.clopperPearsonInterval(successes: 1, trials: 0)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.agrestiCoullInterval(successes: 3, trials: 2)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.clopperPearsonInterval(successes: 0, trials: -2)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.agrestiCoullInterval(successes: 1, trials: 2, level: .nan)
    }
  }
}
