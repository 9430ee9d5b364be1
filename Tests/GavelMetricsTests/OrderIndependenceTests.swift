import GavelCore
import GavelMetrics
import Testing

/// No estimate depends on the order of the observations.
@Suite struct OrderIndependenceTests {
  private func check<Observation>(
    _ metric: some Metric<Observation>, _ sample: Sample<Observation>, seed: UInt64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try metric.estimate(sample)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let shuffled = Sample(sample.observations.shuffled(using: &generator), excluded: sample.excluded)
      let estimate = try metric.estimate(shuffled)
      #expect(isClose(estimate.value, expected.value), sourceLocation: sourceLocation)
      #expect(estimate.count == expected.count, sourceLocation: sourceLocation)
      #expect(estimate.excluded == expected.excluded, sourceLocation: sourceLocation)
      let one = try #require(estimate.bounds)
      let other = try #require(expected.bounds)
      #expect(isClose(one.low, other.low) && isClose(one.high, other.high), sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func metrics(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<60).map { _ in 1 + 4 * generator.unit() }
    try check(MeanScore(), scores(values, on: 1...5, excluded: [.empty: 2]), seed: seed)
    let winners = (0..<60).map { _ in
      [Preference.Winner.first, .second, .tie, .flip][Int(generator.next() % 4)]
    }
    try check(WinRate(), preferences(winners, excluded: [.refused: 1]), seed: seed)
    try check(WinRate(of: .second), preferences(winners), seed: seed)
    let labelled = zip(values, values.reversed()).map { Labelled($0, label: $0 + $1.rounded()) }
    try check(RankCorrelation(), Sample(labelled), seed: seed)
    try check(Agreement(), Sample(winners.map { Labelled($0, label: .first) }), seed: seed)
  }

  @Test func `Large and small scores in any order`() throws {
    let values = [1e15, 1, -1e15, 2, 1e-3, 7e14, -7e14, 3]
    try check(MeanScore(), scores(values), seed: 9)
  }
}
