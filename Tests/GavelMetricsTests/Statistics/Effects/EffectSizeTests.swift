import GavelMetrics
import Testing

@Suite struct EffectSizeTests {
  @Test func `Small groups by hand`() throws {
    // Means 2 and 1, both variances 1.
    let (x, y) = ([1.0, 2, 3], [0.0, 1, 2])
    #expect(try isClose(Statistics.cohensD(x, y), 1))
    #expect(try isClose(Statistics.cohensD(x, y, kind: .hedges), 1 - 3.0 / 15))
    // Differences 1 and 3: mean 2, deviation the root of 2.
    #expect(try isClose(Statistics.cohensD([2, 3], [1, 0], kind: .paired), 2.0.squareRoot()))
    // Variances 2 and 0 with 1 and 2 degrees of freedom.
    #expect(try isClose(Statistics.cohensD([0, 2], [0, 0, 0]), 1 / (2.0 / 3).squareRoot()))
  }

  @Test(arguments: Statistics.EffectSizeKind.allCases)
  func `Exchanging the groups turns the sign`(kind: Statistics.EffectSizeKind) throws {
    let (x, y) = ([1.0, 5, 2, 7], [2.0, 2, 0, 1.5])
    let one = try Statistics.cohensD(x, y, kind: kind)
    let other = try Statistics.cohensD(y, x, kind: kind)
    #expect(one > 0 && isClose(one, -other))
    let scaled = try Statistics.cohensD(x.map { $0 * 1e200 }, y.map { $0 * 1e200 }, kind: kind)
    #expect(isClose(one, scaled))
  }

  @Test func `Dominance counts pairs`() throws {
    let result = try Statistics.cliffsDelta([1, 2, 3, 4], [2, 5])
    #expect(result.greater == 2 && result.less == 5)
    #expect(result.delta == -0.375 && result.superiority == 0.3125)
  }

  @Test func `Dominance by sorting is dominance by counting`() throws {
    let x = (0..<60).map { Double($0 * 37 % 11) }
    let y = (0..<45).map { Double($0 * 29 % 13) }
    let pairs = x.flatMap { value in y.map { (value, $0) } }
    let result = try Statistics.cliffsDelta(x, y)
    #expect(result.greater == pairs.count(where: { $0.0 > $0.1 }))
    #expect(result.less == pairs.count(where: { $0.0 < $0.1 }))
    let mirrored = try Statistics.cliffsDelta(y, x)
    #expect(mirrored.delta == -result.delta)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.cohensD([1, 2], [1], kind: .paired)
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.cohensD([1], []) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.cohensD([1, .nan], [1, 2]) }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.cohensD([1, 2], [1]) }
    expectError(.zeroVariance) { () throws(MetricError) in try Statistics.cohensD([1, 1], [2, 2]) }
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.cohensD([2, 3], [1, 2], kind: .paired)
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.cliffsDelta([], [1]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.cliffsDelta([1], [.nan]) }
  }
}
