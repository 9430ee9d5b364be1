import Foundation
import GavelMetrics
import Testing

@Suite struct NoncentralTTests {
  @Test(arguments: [0.4, 1, 3, 25, 4000])
  func `Without noncentrality it is Student's t`(degreesOfFreedom: Double) throws {
    for t in [-30, -2, -0.1, 0, 0.7, 5] {
      let expected = try Statistics.studentTCDF(t, degreesOfFreedom: degreesOfFreedom)
      #expect(
        try isClose(
          Statistics.noncentralTCDF(t, degreesOfFreedom: degreesOfFreedom, noncentrality: 0), expected))
    }
  }

  @Test(arguments: [-3, -0.5, 0, 1, 4, 11, 60])
  func `Two degrees of freedom have a closed form`(noncentrality: Double) throws {
    for t in [0.01, 0.5, 2, 9, 300] {
      let k = (1 + 2 / (t * t)).squareRoot()
      let square = noncentrality * noncentrality
      let middle = try exp(-square / (2 + t * t)) / k * Statistics.normalCDF(noncentrality / k)
      let expected = try Statistics.normalCDF(-noncentrality) + middle
      let lower = try Statistics.noncentralTCDF(t, degreesOfFreedom: 2, noncentrality: noncentrality)
      let upper = try Statistics.noncentralTUpperTail(t, degreesOfFreedom: 2, noncentrality: noncentrality)
      #expect(isClose(lower, expected))
      #expect(isClose(upper, 1 - expected))
    }
  }

  @Test func `At 0 only the normal variable counts`() throws {
    for (degreesOfFreedom, noncentrality) in [(1.0, 0.3), (9.0, -2.0), (1e6, 1.5)] {
      let value = try Statistics.noncentralTCDF(
        0, degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
      #expect(try isClose(value, Statistics.normalCDF(-noncentrality)))
    }
  }

  @Test func `Signs mirror`() throws {
    let one = try Statistics.noncentralTCDF(-1.5, degreesOfFreedom: 6, noncentrality: 0.8)
    let other = try Statistics.noncentralTUpperTail(1.5, degreesOfFreedom: 6, noncentrality: -0.8)
    #expect(isClose(one, other))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.noncentralTCDF(1, degreesOfFreedom: 0, noncentrality: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.noncentralTUpperTail(1, degreesOfFreedom: 2, noncentrality: .nan)
    }
  }
}
