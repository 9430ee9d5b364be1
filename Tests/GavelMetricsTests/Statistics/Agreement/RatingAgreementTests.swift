import GavelCore
import Testing

@testable import GavelMetrics

@Suite struct RatingAgreementTests {
  @Test func `Fleiss' kappa of three raters`() throws {
    // Agreement 1/3 and 1; chance (5/6)^2 + (1/6)^2 = 26/36.
    let value = try Statistics.fleissKappa(counts: [[2, 1], [3, 0]])
    #expect(isClose(value, (2.0 / 3 - 26.0 / 36) / (1 - 26.0 / 36)))
  }

  @Test func `Undefined cases of Fleiss' kappa are typed`() {
    func expect(_ code: MetricError.Code, _ counts: [[Int]]) {
      expectError(code) { () throws(MetricError) in try Statistics.fleissKappa(counts: counts) }
    }
    expect(.empty, [])
    expect(.lengthMismatch, [[1, 1], [2]])
    expect(.invalidParameter, [[3, -1], [1, 1]])
    expect(.unequalRaters, [[3, 0], [1, 1]])
    expect(.unequalRaters, [[.max, .max], [1, 1]])
    expect(.tooFewRaters, [[1, 0], [0, 1]])
    expect(.degenerate, [[3, 0], [3, 0]])
  }

  @Test func `Alpha of a small table`() throws {
    let ratings: [[Double?]] = [[1, 2, 1, 9], [1, 2, 2, nil]]
    // Six pairable ratings, three 1 and three 2. Observed 2 disagreeing ordered pairs, expected 18/5.
    for level in [Statistics.MeasurementLevel.nominal, .ordinal, .interval] {
      #expect(try isClose(Statistics.krippendorffAlpha(ratings, level: level), 1 - 2.0 / 3.6))
    }
  }

  @Test(arguments: Statistics.MeasurementLevel.allCases)
  func `Alpha is what the definition says`(level: Statistics.MeasurementLevel) throws {
    var generator = SeededGenerator(seed: 7)
    for scale in [1.0, 0.37] {
      let ratings: [[Double?]] = (0..<4).map { _ in
        (0..<30).map { _ in
          generator.next() % 4 == 0 ? nil : scale * Double(1 + generator.next() % 6)
        }
      }
      let value = try Statistics.krippendorffAlpha(ratings, level: level)
      #expect(isClose(value, alphaByDefinition(ratings, level), tolerance: 1e-12))
    }
  }

  /// All pairs of ratings against all others.
  private func alphaByDefinition(_ ratings: [[Double?]], _ level: Statistics.MeasurementLevel) -> Double {
    let items = (0..<30).map { item in ratings.compactMap { $0[item] } }.filter { $0.count > 1 }
    let all = items.flatMap { $0 }
    func distance(_ a: Double, _ b: Double) -> Double {
      switch level {
      case .nominal: return a == b ? 0 : 1
      case .interval: return (a - b) * (a - b)
      case .ratio: return a == b ? 0 : (a - b) * (a - b) / ((a + b) * (a + b))
      case .ordinal:
        let (low, high) = (min(a, b), max(a, b))
        let between = all.count { $0 > low && $0 < high }
        let ends = Double(all.count { $0 == low } + all.count { $0 == high }) / 2
        return a == b ? 0 : (Double(between) + ends) * (Double(between) + ends)
      }
    }
    func total(_ values: [Double]) -> Double {
      values.reduce(0) { sum, a in sum + values.reduce(0) { $0 + distance(a, $1) } }
    }
    let observed = items.reduce(0) { $0 + total($1) / Double($1.count - 1) }
    return 1 - observed / (total(all) / Double(all.count - 1))
  }

  @Test func `Nominal alpha of two raters follows from pi`() throws {
    let first = [1, 2, 2, 3, 1, 1]
    let second = [1, 2, 3, 3, 2, 1]
    let alpha = try Statistics.krippendorffAlpha(
      [first.map { Double($0) }, second.map { Double($0) }], level: .nominal)
    let pi = try Statistics.scottPi(gold: first, predicted: second)
    #expect(isClose(alpha, 1 - (1 - 1.0 / 12) * (1 - pi)))
  }

  @Test func `Very large ratings do not overflow`() throws {
    let small: [[Double?]] = [[1, 2, 3, 1], [1, 3, 3, 2]]
    let large = small.map { $0.map { $0.map { $0 * 5e307 } } }
    let expected = try Statistics.krippendorffAlpha(small, level: .interval)
    #expect(try isClose(Statistics.krippendorffAlpha(large, level: .interval), expected))
  }

