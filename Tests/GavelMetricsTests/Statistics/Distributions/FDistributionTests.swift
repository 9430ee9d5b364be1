import Foundation
import GavelMetrics
import Testing

@Suite struct FDistributionTests {
  @Test(arguments: [0, 1e-6, 0.4, 1, 3.5, 80])
  func `Two degrees of freedom above the line have a closed form`(f: Double) throws {
    for denominator in [1, 4.5, 30] {
      let expected = pow(1 + 2 * f / denominator, -denominator / 2)
      let tail = try Statistics.fUpperTail(f, numerator: 2, denominator: denominator)
      #expect(abs(tail / expected - 1) < 1e-12)
    }
  }

  @Test func `The square of a t variable is an F variable`() throws {
    let t = try Statistics.studentTQuantile(0.975, degreesOfFreedom: 7)
    #expect(try isClose(Statistics.fQuantile(0.95, numerator: 1, denominator: 7), t * t, tolerance: 1e-11))
  }

  @Test func `The quantile undoes the distribution`() throws {
    for (numerator, denominator) in [(1.0, 3.0), (4.0, 99.0), (99.0, 396.0), (2.5, 0.5)] {
      for probability in [0.001, 0.025, 0.5, 0.975, 0.999] {
        let f = try Statistics.fQuantile(probability, numerator: numerator, denominator: denominator)
        let tail = try Statistics.fUpperTail(f, numerator: numerator, denominator: denominator)
        #expect(isClose(tail, 1 - probability, tolerance: 1e-12))
      }
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fUpperTail(-1, numerator: 1, denominator: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fUpperTail(1, numerator: 0, denominator: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.fUpperTail(.infinity, numerator: 1, denominator: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fQuantile(0, numerator: 1, denominator: 1)
    }
  }
}
