import GavelMetrics
import Testing

@Suite struct ConformalQuantileTests {
  @Test func `The ninth of nine scores`() throws {
    // ceil(10 * 0.9) = 9.
    let scores = (1...9).reversed().map { Double($0) }
    let result = try Statistics.conformalQuantile(scores: scores, alpha: 0.1)
    #expect(result.rank == 9)
    #expect(result.value == 9)
    #expect(result.count == 9)
  }

  @Test(arguments: [
    // (n + 1)(1 - alpha), exact in decimals.
    (9, 0.7, 3), (99, 0.07, 93), (999, 0.001, 999), (29, 0.9, 3), (9, 0.0999999999999999, 10),
    (9, 0.1000000000000001, 9), (9, 1e-40, 10), (9, .leastNonzeroMagnitude, 10),
    (1, 0.999_999_999_999_999_9, 1),
    (99_999, 1e-5, 99_999), (99_999, 1.5e-5, 99_999), (99_999, 9e-6, 100_000),
  ])
  func `Ranks are exact for decimals`(count: Int, alpha: Double, rank: Int) throws {
    let scores = (1...count).map { Double($0) }
    if rank > count {
      expectError(.infiniteQuantile) { () throws(MetricError) in
        try Statistics.conformalQuantile(scores: scores, alpha: alpha)
      }
    } else {
      #expect(try Statistics.conformalQuantile(scores: scores, alpha: alpha).rank == rank)
    }
  }

  @Test func `Codes come in order`() {
    let cases: [([Double], Double, MetricError.Code)] = [
      ([], 2, .empty), ([.nan], 0, .invalidParameter), ([.nan], 1, .invalidParameter),
      ([.nan], 0.5, .nonFinite), ([1], .nan, .nonFinite), ([1], 0.4, .infiniteQuantile),
    ]
    for (scores, alpha, code) in cases {
      expectError(code) { () throws(MetricError) in
        try Statistics.conformalQuantile(scores: scores, alpha: alpha)
      }
    }
  }
}