  @Test func `Undefined cases of alpha are typed`() {
    func expect(_ code: MetricError.Code, _ ratings: [[Double?]]) {
      for level in Statistics.MeasurementLevel.allCases {
        expectError(code) { () throws(MetricError) in
          try Statistics.krippendorffAlpha(ratings, level: level)
        }
      }
    }
    expect(.empty, [])
    expect(.empty, [[], []])
    expect(.lengthMismatch, [[1, 2], [1]])
    expect(.nonFinite, [[1, .nan], [1, 2]])
    expect(.noPairableValues, [[1, nil], [nil, 2]])
    expect(.zeroVariance, [[2, 2, 7], [2, 2, nil]])
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.krippendorffAlpha([[-1, 1], [1, 1]], level: .ratio)
    }
  }

  @Test func `AC1 beside percent agreement`() throws {
    let ratings: [[Double?]] = [[1, 1, 1, 2], [1, 1, 2, 2]]
    #expect(try Statistics.percentAgreement(ratings) == 0.75)
    // Shares 5/8 and 3/8: chance 2 * 15/64.
    #expect(try isClose(Statistics.gwetAC1(ratings), (0.75 - 30.0 / 64) / (1 - 30.0 / 64)))
    // A third category halves the chance.
    let declared = try Statistics.gwetAC1(ratings, categories: [3, 2, 1])
    #expect(isClose(declared, (0.75 - 15.0 / 64) / (1 - 15.0 / 64)))
  }

  @Test func `AC2 counts near misses`() throws {
    let ratings: [[Double?]] = [[1, 3], [2, 3]]
    // Weights 1 - d/2 on 1, 2, 3; their sum is 3 + 4/2. Shares 1/4, 1/4, 1/2.
    let value = try Statistics.gwetAC2(ratings, weights: .linear)
    let chance = 5.0 / 6 * (3.0 / 16 + 3.0 / 16 + 1.0 / 4)
    #expect(isClose(value, (0.75 - chance) / (1 - chance)))
    // Two categories have no near miss.
    let two: [[Double?]] = [[1, 1, 2], [1, 2, 2]]
    for weights in Statistics.AgreementWeights.allCases {
      #expect(try isClose(Statistics.gwetAC2(two, weights: weights), Statistics.gwetAC1(two)))
    }
  }

  @Test func `Undefined cases of Gwet's coefficients are typed`() {
    func expect(_ code: MetricError.Code, _ ratings: [[Double?]], _ categories: [Double]? = nil) {
      expectError(code) { () throws(MetricError) in
        try Statistics.gwetAC1(ratings, categories: categories)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.gwetAC2(ratings, categories: categories, weights: .ordinal)
      }
    }
    expect(.empty, [])
    expect(.noPairableValues, [[1, 2]])
    expect(.degenerate, [[1, 1], [1, 1]])
    expect(.unknownLabel, [[1, 4], [1, 1]], [1, 2, 3])
    expect(.invalidParameter, [[1], [1]], [1, 1])
    expect(.invalidParameter, [[1], [1]], [])
  }

  @Test func `Both ways to number ratings give the same numbers`() throws {
    func layout(_ ratings: [[Double?]]) throws -> RatingLayout {
      try RatingLayout(ratings, itemCount: ratings[0].count)
    }
    let ratings: [[Double?]] = [[3, -2, nil], [-0.0, 0, 7]]
    let general = RatingCodes(any: ratings, try layout(ratings))
    #expect(general.values == [-2, 0, 3, 7])
    #expect(general.codes == [2, 1, 0, 1, 3])
    #expect(RatingCodes(whole: ratings, try layout(ratings)) == general)
    for others: [[Double?]] in [[[0.5, 1]], [[1, 0.5]], [[-1.5, 1]], [[1, 2.5]], [[0, 1e9]], [[nil]]] {
      #expect(RatingCodes(whole: others, try layout(others)) == nil)
    }
  }

  @Test(arguments: Statistics.MeasurementLevel.allCases)
  func `Alpha is the same by pairs and by items`(level: Statistics.MeasurementLevel) throws {
    var generator = SeededGenerator(seed: 8)
    for values in [2, 5, 40] as [UInt64] {
      let table = try RatingTable(
        (0..<6).map { _ in
          (0..<50).map { _ in
            generator.next() % 3 == 0 ? nil : 0.25 * Double(1 + generator.next() % values)
          }
        })
      let pairs = try #require(RatingPairs(table))
      let byItems = try Statistics.krippendorffAlpha(table, level, nil)
      #expect(try isClose(Statistics.krippendorffAlpha(table, level, pairs), byItems, tolerance: 1e-12))
    }
  }
}
