import Foundation
import GavelMetrics
import Testing

@Suite struct WilcoxonTestTests {
  @Test func `Three differences by hand`() throws {
    // 2, -1, 0.5 have the ranks 3, 2, 1; the sums of the 8 sign vectors are 0 1 2 3 3 4 5 6.
    let (x, y) = ([3, 1, 2.5], [1, 2, 2.0])
    let test = try Statistics.wilcoxonTest(x, y)
    #expect(test.positiveRanks == 4 && test.negativeRanks == 2 && test.z == nil)
    #expect(isClose(test.pValue, 2 * 3.0 / 8))
    #expect(try isClose(Statistics.wilcoxonTest(x, y, alternative: .greater).pValue, 3.0 / 8))
    #expect(try isClose(Statistics.wilcoxonTest(x, y, alternative: .less).pValue, 6.0 / 8))
    // Mean 3, variance (1 + 4 + 9) / 4.
    let normal = try Statistics.wilcoxonTest(x, y, method: .normal(continuityCorrection: true))
    let z = try #require(normal.z)
    #expect(isClose(z, 0.5 / 3.5.squareRoot()))
    #expect(try isClose(normal.pValue, 2 * Statistics.normalCDF(-z)))
  }

  @Test func `Ties are counted exactly and zeros as asked`() throws {
    // 1, 1, -1 have rank 2 each: sums 0, 2, 4, 6 with chances 1 3 3 1 in 8.
    let tied = try Statistics.wilcoxonTest([1, 2, 2], [0, 1, 3], alternative: .greater)
    #expect(tied.positiveRanks == 4 && isClose(tied.pValue, 4.0 / 8))
    let dropped = try Statistics.wilcoxonTest([5, 2], [5, 1])
    let ranked = try Statistics.wilcoxonTest([5, 2], [5, 1], zeros: .ranked)
    #expect(dropped.positiveRanks == 1 && ranked.positiveRanks == 2)
  }

  @Test(arguments: [Statistics.ZeroDifferences.dropped, .ranked])
  func `Exchanging both sides exchanges the tails`(zeros: Statistics.ZeroDifferences) throws {
    let x = [1.0, 2, 2, 4, 5, 3, 3, 1]
    let y = [2.0, 2, 1, 1, 3, 3, 4, 4]
    for method in [Statistics.WilcoxonMethod.exact, .normal(continuityCorrection: true)] {
      let one = try Statistics.wilcoxonTest(x, y, alternative: .greater, zeros: zeros, method: method)
      let other = try Statistics.wilcoxonTest(y, x, alternative: .less, zeros: zeros, method: method)
      #expect(isClose(one.pValue, other.pValue) && one.positiveRanks == other.negativeRanks)
      let turned = try Statistics.wilcoxonTest(
        x.reversed(), y.reversed(), alternative: .greater, zeros: zeros, method: method)
      #expect(isClose(one.pValue, turned.pValue))
    }
  }

  @Test func `Many pairs approach the normal distribution`() throws {
    let x = (0..<200).map { Double($0 * 37 % 101) }
    let y = (0..<200).map { Double($0 * 53 % 97) }
    let exact = try Statistics.wilcoxonTest(x, y)
    let normal = try Statistics.wilcoxonTest(x, y, method: .normal(continuityCorrection: true))
    #expect(abs(exact.pValue - normal.pValue) < 1e-3)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.wilcoxonTest([1], []) }
    expectError(.empty) { () throws(MetricError) in try Statistics.wilcoxonTest([], []) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.wilcoxonTest([.infinity], [1]) }
    expectError(.noNonzeroDifferences) { () throws(MetricError) in
      try Statistics.wilcoxonTest([1, 2], [1, 2], zeros: .ranked)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.wilcoxonTest((1...1001).map(Double.init), [Double](repeating: 0, count: 1001))
    }
  }
}
