import Foundation
import GavelMetrics
import Testing

@Suite struct BetaDistributionTests {
  @Test(arguments: [1e-9, 0.025, 0.3, 0.5, 0.9, 0.975])
  func `Quantiles of powers are roots`(probability: Double) throws {
    for shape in [0.25, 1, 3, 200] {
      let low = try Statistics.betaQuantile(probability, a: shape, b: 1)
      #expect(abs(low / pow(probability, 1 / shape) - 1) < 1e-12)
      let high = try Statistics.betaQuantile(probability, a: 1, b: shape)
      #expect(isClose(high, -expm1(log1p(-probability) / shape)))
    }
  }

  @Test func `The quantile undoes the distribution`() throws {
    for (a, b) in [(2.0, 5.0), (0.3, 0.7), (40.0, 0.5), (700.0, 300.0), (1.0, 5000.0)] {
      for probability in [1e-6, 0.025, 0.4, 0.5, 0.7, 0.975, 0.999_999] {
        let x = try Statistics.betaQuantile(probability, a: a, b: b)
        #expect(x > 0 && x <= 1)
        // Near 1 the quantile itself is rounded; half a step of it may move the probability further.
        let back = try Statistics.regularizedIncompleteBeta(x, a: a, b: b)
        let above = try Statistics.regularizedIncompleteBeta(min(1, x.nextUp), a: a, b: b)
        #expect(abs(back - probability) <= 1e-11 + abs(above - back))
      }
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.betaQuantile(0, a: 1, b: 1) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.betaQuantile(0.5, a: -1, b: 1)
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.betaQuantile(.nan, a: 1, b: 1) }
  }
}
