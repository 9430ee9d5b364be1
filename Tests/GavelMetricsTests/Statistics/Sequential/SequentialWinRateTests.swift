import Foundation
import GavelMetrics
import Testing

@Suite struct SequentialWinRateTests {
  @Test func `The beta mixture after wins alone`() throws {
    // A uniform mixture gives w wins in a row the probability 1/(w + 1), the fair coin 1/2^w.
    let result = try Statistics.sequentialWinRateTest(wins: Array(repeating: true, count: 10))
    for (index, ratio) in result.logLikelihoodRatios.enumerated() {
      #expect(isClose(exp(ratio), pow(2, Double(index + 1)) / Double(index + 2), tolerance: 1e-12))
    }
    #expect(result.pValues[0] == 1)
    #expect(isClose(result.pValues[1], 0.75))
    #expect(isClose(result.pValues[9], 11.0 / 1024))
  }

  @Test func `The p-value never rises again`() throws {
    let wins = Array(repeating: true, count: 8) + Array(repeating: false, count: 8)
    let result = try Statistics.sequentialWinRateTest(wins: wins)
    #expect(result.pValues[15] == result.pValues[7])
    #expect(try #require(result.logLikelihoodRatios.last) < 0)
  }

  @Test func `The normal mixture after one win`() throws {
    // V = 1/4, V + tau^2 = 0.3, excess 1/2.
    let result = try Statistics.sequentialWinRateTest(wins: [true], mixture: .normal(variance: 0.05))
    #expect(isClose(result.logLikelihoodRatios[0], 0.5 * log(0.25 / 0.3) + 0.25 * 0.05 / (2 * 0.25 * 0.3)))
    #expect(result.pValues[0] == 1)
  }

  @Test func `Bad input is refused`() {
    func error(
      _ code: MetricError.Code, _ wins: [Bool] = [true], _ rate: Double = 0.5,
      _ mixture: Statistics.WinRateMixture = .beta(a: 1, b: 1)
    ) {
      expectError(code) { () throws(MetricError) in
        try Statistics.sequentialWinRateTest(wins: wins, nullRate: rate, mixture: mixture)
      }
    }
    error(.empty, [])
    for rate in [0, 1, -0.5, .nan] { error(.invalidParameter, [true], rate) }
    for bad in [0, -1, .nan, .infinity] {
      error(.invalidParameter, [true], 0.5, .beta(a: bad, b: 1))
      error(.invalidParameter, [true], 0.5, .beta(a: 1, b: bad))
      error(.invalidParameter, [true], 0.5, .normal(variance: bad))
    }
  }
}
