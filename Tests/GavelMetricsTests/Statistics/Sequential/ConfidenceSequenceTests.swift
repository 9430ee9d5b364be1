import Foundation
import GavelMetrics
import Testing

@Suite struct ConfidenceSequenceTests {
  @Test func `Hoeffding's bound after one observation`() throws {
    // The weight is cut to 1, which leaves 1 - ln(2/alpha) - 1/8.
    let sequence = try Statistics.hoeffdingSequence([1], alpha: 0.9)
    #expect(isClose(sequence.low[0], 1 - log(2 / 0.9) - 0.125))
    #expect(sequence.high == [1])
  }

  @Test func `The empirical Bernstein bound of ones`() throws {
    // All weights are cut to 1/2, and the first observation alone differs from the mean so far, which begins at 0:
    // (n/2 - ln(2/alpha) - (ln 2 - 1/2)) / (n/2).
    let sequence = try Statistics.empiricalBernsteinSequence([1, 1, 1, 1], alpha: 0.9)
    #expect(isClose(sequence.low[3], 1 - (log(2 / 0.9) + log(2) - 0.5) / 2))
    #expect(sequence.low[0] == 0)
    #expect(sequence.high.allSatisfy { $0 == 1 })
  }

  @Test func `A running intersection only narrows`() throws {
    let x = (0..<200).map { Double($0 * 53 % 97) / 96 }
    func check(_ running: Statistics.ConfidenceSequence, _ plain: Statistics.ConfidenceSequence) {
      #expect(running.low[199] == plain.low.max())
      #expect(running.high[199] == plain.high.min())
      #expect(running.last.map { $0.contains(Statistics.sum(x) / 200) } == true)
    }
    check(
      try Statistics.hoeffdingSequence(x), try Statistics.hoeffdingSequence(x, runningIntersection: false))
    check(
      try Statistics.empiricalBernsteinSequence(x),
      try Statistics.empiricalBernsteinSequence(x, runningIntersection: false))
  }

  @Test(
    "Bad input is refused",
    arguments: [
      ([], 0.05, 0.5, .empty), ([0.5, 1.2], 0.05, 0.5, .invalidParameter),
      ([-0.1], 0.05, 0.5, .invalidParameter),
      ([.nan, 1.2], 0.05, 0.5, .invalidParameter), ([0.5], 0, 0.5, .invalidParameter),
      ([0.5], 1, 0.5, .invalidParameter), ([.nan], 0.05, 0.5, .nonFinite),
      ([.infinity], 0.05, 0.5, .nonFinite),
      ([0.5], .nan, 0.5, .nonFinite),
    ] as [([Double], Double, Double, MetricError.Code)])
  func badInput(x: [Double], alpha: Double, mean: Double, code: MetricError.Code) {
    expectError(code) { () throws(MetricError) in try Statistics.hoeffdingSequence(x, alpha: alpha) }
    expectError(code) { () throws(MetricError) in try Statistics.empiricalBernsteinSequence(x, alpha: alpha) }
    expectError(code) { () throws(MetricError) in try Statistics.hedgedConfidenceSequence(x, alpha: alpha) }
    expectError(code) { () throws(MetricError) in
      try Statistics.bettingCapital(x, mean: mean, alpha: alpha)
    }
  }

  @Test func `A mean outside 0 to 1 cannot be tested`() {
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.bettingCapital([1], mean: 1.1) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.bettingCapital([1], mean: .nan) }
  }
}
