import Foundation
import GavelMetrics
import Testing

@Suite struct TieModelTests {
  private let likelihood: Double = 6 * log(0.5) + 6 * log(0.25)

  // Six wins of x, three of y, three ties: both models have as many parameters as shares and meet them exactly.
  private let results =
    Array(repeating: battles("x>y"), count: 6).flatMap { $0 }
    + battles("y>x", "y>x", "y>x", "x=y", "x=y", "x=y")

  @Test func `Davidson by hand`() throws {
    // The odds of wins are 2; nu is the share of ties over the root of the product of both shares of wins.
    let fit = try Statistics.davidsonTies(matrix(results))
    let half: Double = log(2) / 2
    #expect(areClose(fit.strengths, [half, -half]))
    #expect(isClose(fit.tieParameter, 0.5.squareRoot()))
    #expect(isClose(fit.logLikelihood, likelihood))
  }

  @Test func `Rao and Kupper by hand`() throws {
    // Shares 1/2 and 1/4 are logits 0 and -ln 3: the difference is half of ln 3, and so is ln theta.
    let fit = try Statistics.raoKupperTies(matrix(results))
    let quarter: Double = log(3) / 4
    #expect(areClose(fit.strengths, [quarter, -quarter]))
    #expect(isClose(fit.tieParameter, 3.0.squareRoot()))
    #expect(isClose(fit.logLikelihood, likelihood))
  }

  @Test func `A cycle with more wins than ties is enough`() throws {
    // No two decisive results lead back, but x beat y, y beat z, and z tied with x.
    let mixed = try matrix(battles("x>y", "y>z", "z=x"))
    #expect(try Statistics.davidsonTies(mixed).tieParameter.isFinite)
    #expect(try Statistics.raoKupperTies(mixed).tieParameter > 1)
  }

  @Test func `Undefined cases are typed`() {
    let cases: [([Battle], MetricError.Code)] = [
      (battles("x=y", "y=z"), .noFiniteMaximum), (battles("x=y", "x>y"), .noFiniteMaximum),
      (battles("x=y", "x>y", "z>x", "z>y"), .noFiniteMaximum), (apart, .noFiniteMaximum),
      (undefeated, .noFiniteMaximum), (cycle, .boundary),
    ]
    for (battles, code) in cases {
      expectError(code) { () throws(MetricError) in try Statistics.davidsonTies(matrix(battles)) }
      expectError(code) { () throws(MetricError) in try Statistics.raoKupperTies(matrix(battles)) }
    }
  }
}
