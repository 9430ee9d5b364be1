import Foundation
import GavelMetrics
import Testing

@Suite struct CovariateBradleyTerryTests {
  private func fit(
    _ battles: [Battle], _ features: [[Double]], l2: Double = 0
  ) throws(MetricError) -> Statistics.CovariateBradleyTerry<String> {
    try Statistics.bradleyTerry(Statistics.BattleTable(battles), features: features, l2: l2)
  }

  // x wins 3 of 4 as the first and 2 of 4 as the second.
  private let order =
    battles("x>y", "x>y", "x>y", "y>x", "y>x")
    + [Battle("x", "y", .second), Battle("y", "x", .second), Battle("y", "x", .second)]

  @Test func `The advantage of the first position by hand`() throws {
    // Log odds of the first: d + b = ln 3 with x first, -d + b = 0 with y first.
    let result = try fit(order, Array(repeating: [1], count: 8))
    let quarter: Double = log(3) / 4
    #expect(areClose(result.strengths, [quarter, -quarter]))
    #expect(areClose(result.coefficients, [2 * quarter]))
    let likelihood: Double = 3 * log(0.75) + log(0.25) + 4 * log(0.5)
    #expect(isClose(result.logLikelihood, likelihood))
    // The two log odds have the variances 1/(4 * 3/16) and 1/(4 * 1/4); b is the mean of both.
    let error = (4.0 / 3 + 1).squareRoot() / 2
    #expect(areClose(try #require(result.coefficientErrors), [error]))
    #expect(areClose(try #require(result.standardErrors), [error / 2, error / 2]))
  }

  @Test func `The unit of a feature does not matter`() throws {
    let result = try fit(order, Array(repeating: [1e-7], count: 8))
    let coefficient: Double = log(3) / 2 * 1e7
    #expect(areClose(result.coefficients, [coefficient]))
  }

  @Test func `Without features it is the plain model`() throws {
    let plain = try Statistics.bradleyTerry(matrix(threeToOne))
    let result = try fit(threeToOne, Array(repeating: [], count: 4))
    #expect(areClose(result.strengths, plain.strengths))
    #expect(areClose(try #require(result.standardErrors), try #require(plain.standardErrors)))
    #expect(result.coefficients.isEmpty)
  }

  @Test func `A penalty makes up for what is missing`() throws {
    let result = try fit(battles("x>y", "x>y"), [[1, 2], [1, 2]], l2: 1)
    #expect(isClose(result.coefficients[1], 2 * result.coefficients[0]))
    #expect(result.coefficientErrors == nil && result.standardErrors == nil)
  }

  @Test func `Undefined cases are typed`() {
    let cases: [([Battle], [[Double]], Double, MetricError.Code)] = [
      (threeToOne, [[1]], 0, .lengthMismatch), (threeToOne, [[1], [1], [1, 2], [1]], -1, .lengthMismatch),
      (threeToOne, [[.nan], [1], [1], [1]], -1, .invalidParameter),
      (threeToOne, [[.nan], [1], [1], [1]], 0, .nonFinite),
      // Always the same as who meets whom, twice the other, and of zeros only.
      (threeToOne, [[2], [2], [-2], [2]], 0, .rankDeficient),
      (order, Array(repeating: [1, 2], count: 8), 0, .rankDeficient),
      (order, Array(repeating: [0], count: 8), 0, .rankDeficient),
      (apart, [[1], [2], [3], [5]], 0, .rankDeficient),
      // The feature says who wins, alone or together with the strengths.
      (battles("x>y", "x>y", "y>x", "y>x"), [[1], [2], [3], [1]], 0, .noFiniteMaximum),
      (undefeated, [[1], [0], [0], [1]], 0, .noFiniteMaximum),
    ]
    for (battles, features, l2, code) in cases {
      expectError(code) { () throws(MetricError) in try fit(battles, features, l2: l2) }
    }
  }
}
