import GavelMetrics
import Testing

@Suite struct PPIMeanTests {
  private static let scores = Statistics.PartlyLabelledScores(
    human: [1, 3], judge: [2, 3], judgeOfUnlabelled: [2, 4, 6])

  @Test func `The judge's mean is corrected by its mean error`() throws {
    // 4 - 1/2; the variances are 8/3 of three scores and 1/4 of two errors.
    let result = try Statistics.ppiMean(Self.scores)
    #expect(isClose(result.mean, 3.5))
    #expect(isClose(result.standardError, (8.0 / 9 + 1.0 / 8).squareRoot()))
    #expect(isClose(result.interval.high - result.mean, 1.959963984540054 * result.standardError))
    #expect(result.lambda == 1)
  }

  @Test func `Lambda 0 leaves the labels alone`() throws {
    let result = try Statistics.ppiMean(Self.scores, lambda: 0)
    #expect(isClose(result.mean, 2))
    #expect(isClose(result.standardError, 0.5.squareRoot()))
  }

  @Test func `Lambda is tuned by what the judge knows`() throws {
    // The covariance is 1/2; the five scores of the judge have the variance 11.2/4: lambda = 0.5/(5/3 * 2.8).
    let result = try Statistics.ppiPlusPlusMean(Self.scores)
    #expect(isClose(result.lambda, 3.0 / 28))
    // 4 lambda + 2 - 2.5 lambda.
    #expect(isClose(result.mean, 2 + 1.5 * 3 / 28))
  }

  @Test func `A judge that contradicts people is left out`() throws {
    var scores = Self.scores
    scores.judge = [3, 2]
    let result = try Statistics.ppiPlusPlusMean(scores)
    #expect(result.lambda == 0)
    #expect(isClose(result.mean, 2))
  }

  @Test(arguments: [1e-160, 1, 1e150])
  func `Lambda does not depend on the unit`(unit: Double) throws {
    func scaled(_ values: [Double]) -> [Double] { values.map { $0 * unit } }
    let scores = Statistics.PartlyLabelledScores(
      human: scaled(Self.scores.human), judge: scaled(Self.scores.judge),
      judgeOfUnlabelled: scaled(Self.scores.judgeOfUnlabelled))
    #expect(try isClose(Statistics.ppiPlusPlusMean(scores).lambda, 3.0 / 28))
  }

  @Test func `Strata add up with their weights`() throws {
    let other = Statistics.PartlyLabelledScores(
      human: [5, 5], judge: [4, 5], judgeOfUnlabelled: [4, 4, 4, 4])
    let result = try Statistics.stratifiedPPIMean(
      [.init(weight: 0.25, scores: Self.scores), .init(weight: 0.75, scores: other)], lambda: 1)
    // 3.5 and 4.5; the second stratum has the variance 1/8 of the mean.
    #expect(isClose(result.mean, 0.25 * 3.5 + 0.75 * 4.5))
    let variance = (8.0 / 9 + 1.0 / 8) / 16 + 9.0 / 16 * 1 / 8
    #expect(isClose(result.standardError, variance.squareRoot()))
    #expect(result.lambdas == [1, 1])
  }

  @Test func `One stratum is the whole`() throws {
    let whole = try Statistics.ppiPlusPlusMean(Self.scores)
    let result = try Statistics.stratifiedPPIMean([.init(weight: 1, scores: Self.scores)])
    #expect(result.mean == whole.mean)
    #expect(result.interval == whole.interval)
    #expect(result.lambdas == [whole.lambda])
  }

  @Test(
    "Bad scores are refused",
    arguments: [
      ([1, 2], [1], [1], .lengthMismatch), ([], [], [1], .empty), ([1, 2], [1, 2], [], .empty),
      ([1, .nan], [1, 2], [1], .nonFinite), ([1, 2], [1, .infinity], [1], .nonFinite),
      ([1, 2], [1, 2], [.nan], .nonFinite), ([1], [1], [1], .tooFewItems),
      ([1, 2], [3, 3], [3], .zeroVariance),
    ] as [([Double], [Double], [Double], MetricError.Code)])
  func badScores(human: [Double], judge: [Double], unlabelled: [Double], code: MetricError.Code) {
    let scores = Statistics.PartlyLabelledScores(human: human, judge: judge, judgeOfUnlabelled: unlabelled)
    expectError(code) { () throws(MetricError) in try Statistics.ppiPlusPlusMean(scores) }
    expectError(code) { () throws(MetricError) in
      try Statistics.stratifiedPPIMean([.init(weight: 1, scores: scores)])
    }
    if code != .zeroVariance {
      expectError(code) { () throws(MetricError) in try Statistics.ppiMean(scores) }
    }
  }

  @Test func `Bad parameters are refused`() {
    func strata(_ weights: Double...) -> [Statistics.WeightedStratum] {
      weights.map { .init(weight: $0, scores: Self.scores) }
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.ppiMean(Self.scores, lambda: .nan) }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.ppiMean(Self.scores, level: 1) }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.stratifiedPPIMean(strata(1), lambda: .infinity)
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.stratifiedPPIMean([]) }
    expectError(.invalidParameter) { () throws(MetricError) in try Statistics.stratifiedPPIMean(strata(0.5)) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.stratifiedPPIMean(strata(1.5, -0.5))
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.stratifiedPPIMean(strata(.nan)) }
  }
}
