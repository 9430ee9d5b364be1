import GavelMetrics
import Testing

@Suite struct CorrelationTests {
  @Test func `Equal values share the average rank`() throws {
    #expect(try Statistics.averageRanks([10, 30, 20, 20]) == [1, 4, 2.5, 2.5])
    #expect(try Statistics.averageRanks([0.0, -0.0, -1]) == [2.5, 2.5, 1])
    #expect(try Statistics.averageRanks([]) == [])
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.averageRanks([1, .nan]) }
  }

  @Test func `Pearson of three pairs`() throws {
    let result = try Statistics.pearson([1, 2, 3], [1, 3, 2])
    #expect(isClose(result.coefficient, 0.5))
    let p = try #require(result.pValue)
    #expect(isClose(p, 2.0 / 3))
    #expect(result.count == 3)
  }

  @Test func `Spearman without ties`() throws {
    // The squared rank differences sum to 2: 1 - 6 * 2 / (4 * 15).
    let result = try Statistics.spearman([1, 2, 3, 40], [10, 30, 20, 40])
    #expect(isClose(result.coefficient, 0.8))
    let p = try #require(result.pValue)
    #expect(isClose(p, 0.2))
  }

  @Test func `Perfect correlations are exactly 1 with p 0`() throws {
    let result = try Statistics.spearman([1, 2, 3, 4, 5], [1, 10, 100, 1e50, 1e300])
    #expect(result.coefficient == 1)
    #expect(result.pValue == 0)
    #expect(try Statistics.spearman([1, 2, 2], [3, 1, 1]).coefficient == -1)
  }

  @Test func `Offsets and scales cost no digits`() throws {
    let expected = try Statistics.pearson([1, 2, 4, 8], [3, 1, 5, 2]).coefficient
    for (scale, offset) in [(1.0, 1e15), (1e200, 0), (1e-200, 0), (2e307, 0), (-1, 0)] {
      let x = [1.0, 2, 4, 8].map { $0 * scale + offset }
      let coefficient = try Statistics.pearson(x, [3, 1, 5, 2]).coefficient
      #expect(isClose(coefficient, scale < 0 ? -expected : expected))
    }
  }

  @Test func `Two pairs have no p-value`() throws {
    let result = try Statistics.spearman([1, 2], [5, 3])
    #expect(result.coefficient == -1)
    #expect(result.pValue == nil)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.spearman([], [1]) }
    expectError(.empty) { () throws(MetricError) in try Statistics.spearman([], []) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.spearman([.nan], [1]) }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.spearman([1], [1]) }
    expectError(.zeroVariance) { () throws(MetricError) in try Statistics.spearman([1, 2], [3, 3]) }
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.pearson([0.1, 0.1, 0.1], [1, 2, 3])
    }
  }
}
