import GavelCore
import GavelMetrics
import Testing

@Suite struct SampleTests {
  @Test func `Outcomes are observed or left out by reason`() {
    let outcomes: [Outcome<Score>] = [
      ruled(4), .failed(JudgmentError(.noMarker, "?")), ruled(2), .abstained(Abstention(.refused, "no")),
      .failed(JudgmentError(.noMarker, "?")),
    ]
    let sample = Sample(outcomes)
    #expect(sample.observations.map(\.value) == [4, 2])
    #expect(sample.excluded == [.noMarker: 2, .refused: 1])
    #expect(sample.count == 2)
    #expect(sample.excludedCount == 3)
  }

  @Test func `A sample can be put together by hand`() {
    var sample = Sample<Score>()
    #expect(sample.count == 0 && sample.excludedCount == 0)
    sample.add(Score(1))
    sample.add(ruled(3))
    sample.exclude(.timedOut)
    sample.exclude(.timedOut)
    sample.exclude("my-own-reason")
    #expect(sample.observations.map(\.value) == [1, 3])
    #expect(sample.excluded == [.timedOut: 2, "my-own-reason": 1])
  }

  @Test func `Other observations of the same items keep what was left out`() {
    let sample = scores([1, 4], excluded: [.empty: 3]).map { $0.value > 2 }
    #expect(sample.observations == [false, true])
    #expect(sample.excluded == [.empty: 3])
  }

  @Test func `Outcomes are estimated in one step`() throws {
    let outcomes = [
      ruled(5, on: 1...5), ruled(3, on: 1...5), .failed(JudgmentError(.truncated, "cut")),
      ruled(4, on: 1...5),
    ]
    let estimate = try outcomes.estimate(.meanScore)
    #expect(estimate.value == 4)
    #expect(estimate.count == 3)
    #expect(estimate.excluded == [.truncated: 1])
    let pairs = [ruled(.first), ruled(.tie), ruled(.first), ruled(.second)]
    #expect(try pairs.estimate(.winRate).value == 0.625)
    #expect(try pairs.estimate(WinRate(of: .second)).value == 0.375)
  }

  @Test func `Any metric uses its own interval`() throws {
    let metrics: [any Metric<Score>] = [MeanScore(), MeanScore(level: 0.5)]
    let sample = scores([1, 2, 3, 4])
    let widths = try metrics.map { metric in
      let bounds = try #require(try metric.estimate(sample).bounds)
      return bounds.high - bounds.low
    }
    #expect(widths[0] > widths[1])
  }

  @Test func `Any metric and the concrete type give the same estimate`() throws {
    func check<O>(_ metric: some Metric<O>, _ sample: Sample<O>) throws {
      let erased: any Metric<O> = metric
      #expect(try erased.estimate(sample) == metric.estimate(sample))
    }
    let labelled = Sample([1, 2, 2, 3, 1, 3].map { Labelled($0, label: min(3, $0 + 1)) })
    try check(MeanScore(), scores([1, 2, 3, 5], on: 1...5))
    try check(WinRate(of: .second), preferences([.first, .tie, .second]))
    try check(CohenKappa.quadratic(scale: 1...3), labelled)
    try check(
      RankCorrelation(.kendall), labelled.map { Labelled(Double($0.verdict), label: Double($0.label)) })
    try check(.macroF1(), labelled)
    try check(
      KrippendorffAlpha(.ordinal), labelled.map { ItemRatings([Double($0.verdict), Double($0.label)]) })
  }

  @Test func `Three kinds of failure are left out by their reasons`() throws {
    let outcomes: [Outcome<Score>] = [
      ruled(4, on: 1...5), .failed(JudgmentError(.noMarker, "?")), .abstained(Abstention(.refused, "no")),
      ruled(2, on: 1...5), .failed(JudgmentError(.truncated, "cut")), .failed(JudgmentError(.noMarker, "?")),
    ]
    let estimate = try outcomes.estimate(.meanScore)
    #expect(estimate.excluded == [.noMarker: 2, .refused: 1, .truncated: 1])
    #expect(estimate.count == 2 && estimate.value == 3)
    // Six items, of which four could be anything from 1 to 5.
    let worst = try #require(estimate.worstCase)
    #expect(isClose(worst.lowerBound, 10.0 / 6) && isClose(worst.upperBound, 26.0 / 6))
    #expect("\(estimate)".hasSuffix("n 2, left out 4 (no-marker 2, refused 1, truncated 1)"))
  }

  @Test func `Nothing to observe is an error that says how many were left out`() {
    let outcomes: [Outcome<Score>] = [
      .failed(JudgmentError(.empty, "")), .abstained(Abstention(.refused, "")),
    ]
    #expect {
      try outcomes.estimate(.meanScore)
    } throws: { error in
      (error as? MetricError)?.code == .empty && "\(error)".contains("2 items were left out")
    }
  }
}
