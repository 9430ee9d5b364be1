import GavelCore
import GavelMetrics
import Testing

@Suite struct RankAssociationTests {
  // The first two are tied on x and the last two on y; of the other pairs two are concordant.
  private let x: [Double] = [1, 1, 2, 3]
  private let y: [Double] = [1, 3, 2, 2]

  @Test func `Tau-b of four pairs`() throws {
    let result = try Statistics.kendallTauB([1, 2, 3, 4], [1, 3, 2, 4])
    #expect(isClose(result.coefficient, 4.0 / 6))
    // Four of 24 permutations have at most one inversion.
    let exact = try #require(result.exactPValue)
    #expect(isClose(exact, 8.0 / 24))
    let z = 4 / (4.0 * 3 * 13 / 18).squareRoot()
    let asymptotic = try #require(result.asymptoticPValue)
    #expect(try isClose(asymptotic, 2 * Statistics.normalCDF(-z)))
    #expect(result.pairs.concordant == 5)
  }

  @Test func `Ties are counted by their side`() throws {
    let result = try Statistics.kendallTauB(x, y)
    #expect(
      result.pairs
        == Statistics.PairCounts(concordant: 2, discordant: 2, tiedOnX: 1, tiedOnY: 1, tiedOnBoth: 0))
    #expect(result.coefficient == 0)
    #expect(result.exactPValue == nil)
    #expect(try Statistics.kendallTauB([1, 2], [4, 3]).asymptoticPValue == nil)
    #expect(try Statistics.kendallTauB([1, 2], [4, 3]).exactPValue == 1)
  }

  @Test func `Exact p-values of both directions are the same`() throws {
    for count in [5, 12, 60, 170] {
      let x = (0..<count).map { Double($0) }
      let y = x.map { Double((Int($0) * 7 + 3) % count) }
      let up = try #require(Statistics.kendallTauB(x, y).exactPValue)
      let down = try #require(Statistics.kendallTauB(x, y.map { -$0 }).exactPValue)
      #expect(up == down)
      #expect(up > 0 && up <= 1)
    }
    let tooMany = (0..<171).map { Double($0) }
    #expect(try Statistics.kendallTauB(tooMany, tooMany).exactPValue == nil)
  }

  @Test func `Tau-c reaches 1 where tau-b cannot`() throws {
    let levels: [Double] = [1, 1, 2, 2]
    let fine: [Double] = [1, 2, 3, 4]
    #expect(try Statistics.kendallTauC(levels, fine) == 1)
    #expect(try isClose(Statistics.kendallTauB(levels, fine).coefficient, (4.0 / 6).squareRoot()))
  }

  @Test func `Gamma leaves out ties`() throws {
    // Counts 3 1 / 1 3: nine concordant, one discordant.
    let x: [Double] = [0, 0, 0, 0, 1, 1, 1, 1]
    let y: [Double] = [0, 0, 0, 1, 0, 1, 1, 1]
    let result = try Statistics.goodmanKruskalGamma(x, y)
    #expect(result.concordant == 9)
    #expect(result.discordant == 1)
    #expect(isClose(result.coefficient, 0.8))
    // In the cells A is 3, 0, 0, 3 and B is 0, 1, 1, 0; P = 18 and Q = 2.
    #expect(isClose(result.standardError, 4.0 / 400 * (6 * 36.0 + 2 * 324).squareRoot()))
    #expect(isClose(result.standardErrorUnderIndependence, 2.0 / 20 * (54 + 2 - 32.0).squareRoot()))
    let z = try #require(result.z)
    #expect(isClose(z, 0.8 / result.standardErrorUnderIndependence))
  }

  @Test func `No error is left of a perfect order`() throws {
    let result = try Statistics.goodmanKruskalGamma([1, 2, 3], [2, 4, 9])
    #expect(result.coefficient == 1)
    #expect(result.standardError == 0)
    #expect(result.standardErrorUnderIndependence == 0)
    #expect(result.z == nil)
    #expect(try Statistics.somersD([1, 2, 3], [2, 4, 9]).pValue == 0)
  }

  @Test func `Somers' D is not symmetric`() throws {
    let levels: [Double] = [1, 1, 2, 2]
    let fine: [Double] = [1, 2, 3, 4]
    #expect(try Statistics.somersD(levels, fine).coefficient == 1)
    #expect(try isClose(Statistics.somersD(fine, levels).coefficient, 4.0 / 6))
  }

  @Test func `The weighted tau of a swap at the end is higher`() throws {
    let x: [Double] = [4, 3, 2, 1]
    let top = try Statistics.weightedTau(x, [3, 4, 2, 1])
    let bottom = try Statistics.weightedTau(x, [4, 3, 1, 2])
    #expect(bottom > top)
    // Weights 1, 1/2, 1/3, 1/4 sum to 25/12, each in three pairs; the swap costs twice the weights of two.
    #expect(isClose(top, 1 - 2 * 1.5 / (25.0 / 4)))
    #expect(isClose(bottom, 1 - 2 * (7.0 / 12) / (25.0 / 4)))
    #expect(try isClose(Statistics.weightedTau(x, x), 1))
  }

  @Test func `Pairwise accuracy rewards ties`() throws {
    let result = try Statistics.pairwiseAccuracy(human: [1, 1, 2], metric: [5, 5, 4])
    #expect(result.pairs.tiedOnBoth == 1)
    #expect(isClose(result.value, 1.0 / 3))
    #expect(isClose(result.tau, -1.0 / 3))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `Order of the items and of the sides`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let points = (0..<60).map { _ in (Double(generator.next() % 9), Double(generator.next() % 5)) }
    let shuffled = points.shuffled(using: &generator)
    func symmetric(_ x: [Double], _ y: [Double]) throws -> [Double] {
      let gamma = try Statistics.goodmanKruskalGamma(x, y)
      return [
        try Statistics.kendallTauB(x, y).coefficient, try Statistics.kendallTauC(x, y), gamma.coefficient,
        gamma.standardError, gamma.standardErrorUnderIndependence, try Statistics.weightedTau(x, y),
        try Statistics.pairwiseAccuracy(human: x, metric: y).value,
        try Statistics.concordanceCorrelation(x, y),
      ]
    }
    let expected = try symmetric(points.map(\.0), points.map(\.1))
    for (value, expected) in zip(try symmetric(shuffled.map(\.1), shuffled.map(\.0)), expected) {
      #expect(isClose(value, expected, tolerance: 1e-12))
    }
  }

  @Test func `Undefined cases are typed`() {
    func expect(_ code: MetricError.Code, _ x: [Double], _ y: [Double]) {
      expectError(code) { () throws(MetricError) in try Statistics.kendallTauB(x, y) }
      expectError(code) { () throws(MetricError) in try Statistics.kendallTauC(x, y) }
      expectError(code) { () throws(MetricError) in try Statistics.somersD(x, y) }
      expectError(code) { () throws(MetricError) in try Statistics.weightedTau(x, y) }
      let ofGamma: MetricError.Code = code == .zeroVariance ? .noUntiedPairs : code
      expectError(ofGamma) { () throws(MetricError) in try Statistics.goodmanKruskalGamma(x, y) }
    }
    expect(.lengthMismatch, [], [1])
    expect(.empty, [], [])
    expect(.nonFinite, [.nan, 1], [1, 2])
    expect(.tooFewItems, [1], [1])
    expect(.zeroVariance, [1, 1, 1], [1, 2, 3])
    expect(.zeroVariance, [1, 2, 3], [0.1, 0.1, 0.1])
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.pairwiseAccuracy(human: [1], metric: [1])
    }
  }
}
