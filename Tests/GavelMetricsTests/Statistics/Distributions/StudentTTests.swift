import Foundation
import GavelMetrics
import Testing

@Suite struct StudentTTests {
  @Test func `One degree of freedom is the Cauchy distribution`() throws {
    #expect(try isClose(Statistics.studentTCDF(1, degreesOfFreedom: 1), 0.75))
    #expect(try isClose(Statistics.studentTCDF(-1, degreesOfFreedom: 1), 0.25))
    for probability in [1e-9, 0.025, 0.3, 0.5, 0.75, 0.975] {
      // The cotangent of the smaller tail, which has no pole to lose digits at.
      let tail = min(probability, 1 - probability)
      let expected = (probability < 0.5 ? -1 : 1) / tan(Double.pi * tail)
      let quantile = try Statistics.studentTQuantile(probability, degreesOfFreedom: 1)
      #expect(isClose(quantile, expected))
    }
  }

  @Test func `Two degrees of freedom have a closed form`() throws {
    for probability in [0.01, 0.2, 0.45, 0.9, 0.975] {
      let offset = 2 * probability - 1
      let expected = offset * (2 / (1 - offset * offset)).squareRoot()
      #expect(try isClose(Statistics.studentTQuantile(probability, degreesOfFreedom: 2), expected))
    }
  }

  @Test func `Many degrees of freedom approach the normal distribution`() throws {
    let normal = try Statistics.normalQuantile(0.975)
    let quantile = try Statistics.studentTQuantile(0.975, degreesOfFreedom: 1e6)
    // The first term of the expansion in 1/df.
    #expect(isClose(quantile, normal + (normal * normal * normal + normal) / 4e6, tolerance: 1e-11))
  }

  @Test(arguments: [0.5, 3, 4.5, 30, 1000])
  func `The quantile undoes the distribution`(degreesOfFreedom: Double) throws {
    for t in [-20, -2, -0.5, -0.001, 0.25, 1.5, 4] {
      let probability = try Statistics.studentTCDF(t, degreesOfFreedom: degreesOfFreedom)
      let back = try Statistics.studentTQuantile(probability, degreesOfFreedom: degreesOfFreedom)
      #expect(isClose(back, t, tolerance: 1e-11))
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.studentTQuantile(1, degreesOfFreedom: 3)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.studentTQuantile(0.5, degreesOfFreedom: 0)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.studentTCDF(.nan, degreesOfFreedom: 3)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.studentTQuantile(1e-300, degreesOfFreedom: 0.5)
    }
  }
}
