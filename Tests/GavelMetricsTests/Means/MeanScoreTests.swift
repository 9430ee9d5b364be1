import GavelCore
import GavelMetrics
import Testing

@Suite struct MeanScoreTests {
  @Test func `The interval is Student's`() throws {
    // Mean 3, deviation sqrt(2.5), n 5: half width 2.7764451051977934 * sqrt(0.5).
    let estimate = try MeanScore().estimate(scores([1, 2, 3, 4, 5]))
    let bounds = try #require(estimate.bounds)
    let half = 2.776_445_105_197_793_4 * 0.5.squareRoot()
    #expect(estimate.value == 3)
    #expect(isClose(bounds.low, 3 - half, tolerance: 1e-12))
    #expect(isClose(bounds.high, 3 + half, tolerance: 1e-12))
    guard case .bounds(_, _, let level, let method) = estimate.interval else {
      Issue.record("there is no interval")
      return
    }
    #expect(level == 0.95 && method == "t")
    #expect(estimate.metric == "mean-score/2")
  }

  @Test func `Two scores have an interval`() throws {
    // t with one degree of freedom at 0.975 is tan(0.475 pi) = 12.706204736174694; the standard error is 0.5.
    let estimate = try MeanScore().estimate(scores([3, 4]))
    let bounds = try #require(estimate.bounds)
    #expect(isClose(bounds.high, 3.5 + 0.5 * 12.706_204_736_174_694, tolerance: 1e-12))
  }

  @Test func `A higher level is wider`() throws {
    let sample = scores([1, 2, 2, 3, 5])
    let wide = try #require(try MeanScore(level: 0.99).estimate(sample).bounds)
    let narrow = try #require(try MeanScore(level: 0.9).estimate(sample).bounds)
    #expect(wide.low < narrow.low && narrow.high < wide.high)
  }

  @Test func `One score and equal scores have a value and no interval`() throws {
    let single = try MeanScore().estimate(scores([4]))
    #expect(single.value == 4)
    #expect(single.missing == "a single item has no spread")
    let equal = try MeanScore().estimate(scores([4, 4, 4]))
    #expect(equal.value == 4)
    #expect(equal.missing == "all values are equal, and they declare no scale")
  }

  @Test func `Without scores there is no mean`() {
    #expect {
      try MeanScore().estimate(scores([], excluded: [.noMarker: 7]))
    } throws: { error in
      (error as? MetricError)?.code == .empty && "\(error)".contains("7 items")
    }
  }

  @Test func `Scores on different scales have no mean`() {
    let mixed = Sample([Score(4, scale: 1...5), Score(4, scale: 1...10)])
    #expect {
      try MeanScore().estimate(mixed)
    } throws: { error in
      (error as? MetricError)?.code == .invalidParameter
    }
  }

  @Test func `Only a declared scale has a worst case`() throws {
    let excluded: [ReasonCode: Int] = [.refused: 1]
    let partly = Sample([Score(4, scale: 1...5), Score(4)], excluded: excluded)
    #expect(try MeanScore().estimate(partly).worstCase == nil)
    #expect(try MeanScore().estimate(scores([4, 2], excluded: excluded)).worstCase == nil)
    #expect(try MeanScore().estimate(scores([4, 2], on: 1...5, excluded: excluded)).worstCase != nil)
  }

  @Test func `What was left out stands in the estimate`() throws {
    let estimate = try MeanScore().estimate(scores([1, 2], excluded: [.refused: 1, .timedOut: 4]))
    #expect(estimate.excluded == [.refused: 1, .timedOut: 4])
    #expect(estimate.count == 2)
  }

  @Test func `An impossible level is an error`() {
    for level in [0, 1, -1, .nan] {
      #expect(throws: MetricError.self) { try MeanScore(level: level).estimate(scores([1, 2])) }
    }
  }
}
