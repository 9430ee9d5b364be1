import GavelMetrics
import Testing

@Suite struct BoundedMeanTests {
  @Test func `Equal values have an interval on a scale`() throws {
    // At the upper end with nu = n the lower bound is 1 / (1 + q^2 / n).
    let q = try Statistics.studentTQuantile(0.975, degreesOfFreedom: 9)
    let ones = [Double](repeating: 1, count: 10)
    let estimate = try Statistics.boundedMeanInterval(ones, scale: 0...1)
    #expect(estimate.mean == 1 && estimate.standardError == 0 && estimate.interval.high == 1)
    #expect(isClose(estimate.interval.low, 1 / (1 + q * q / 10)))
    let fives = try Statistics.boundedMeanInterval([5, 5, 5], scale: 1...5)
    #expect(fives.interval.high == 5 && fives.interval.low > 1 && fives.interval.low < 5)
  }

  @Test func `A shifted and stretched scale shifts and stretches the interval`() throws {
    let values = [0, 0.25, 1, 0.75, 0.5, 1, 1]
    let unit = try Statistics.boundedMeanInterval(values, scale: 0...1)
    let points = try Statistics.boundedMeanInterval(values.map { 1 + 4 * $0 }, scale: 1...5)
    #expect(isClose(points.interval.low, 1 + 4 * unit.interval.low))
    #expect(isClose(points.interval.high, 1 + 4 * unit.interval.high))
    #expect(isClose(points.standardError, 4 * unit.standardError))
    #expect(unit.interval.contains(unit.mean))
  }

  @Test func `Without a scale it is the t interval`() throws {
    let values = [1.0, 2, 2, 5]
    let estimate = try Statistics.boundedMeanInterval(values, scale: nil)
    #expect(try estimate == Statistics.meanInterval(values))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.boundedMeanInterval([], scale: 0...1) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([0, .nan, 2], scale: 0...1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([1, 1], scale: 1...1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([0, .nan], scale: 0...1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([0, 1], scale: 0...Double.infinity)
    }
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([1], scale: 0...1)
    }
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.boundedMeanInterval([3, 3, 3], scale: nil)
    }
  }
}
