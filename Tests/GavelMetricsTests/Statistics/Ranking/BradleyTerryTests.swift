import Foundation
import GavelMetrics
import Testing

@Suite struct BradleyTerryTests {
  @Test func `Two competitors by hand`() throws {
    // The odds are 3, so that the strengths differ by ln 3. The information on the difference is
    // 4 * 3/4 * 1/4, and a strength is half of it.
    let fit = try Statistics.bradleyTerry(matrix(threeToOne))
    #expect(fit.competitors == ["x", "y"])
    let half: Double = log(3) / 2
    #expect(areClose(fit.strengths, [half, -half]))
    let rating = 200 * log10(3.0)
    #expect(areClose(fit.elo, [1000 + rating, 1000 - rating]))
    let likelihood: Double = 3 * log(0.75) + log(0.25)
    #expect(isClose(fit.logLikelihood, likelihood))
    let error = (4.0 / 3).squareRoot() / 2
    #expect(areClose(try #require(fit.standardErrors), [error, error]))
  }

  @Test func `A circle and a lone tie leave all equal`() throws {
    #expect(areClose(try Statistics.bradleyTerry(matrix(cycle)).strengths, [0, 0, 0]))
    let tie = try Statistics.bradleyTerry(matrix(battles("x=y")))
    #expect(areClose(tie.strengths, [0, 0]))
    #expect(isClose(tie.logLikelihood, log(0.5)))
  }

  @Test func `A tie counts as half a win for both`() throws {
    let ties = try Statistics.bradleyTerry(matrix(battles("x=y", "x>y", "y=z", "z=y", "x=z")))
    let wins = try Statistics.bradleyTerry(
      matrix(
        battles("x>y", "y>x", "x>y", "x>y", "y>z", "z>y", "y>z", "z>y", "x>z", "z>x")))
    #expect(areClose(ties.strengths, wins.strengths))
    #expect(isClose(2 * ties.logLikelihood, wins.logLikelihood))
  }

  @Test func `A penalty gives strengths to the undefeated`() throws {
    // With the difference d the condition is 1/(1 + e^d) = l2 d/2, which ln 3 solves for this penalty.
    let fit = try Statistics.bradleyTerry(matrix(battles("x>y")), l2: 1 / (2 * log(3)))
    let half: Double = log(3) / 2
    #expect(areClose(fit.strengths, [half, -half]))
    #expect(isClose(fit.logLikelihood, log(0.75)))
    #expect(fit.standardErrors == nil)
    #expect(try Statistics.bradleyTerry(matrix(apart), l2: 0.1).strengths.allSatisfy { abs($0) < 1e-12 })
  }

  @Test func `A tiny penalty is followed far out or refused`() throws {
    for l2 in [1e-3, 1e-9, 1e-30] {
      let strengths = try Statistics.bradleyTerry(matrix(battles("x>y")), l2: l2).strengths
      let difference = strengths[0] - strengths[1]
      let slope = 1 / (1 + exp(difference))
      #expect(isClose(slope / (l2 * difference / 2), 1, tolerance: 1e-9))
    }
    expectError(.noFiniteMaximum) { () throws(MetricError) in
      try Statistics.bradleyTerry(matrix(undefeated), l2: 1e-30)
    }
  }

  @Test func `Lopsided results in a long chain are fitted`() throws {
    // Everybody beats the next one nine times in ten, so that neighbours differ by ln 9.
    let names = (0..<30).map { "m\($0 + 10)" }
    let chain = zip(names, names.dropFirst()).flatMap { strong, weak in
      (0..<10).map { Battle(strong, weak, $0 == 0 ? .second : .first) }
    }
    let strengths = try Statistics.bradleyTerry(matrix(chain)).strengths
    let steps = zip(strengths, strengths.dropFirst()).map { $0 - $1 }
    #expect(areClose(steps, Array(repeating: log(9), count: 29)))
  }

  @Test func `Undefined cases are typed`() {
    let cases: [([Battle], Double, MetricError.Code)] = [
      (undefeated, -1, .invalidParameter), (undefeated, .nan, .nonFinite),
      (undefeated, .infinity, .nonFinite),
      (apart, 0, .notConnected), (undefeated, 0, .noFiniteMaximum), (battles("x>y"), 0, .noFiniteMaximum),
      (battles("y>x", "z>y", "z>x", "x=y"), 0, .noFiniteMaximum),
    ]
    for (battles, l2, code) in cases {
      expectError(code) { () throws(MetricError) in try Statistics.bradleyTerry(matrix(battles), l2: l2) }
    }
  }

  @Test func `The message names who never lost`() throws {
    do throws(MetricError) {
      _ = try Statistics.bradleyTerry(matrix(battles("y>x", "x>y", "z>x", "z>y")))
      Issue.record("z never lost")
    } catch {
      #expect(error.message.contains("\"z\""))
    }
  }
}
