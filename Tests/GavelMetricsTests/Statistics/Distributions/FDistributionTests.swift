import Foundation
import GavelMetrics
import Testing

@Suite struct FDistributionTests {
  @Test(arguments: [0, 1e-6, 0.4, 1, 3.5, 80])
  func `Two degrees of freedom above the line have a closed form`(f: Double) throws {
    for denominator in [1, 4.5, 30] {
      let degrees = Statistics.FDegrees(numerator: 2, denominator: denominator)
      let expected = pow(1 + 2 * f / denominator, -denominator / 2)
      let tail = try Statistics.fUpperTail(f, degrees: degrees)
      #expect(abs(tail / expected - 1) < 1e-12)
      #expect(try isClose(Statistics.fCDF(f, degrees: degrees), 1 - expected))
    }
  }

  @Test func `The square of a t variable is an F variable`() throws {
    let t = try Statistics.studentTQuantile(0.975, degreesOfFreedom: 7)
    let f = try Statistics.fQuantile(0.95, degrees: .init(numerator: 1, denominator: 7))
    #expect(isClose(f, t * t, tolerance: 1e-11))
  }

  @Test func `The quantile undoes the distribution`() throws {
    for (numerator, denominator) in [(1.0, 3.0), (4.0, 99.0), (99.0, 396.0), (2.5, 0.5)] {
      let degrees = Statistics.FDegrees(numerator: numerator, denominator: denominator)
      for probability in [0.001, 0.025, 0.5, 0.975, 0.999] {
        let f = try Statistics.fQuantile(probability, degrees: degrees)
        #expect(try isClose(Statistics.fCDF(f, degrees: degrees), probability, tolerance: 1e-12))
      }
    }
  }

  @Test func `Undefined cases are typed`() {
    let degrees = Statistics.FDegrees(numerator: 1, denominator: 1)
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fUpperTail(-1, degrees: degrees)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fCDF(1, degrees: .init(numerator: 0, denominator: 1))
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.fUpperTail(.infinity, degrees: degrees)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.fQuantile(0, degrees: degrees)
    }
  }
}
