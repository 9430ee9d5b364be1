import Foundation
import GavelMetrics
import Testing

@Suite struct SpecialFunctionsTests {
  @Test func `The beta function of whole numbers is a ratio of factorials`() throws {
    #expect(try isClose(Statistics.logBeta(2, 3), log(1.0 / 12)))
    #expect(try isClose(Statistics.logBeta(0.5, 0.5), log(Double.pi)))
    // B(1, b) = 1/b on every branch.
    for b in [0.25, 4, 9.5, 10, 1e3, 1e8] { #expect(try isClose(Statistics.logBeta(1, b), -log(b))) }
    // B(a, a + 1) = B(a, a) / 2.
    for a in [0.5, 8, 20, 1e5] {
      let difference = try Statistics.logBeta(a, a + 1) - Statistics.logBeta(a, a)
      #expect(isClose(difference, -log(2), tolerance: 1e-10))
    }
  }

  @Test(arguments: [0, 1e-12, 0.1, 0.4, 0.6, 0.9, 1])
  func `Simple incomplete beta functions are powers`(x: Double) throws {
    #expect(try isClose(Statistics.regularizedIncompleteBeta(x, a: 1, b: 1), x))
    #expect(try isClose(Statistics.regularizedIncompleteBeta(x, a: 3, b: 1), x * x * x))
    #expect(try isClose(Statistics.regularizedIncompleteBeta(x, a: 1, b: 2), 1 - (1 - x) * (1 - x)))
    let arcSine = 2 / Double.pi * asin(x.squareRoot())
    #expect(try isClose(Statistics.regularizedIncompleteBeta(x, a: 0.5, b: 0.5), arcSine))
  }

  @Test func `Both sides add up to 1`() throws {
    for (a, b) in [(2.0, 5.0), (0.3, 40.0), (700.0, 300.0)] {
      for x in [0.125, 0.25, 0.5, 0.75] {
        let below = try Statistics.regularizedIncompleteBeta(x, a: a, b: b)
        let above = try Statistics.regularizedIncompleteBeta(1 - x, a: b, b: a)
        #expect(isClose(below + above, 1))
      }
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.logBeta(0, 1) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.logBeta(1, .infinity) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.regularizedIncompleteBeta(1.5, a: 1, b: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.regularizedIncompleteBeta(.nan, a: 1, b: 1)
    }
  }
}
