import Foundation
import GavelMetrics
import Testing

@Suite struct PassAtKTests {
  private func value(_ problems: [(Int, Int)], k: Int) throws(MetricError) -> Double {
    try TextMetrics.passAtK(problems.map { .init(samples: $0.0, correct: $0.1) }, k: k)
  }

  @Test func `One minus the chance that all draws are wrong`() throws {
    // Of 4 answers 2 are wrong: both draws are with chance 2/4 * 1/3.
    #expect(try isClose(value([(4, 2)], k: 2), 5.0 / 6))
    #expect(try isClose(value([(5, 1)], k: 1), 0.2))
    #expect(try value([(5, 0)], k: 5) == 0)
    #expect(try value([(5, 3)], k: 3) == 1)
    #expect(try isClose(value([(4, 2), (5, 0)], k: 2), 5.0 / 12))
  }

  @Test func `Binomials may be large`() throws {
    // The chance of one draw is the share of correct answers.
    #expect(try isClose(value([(1_000_000, 250_000)], k: 1), 0.25, tolerance: 1e-9))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try value([], k: 0) }
    for (problem, k) in [((5, 1), 0), ((5, 6), 1), ((5, -1), 1), ((0, 0), 1), ((5, 1), 6)] {
      expectError(.invalidParameter) { () throws(MetricError) in try value([problem], k: k) }
    }
  }

  @Test func `Astronomical numbers of samples take no time`() throws {
    let value = try TextMetrics.passAtK(
      [.init(samples: 9_000_000_000_000_000_000, correct: 900_000_000_000_000_000)], k: 2)
    #expect(isClose(value, 0.19, tolerance: 1e-12))
  }

  @Test(arguments: [(20_000, 15_000), (15_000, 20_000), (40_000, 12_000)])
  func `Many draws from far more samples agree with one factor for each`(correct: Int, k: Int) throws {
    let samples = 1_000_000_000
    var misses = 0.0
    for gone in 0..<k { misses += log1p(-Double(correct) / Double(samples - gone)) }
    let value = try TextMetrics.passAtK([.init(samples: samples, correct: correct)], k: k)
    #expect(isClose(value, -expm1(misses), tolerance: 1e-11))
  }
}
