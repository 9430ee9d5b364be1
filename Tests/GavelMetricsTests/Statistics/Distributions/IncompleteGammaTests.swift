import Foundation
import GavelMetrics
import Testing

@Suite struct IncompleteGammaTests {
  @Test(arguments: [0, 1e-10, 0.3, 1, 1.9, 2.1, 7, 40])
  func `Simple shapes have closed forms`(x: Double) throws {
    #expect(try isClose(Statistics.regularizedIncompleteGamma(x, a: 1), -expm1(-x)))
    #expect(try isClose(Statistics.regularizedIncompleteGamma(x, a: 0.5), erf(x.squareRoot())))
    let upper = try Statistics.regularizedUpperIncompleteGamma(x, a: 3)
    #expect(abs(upper / (exp(-x) * (1 + x + x * x / 2)) - 1) < 1e-13)
  }

  @Test(arguments: [12.0, 150, 20_000])
  func `The upper function of a whole shape is a Poisson sum`(shape: Double) throws {
    for x in [0.8 * shape, shape, 1.1 * shape] {
      // Weights of the Poisson distribution relative to its middle.
      let middle = x.rounded(.down)
      var all = 0.0
      var below = 0.0
      func add(_ weight: Double, _ count: Double) {
        all += weight
        if count < shape { below += weight }
      }
      var weight = 1.0
      var count = middle
      while weight > 1e-20 {
        add(weight, count)
        count += 1
        weight *= x / count
      }
      (weight, count) = (middle / x, middle - 1)
      while weight > 1e-20 && count >= 0 {
        add(weight, count)
        weight *= count / x
        count -= 1
      }
      let upper = try Statistics.regularizedUpperIncompleteGamma(x, a: shape)
      #expect(isClose(upper, below / all, tolerance: 1e-12))
    }
  }

  @Test func `A chi-squared variable with two degrees of freedom is exponential`() throws {
    for x in [0, 0.5, 3, 90] {
      let tail = try Statistics.chiSquaredUpperTail(x, degreesOfFreedom: 2)
      #expect(abs(tail / exp(-x / 2) - 1) < 1e-13)
    }
    // 1.96 squared.
    #expect(
      try isClose(Statistics.chiSquaredUpperTail(3.841_458_820_694_124, degreesOfFreedom: 1), 0.05))
  }

  @Test(arguments: [0.2, 1, 4.5, 60, 5000])
  func `The quantile undoes the distribution`(shape: Double) throws {
    for probability in [1e-6, 0.025, 0.4, 0.5, 0.7, 0.975, 0.999_999] {
      let x = try Statistics.gammaQuantile(probability, a: shape)
      #expect(try isClose(Statistics.regularizedIncompleteGamma(x, a: shape), probability, tolerance: 1e-12))
    }
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.regularizedIncompleteGamma(-1, a: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.regularizedUpperIncompleteGamma(1, a: 0)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.regularizedIncompleteGamma(.infinity, a: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.gammaQuantile(1, a: 1) }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.chiSquaredUpperTail(.nan, degreesOfFreedom: 1)
    }
  }
}
