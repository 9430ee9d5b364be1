import Foundation
import GavelMetrics
import Testing

@Suite struct BinomialDistributionTests {
  @Test func `Three coins`() throws {
    let atMost = try (-1...3).map { try Statistics.binomialCDF($0, trials: 3) }
    let atLeast = try (0...4).map { try Statistics.binomialUpperTail($0, trials: 3) }
    let exactly = try (0...4).map { try Statistics.binomialProbability($0, trials: 3) }
    for (value, expected) in zip(atMost, [0, 1.0 / 8, 4.0 / 8, 7.0 / 8, 1]) {
      #expect(isClose(value, expected))
    }
    for (value, expected) in zip(atLeast, [1, 7.0 / 8, 4.0 / 8, 1.0 / 8, 0]) {
      #expect(isClose(value, expected))
    }
    for (value, expected) in zip(exactly, [1.0 / 8, 3.0 / 8, 3.0 / 8, 1.0 / 8, 0]) {
      #expect(isClose(value, expected))
    }
  }

  @Test func `An unfair coin`() throws {
    #expect(try isClose(Statistics.binomialCDF(1, trials: 2, probability: 0.1), 0.99))
    #expect(try isClose(Statistics.binomialProbability(1, trials: 2, probability: 0.1), 0.18))
    #expect(try Statistics.binomialProbability(0, trials: 5, probability: 0) == 1)
    #expect(try Statistics.binomialProbability(5, trials: 5, probability: 1) == 1)
    #expect(try Statistics.binomialUpperTail(1, trials: 5, probability: 0) == 0)
  }

  @Test func `Tails are sums of single probabilities`() throws {
    let terms = try (0...37).map { try Statistics.binomialProbability($0, trials: 100, probability: 0.3) }
    let lower = try Statistics.binomialCDF(37, trials: 100, probability: 0.3)
    #expect(isClose(lower, Statistics.sum(terms)))
    let upper = try Statistics.binomialUpperTail(38, trials: 100, probability: 0.3)
    #expect(isClose(lower + upper, 1))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.binomialCDF(0, trials: -1) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.binomialUpperTail(0, trials: 1, probability: 1.5)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.binomialProbability(0, trials: 1, probability: .nan)
    }
  }

  @Test func `Few fair coins are counted, not rounded`() throws {
    #expect(try Statistics.binomialProbability(0, trials: 1, probability: 0.5) == 0.5)
    #expect(try Statistics.binomialProbability(3, trials: 6, probability: 0.5) == 20.0 / 64)
    #expect(try Statistics.binomialProbability(1, trials: 120, probability: 0.5) == 120 * pow(2, -120))
    #expect(try Statistics.mcNemarTest(onlyFirst: 0, onlySecond: 1, method: .midP).pValue == 0.5)
  }
}
