import Foundation
import GavelMetrics
import Testing

@Suite struct PairedTTestTests {
  @Test func `Two pairs follow the Cauchy distribution`() throws {
    // Differences 1 and 3: mean 2, standard error 1.
    let test = try Statistics.pairedTTest([2, 3], [1, 0])
    #expect(isClose(test.t, 2) && test.degreesOfFreedom == 1)
    #expect(isClose(test.difference.mean, 2) && isClose(test.difference.standardError, 1))
    #expect(isClose(test.pValue, 1 - 2 * atan(2) / Double.pi))
    let greater = try Statistics.pairedTTest([2, 3], [1, 0], alternative: .greater).pValue
    let less = try Statistics.pairedTTest([2, 3], [1, 0], alternative: .less).pValue
    #expect(isClose(greater, test.pValue / 2) && isClose(greater + less, 1))
  }

  @Test func `Exchanging both sides turns the sign`() throws {
    let (x, y) = ([1, 4, 2, 8.5], [2, 2.5, 2, 3])
    let one = try Statistics.pairedTTest(x, y, alternative: .less)
    let other = try Statistics.pairedTTest(y, x, alternative: .greater)
    #expect(isClose(one.t, -other.t) && isClose(one.pValue, other.pValue))
    #expect(isClose(one.difference.interval.low, -other.difference.interval.high))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.pairedTTest([1], []) }
    expectError(.empty) { () throws(MetricError) in try Statistics.pairedTTest([], [], level: 2) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.pairedTTest([.nan], [1], level: 2)
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.pairedTTest([.nan, 1], [1, 1]) }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.pairedTTest([1e308, 1], [-1e308, 1])
    }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.pairedTTest([1], [0]) }
    expectError(.zeroVariance) { () throws(MetricError) in try Statistics.pairedTTest([2, 3], [1, 2]) }
  }
}
