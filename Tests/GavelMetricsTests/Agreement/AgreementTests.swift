import GavelCore
import GavelMetrics
import Testing

@Suite struct AgreementTests {
  private func labelled(_ pairs: [(Double, Double)]) -> Sample<Labelled<Double>> {
    Sample(pairs.map { Labelled($0.0, label: $0.1) })
  }

  @Test func `Agreement is the share of equal labels, with Wilson's interval`() throws {
    let estimate = try Agreement<Preference.Winner>().estimate(
      Sample(
        [
          .init(.first, label: .first), .init(.tie, label: .tie), .init(.flip, label: .tie),
          .init(.first, label: .second),
        ],
        excluded: [.refused: 1]))
    #expect(estimate.value == 0.5)
    #expect(estimate.count == 4)
    #expect(estimate.excluded == [.refused: 1])
    #expect(estimate.worstCase == 0.4...0.6)
    let wilson = try Statistics.wilsonInterval(successes: 2, trials: 4).interval
    let bounds = try #require(estimate.bounds)
    #expect(bounds.low == wilson.low && bounds.high == wilson.high)
  }

  @Test func `One item has no interval, none has no agreement`() throws {
    #expect(try Agreement<String>().estimate(Sample([.init("a", label: "a")])).missing != nil)
    #expect {
      try Agreement<String>().estimate(Sample())
    } throws: { ($0 as? MetricError)?.code == .empty }
  }

  @Test func `Rank correlation asks for no common scale`() throws {
    // Ranks 1 2 3 4 5 and 2 1 4 3 5: rho = 1 - 6 * 4 / (5 * 24) = 0.8.
    let sample = labelled([(10, 2), (20, 1), (40, 4), (50, 3), (99, 5)])
    let estimate = try RankCorrelation().estimate(sample)
    #expect(isClose(estimate.value, 0.8))
    let bounds = try #require(estimate.bounds)
    #expect(bounds.low < 0.8 && bounds.high > 0.8 && bounds.high <= 1)
    guard case .bounds(_, _, _, let method) = estimate.interval else {
      Issue.record("there is no interval")
      return
    }
    #expect(method == "Fisher z")
    let stretched = sample.map { Labelled($0.verdict * $0.verdict, label: $0.label) }
    #expect(try RankCorrelation().estimate(stretched).value == estimate.value)
  }

  @Test func `Ties take mean ranks`() throws {
    // Ranks 1.5 1.5 3 and 1 2 3: rho = 1.5 / sqrt(1.5 * 2).
    let estimate = try RankCorrelation().estimate(labelled([(1, 1), (1, 2), (2, 3)]))
    #expect(isClose(estimate.value, 0.75.squareRoot()))
    #expect(estimate.missing?.contains("3 pairs") == true)
  }

  @Test func `Where there is no order there is no correlation`() {
    #expect {
      try RankCorrelation().estimate(labelled([(1, 1), (1, 2), (1, 3)]))
    } throws: { ($0 as? MetricError)?.code == .zeroVariance }
    #expect {
      try RankCorrelation().estimate(labelled([(1, 1)]))
    } throws: { ($0 as? MetricError)?.code == .tooFewItems }
    #expect {
      try RankCorrelation().estimate(labelled([]))
    } throws: { ($0 as? MetricError)?.code == .empty }
  }
}
