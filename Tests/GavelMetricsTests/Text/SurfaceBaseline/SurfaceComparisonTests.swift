import GavelCore
import GavelMetrics
import Testing

@Suite struct SurfaceComparisonTests {
  @Test func `Figures of a judge beside the baseline`() throws {
    // Two pairs without a preferred answer are left out.
    let labels: [Preference.Winner?] = [.first, .first, .second, .second, .first, .first, .tie, nil]
    let judge: [Preference.Winner?] = [.first, .second, .second, nil, .flip, .first, .first, .first]
    let baseline: [Preference.Winner] = [.first, .first, .first, .second, .second, .tie, .first, .first]
    let comparison = try SurfaceComparison(labels: labels, judge: judge, baseline: baseline)
    #expect(comparison.count == 6)
    #expect(comparison.leftOut == 2)
    #expect(counts(comparison.judge) == [3, 2, 6])
    #expect(isClose(comparison.judge.rate.proportion, 4.0 / 6))
    #expect(counts(comparison.baseline) == [3, 1, 6])
    // Both decide the first three pairs, the first of them alike.
    #expect(comparison.bothDecide == 3)
    #expect(comparison.sameDecision == 1)
    #expect(comparison.sharedDecisions.map { isClose($0.proportion, 1.0 / 3) } == true)
    #expect(counts(comparison.whereBaselineIsRight) == [1, 1, 3])
    #expect(counts(comparison.whereBaselineIsWrong) == [1, 1, 2])
    #expect(counts(comparison.whereBaselineTies) == [1, 0, 1])
    // 0, -1, 1, -1/2, 1/2, 1/2.
    let difference = try #require(comparison.difference)
    #expect(isClose(difference.mean, 0.5 / 6))
    #expect(difference.interval.low < 0 && difference.interval.high > 0)
    #expect(!comparison.isShownToBeatBaseline)
    #expect(comparison.description.contains("not shown to beat the surface baseline"))
  }

  @Test func `A judge that is right where the baseline is wrong beats it`() throws {
    let comparison = try SurfaceComparison(
      labels: Array(repeating: .first, count: 40), judge: Array(repeating: .first, count: 40),
      baseline: Array(repeating: .second, count: 40))
    #expect(comparison.isShownToBeatBaseline)
    #expect(comparison.whereBaselineIsRight == nil)
    #expect(comparison.description.contains("1 [0.814, 1], beats the surface baseline"))
  }

  @Test func `Three pairs show nothing, however they end`() throws {
    let comparison = try SurfaceComparison(
      labels: [.first, .first, .first], judge: [.first, .first, .first],
      baseline: [.second, .second, .second])
    #expect(!comparison.isShownToBeatBaseline)
  }

  @Test func `A single pair has no difference with an interval`() throws {
    let comparison = try SurfaceComparison(labels: [.first], judge: [nil], baseline: [.tie])
    #expect(comparison.difference == nil)
    #expect(comparison.sharedDecisions == nil)
    #expect(!comparison.isShownToBeatBaseline)
  }

  @Test func `Bad input is refused`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try SurfaceComparison(labels: [.first], judge: [], baseline: [.first])
    }
    expectError(.lengthMismatch) { () throws(MetricError) in
      try SurfaceComparison(labels: [.first], judge: [.first], baseline: [])
    }
    expectError(.empty) { () throws(MetricError) in
      try SurfaceComparison(labels: [nil, .tie], judge: [.first, .first], baseline: [.first, .first])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try SurfaceComparison(labels: [.first], judge: [.first], baseline: [.first], level: 1)
    }
  }

  private func counts(_ accuracy: SurfaceAccuracy?) -> [Int]? {
    accuracy.map { [$0.correct, $0.tied, $0.total] }
  }
}
