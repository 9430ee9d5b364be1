import Foundation
import GavelMetrics
import Testing

@Suite struct FDistributionTests {
  @Test func `Two degrees of freedom have a closed form`() throws {
    // P(F > f) = (1 + 2f/d)^(-d/2) with 2 and d degrees of freedom.
    for (f, d) in [(0.5, 4.0), (3, 10), (40, 7.5)] {
      let tail = try Statistics.fUpperTail(f, numerator: 2, denominator: d)
      #expect(isClose(tail, pow(1 + 2 * f / d, -d / 2)))
    }
    #expect(try Statistics.fUpperTail(0, numerator: 2, denominator: 3) == 1)
  }

  @Test func `With one degree of freedom it is the square of t`() throws {
    for t in [0.3, 1, 2.5, 30] {
      let tail = try Statistics.fUpperTail(t * t, numerator: 1, denominator: 9)
      let expected = try 2 * Statistics.studentTCDF(-t, degreesOfFreedom: 9)
      #expect(isClose(tail / expected, 1, tolerance: 1e-12))
    }
  }

  @Test(arguments: [0.001, 0.025, 0.4, 0.5, 0.8, 0.975, 0.9999])
  func `The quantile inverts the distribution`(p: Double) throws {
    for (numerator, denominator) in [(1.0, 1.0), (4, 5), (99, 200), (3, 1.7), (0.4, 20)] {
      let f = try Statistics.fQuantile(p, numerator: numerator, denominator: denominator)
      let tail = try Statistics.fUpperTail(f, numerator: numerator, denominator: denominator)
      #expect(isClose(1 - tail, p, tolerance: 1e-12))
    }
  }

  @Test func `A published quantile`() throws {
    let f = try Statistics.fQuantile(0.95, numerator: 5, denominator: 10)
    #expect(isClose(f, 3.325835, tolerance: 1e-6))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fUpperTail(-1, numerator: 1, denominator: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fQuantile(1, numerator: 1, denominator: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.fUpperTail(.nan, numerator: 1, denominator: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fQuantile(0.5, numerator: 0, denominator: 1)
    }
  }
}
