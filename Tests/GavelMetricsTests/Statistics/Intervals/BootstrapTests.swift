import GavelCore
import GavelMetrics
import Testing

@Suite struct BootstrapTests {
  private let values = [1.0, 2, 4]

  private func mean(_ rows: [Int]) throws(MetricError) -> Double {
    try Statistics.mean(rows.map { values[$0] })
  }

  private func interval(
    _ resamples: [[Int]], _ method: Statistics.BootstrapMethod = .percentile, level: Double = 0.5
  ) throws(MetricError) -> Statistics.BootstrapInterval {
    try Statistics.bootstrapInterval(
      rows: 3, resamples: resamples, level: level, method: method, statistic: mean)
  }

  @Test func `Three resamples by hand`() throws {
    // Means 1, 2, 4; the quartiles lie in the middle of the gaps.
    let resamples = [[2, 2, 2], [0, 0, 0], [1, 1, 1]]
    let percentile = try interval(resamples)
    #expect(isClose(percentile.estimate, 7.0 / 3))
    #expect(percentile.interval.low == 1.5 && percentile.interval.high == 3)
    let basic = try interval(resamples, .basic)
    #expect(isClose(basic.interval.low, 14.0 / 3 - 3) && isClose(basic.interval.high, 14.0 / 3 - 1.5))
    let error = try Statistics.bootstrapStandardError(rows: 3, resamples: resamples, statistic: mean)
    #expect(isClose(error.standardError, (7.0 / 3).squareRoot()))
  }

  @Test func `Without bias and skewness the corrected interval is the percentile one`() throws {
    let symmetric = [1.0, 2, 3]
    let resamples = [[0, 0, 0], [0, 1, 1], [0, 1, 2], [1, 1, 2], [2, 2, 2]]
    let statistic = { (rows: [Int]) throws(MetricError) -> Double in
      try Statistics.mean(rows.map { symmetric[$0] })
    }
    let plain = try Statistics.bootstrapInterval(
      rows: 3, resamples: resamples, level: 0.8, statistic: statistic)
    let corrected = try Statistics.bootstrapInterval(
      rows: 3, resamples: resamples, level: 0.8, method: .biasCorrected, statistic: statistic)
    #expect(isClose(plain.interval.low, corrected.interval.low))
    #expect(isClose(plain.interval.high, corrected.interval.high))
  }

  @Test func `Random resamples have spread`() throws {
    var generator = SeededGenerator(seed: 4)
    let data = (0..<50).map { _ in generator.unit() }
    let resamples = Statistics.Resamples(rows: 50, count: 400, seed: 5)
    let statistic = { (rows: [Int]) throws(MetricError) -> Double in
      try Statistics.mean(rows.map { data[$0] })
    }
    let error = try Statistics.bootstrapStandardError(rows: 50, resamples: resamples, statistic: statistic)
    let plain = try Statistics.meanInterval(data).standardError
    #expect(abs(error.standardError / plain - 1) < 0.15)
    for method in Statistics.BootstrapMethod.allCases {
      let result = try Statistics.bootstrapInterval(
        rows: 50, resamples: resamples, method: method, statistic: statistic)
      #expect(result.interval.contains(result.estimate))
      #expect(result.interval.high - result.interval.low > 2 * plain)
    }
  }

  @Test func `The same seed gives the same resamples`() {
    let one = Array(Statistics.Resamples(rows: 7, count: 50, seed: 1))
    #expect(one == Array(Statistics.Resamples(rows: 7, count: 50, seed: 1)))
    #expect(one != Array(Statistics.Resamples(rows: 7, count: 50, seed: 2)))
    #expect(one.count == 50 && one.allSatisfy { $0.count == 7 })
    #expect(Set(one.joined()) == Set(0..<7))
  }

  @Test func `Quantiles interpolate between order statistics`() throws {
    #expect(try Statistics.quantile([4, 1, 2], at: 0.25) == 1.5)
    #expect(try Statistics.quantile([4, 1, 2], at: 1) == 4)
    #expect(try Statistics.quantile([7], at: 0.3) == 7)
    #expect(try Statistics.median([4, 1, 2]) == 2)
    #expect(try Statistics.median([4, 1, 2, 3]) == 2.5)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in
      try Statistics.bootstrapInterval(rows: 0, resamples: [[]], level: 2, statistic: mean)
    }
    expectError(.invalidParameter) { () throws(MetricError) in try interval([[0, 1, 3]]) }
    expectError(.invalidParameter) { () throws(MetricError) in try interval([]) }
    expectError(.invalidParameter) { () throws(MetricError) in try interval([[0, 1, 2]], level: 1) }
    expectError(.degenerate) { () throws(MetricError) in try interval([[0, 0, 0]], .biasCorrected) }
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.bootstrapStandardError(rows: 3, resamples: [[0, 1, 2]], statistic: mean)
    }
    expectError(.degenerate) { () throws(MetricError) in
      try Statistics.bootstrapInterval(rows: 2, resamples: [[0, 0], [1, 1]], method: .biasCorrected) {
        (_: [Int]) throws(MetricError) -> Double in 3
      }
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.median([]) }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.quantile([.nan], at: 2) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.quantile([1], at: .nan) }
  }
}
