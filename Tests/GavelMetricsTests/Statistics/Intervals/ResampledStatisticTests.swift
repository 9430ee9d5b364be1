import GavelCore
import GavelMetrics
import Testing

@Suite struct ResampledStatisticTests {
  private static let count = 400

  private func values(_ count: Int) -> [Double] {
    var generator = SeededGenerator(seed: 21)
    return (0..<count).map { _ in 1e6 + generator.unit() * generator.unit() }
  }

  private func plain(
    rows: Int, _ method: Statistics.BootstrapMethod,
    _ statistic: ([Int]) throws(MetricError) -> Double
  ) throws(MetricError) -> Statistics.BootstrapInterval {
    try Statistics.bootstrapInterval(
      rows: rows, resamples: Statistics.Resamples(rows: rows, count: Self.count, seed: 3), method: method,
      statistic: statistic)
  }

  @Test(arguments: Statistics.BootstrapMethod.allCases)
  func `The interval of a mean is that of its resamples`(method: Statistics.BootstrapMethod) throws {
    for count in [2, 3, 40, 150] {
      let values = values(count)
      let expected = try plain(rows: count, method) { rows throws(MetricError) in
        try Statistics.mean(rows.map { values[$0] })
      }
      let fast = try Statistics.bootstrapInterval(
        of: .mean(values), resamples: Self.count, seed: 3, method: method)
      #expect(fast.estimate == expected.estimate)
      // The plain means have lost digits at the offset of a million.
      #expect(isClose(fast.interval.low - 1e6, expected.interval.low - 1e6, tolerance: 1e-8))
      #expect(isClose(fast.interval.high - 1e6, expected.interval.high - 1e6, tolerance: 1e-8))
    }
  }

  @Test func `Means of few levels spread as they should`() throws {
    // Mean 3, and variance 2 of one value.
    let scores = (0..<1000).map { Double($0 % 5 + 1) }
    let result = try Statistics.bootstrapStandardError(of: .mean(scores), resamples: 2000, seed: 4)
    #expect(result.estimate == 3)
    #expect(abs(result.standardError / 0.002.squareRoot() - 1) < 0.06)
    let interval = try Statistics.bootstrapInterval(of: .mean(scores), resamples: 2000, seed: 4).interval
    #expect(abs(interval.low - (3 - 1.96 * 0.002.squareRoot())) < 0.015)
    #expect(abs(interval.high - (3 + 1.96 * 0.002.squareRoot())) < 0.015)
  }

  @Test func `Values of any size are resampled`() throws {
    let huge: [Double] = [-1.7e308, 1.7e308, 1.7e308]
    let wide = try Statistics.bootstrapInterval(of: .mean(huge), resamples: 50, seed: 1).interval
    #expect(wide.low >= -1.7e308 && wide.high <= 1.7e308 && wide.low < wide.high)
    let rate = [Double](repeating: 1, count: 199) + [0]
    let top = try Statistics.bootstrapInterval(of: .mean(rate), resamples: 400, seed: 1).interval.high
    #expect(top == 1)
    let equal = try Statistics.bootstrapInterval(of: .mean([0.1, 0.1, 0.1]), resamples: 50, seed: 1)
    #expect(equal.interval.low == 0.1 && equal.interval.high == 0.1)
  }

  private struct Labels {
    var gold: [Int]
    var predicted: [Int]

    init(_ count: Int) {
      var generator = SeededGenerator(seed: 22)
      let gold = (0..<count).map { _ in Int(generator.next() % 4) }
      self.gold = gold
      predicted = gold.map { generator.unit() < 0.6 ? $0 : Int(generator.next() % 4) }
    }

    func kappa(_ rows: [Int], _ weights: Statistics.KappaWeights) throws(MetricError) -> Double {
      try Statistics.cohenKappa(
        gold: rows.map { gold[$0] }, predicted: rows.map { predicted[$0] }, weights: weights)
    }
  }

  @Test(arguments: Statistics.KappaWeights.allCases)
  func `Kappa is resampled by its table`(weights: Statistics.KappaWeights) throws {
    let labels = Labels(200)
    let statistic = try Statistics.ResampledCounts.kappa(
      gold: labels.gold, predicted: labels.predicted, weights: weights)
    let estimate = try labels.kappa(Array(0..<200), weights)
    #expect(statistic.rows == 200)
    #expect(try isClose(statistic.estimate(), estimate))
    let without = try (0..<200).map { row in try labels.kappa((0..<200).filter { $0 != row }, weights) }
    for (fast, plain) in zip(try statistic.jackknife().sorted(), without.sorted()) {
      #expect(isClose(fast, plain))
    }
    let fast = try statistic.replicates(2000, seed: 5)
    let resamples = Statistics.Resamples(rows: 200, count: 800, seed: 6)
    let plain = try resamples.map { try labels.kappa($0, weights) }
    let (fastSpread, spread) = try (
      Statistics.standardDeviation(fast), Statistics.standardDeviation(plain)
    )
    #expect(abs(fastSpread / spread - 1) < 0.1)
    #expect(try abs(Statistics.mean(fast) - Statistics.mean(plain)) < 0.1 * spread)
  }

  @Test func `Counts keep their sum, and rows of no class stay away`() throws {
    let sums = try Statistics.ResampledCounts([3, 0, 90, 7]) { counts throws(MetricError) in
      counts[1] == 0 && counts.reduce(0, +) == 100 ? Double(counts[2]) : -1
    }
    let replicates = try sums.replicates(500, seed: 1)
    #expect(replicates.allSatisfy { $0 >= 0 })
    #expect(Set(replicates).count > 5)
    #expect(try replicates == sums.replicates(500, seed: 1))
    #expect(try replicates != sums.replicates(500, seed: 2))
    // Without a row of each class in turn: 3, 90 and 7 times.
    let certain = try Statistics.ResampledCounts([3, 0, 90, 7]) { counts in Double(counts[2]) }
    #expect(
      try certain.jackknife().sorted() == [Double](repeating: 89, count: 90) + .init(repeating: 90, count: 10)
    )
  }

  @Test func `Undefined cases are typed`() {
    func expect(
      _ code: MetricError.Code, _ values: [Double], resamples: Int = 10, level: Double = 0.95,
      _ method: Statistics.BootstrapMethod = .percentile
    ) {
      expectError(code) { () throws(MetricError) in
        try Statistics.bootstrapInterval(
          of: .mean(values), resamples: resamples, seed: 1, level: level, method: method)
      }
    }
    expect(.empty, [], level: 2)
    expect(.invalidParameter, [.nan], level: 2)
    expect(.invalidParameter, [1, 2], resamples: 0)
    expect(.nonFinite, [1, .infinity])
    expect(.degenerate, [1], .biasCorrected)
    expect(.degenerate, [2, 2], .biasCorrected)
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.bootstrapStandardError(of: .mean([1, 2]), resamples: 1, seed: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.ResampledCounts([1, -1]) { _ throws(MetricError) in 0 }
    }
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.ResampledCounts.kappa(gold: [1], predicted: [1, 2])
    }
    expectError(.degenerate) { () throws(MetricError) in
      try Statistics.bootstrapInterval(of: .kappa(gold: [1, 1], predicted: [1, 1]), resamples: 5, seed: 1)
    }
  }
}
