import Foundation
import GavelMetrics
import Testing

@Suite struct PairedPowerTests {
  @Test func `Without an effect the power is alpha`() throws {
    for model in Statistics.PowerModel.allCases {
      let power = try Statistics.pairedPower(count: 12, effect: 0, alpha: 0.05, model: model)
      #expect(isClose(power, 0.05))
    }
  }

  @Test func `The normal model by hand`() throws {
    // A shift of 2.8 standard errors.
    let power = try Statistics.pairedPower(count: 4, effect: 1.4)
    let z = try Statistics.normalQuantile(0.975)
    #expect(try isClose(power, Statistics.normalCDF(2.8 - z) + Statistics.normalCDF(-2.8 - z)))
    let effect = try Statistics.minimumDetectableEffect(count: 16, standardDeviation: 2)
    #expect(try isClose(effect, (z + Statistics.normalQuantile(0.8)) * 2 / 4))
  }

  @Test(arguments: [2, 5, 40, 900])
  func `The detectable effect has its power`(count: Int) throws {
    for power in [0.3, 0.8, 0.99] {
      let effect = try Statistics.minimumDetectableEffect(
        count: count, standardDeviation: 0.5, power: power, model: .studentT)
      let reached = try Statistics.pairedPower(count: count, effect: effect / 0.5, model: .studentT)
      #expect(isClose(reached, power, tolerance: 1e-11))
      let normal = try Statistics.minimumDetectableEffect(
        count: count, standardDeviation: 0.5, power: power)
      #expect(effect > normal)
    }
  }

  @Test func `The sample size undoes the detectable effect`() throws {
    let effect = try Statistics.minimumDetectableEffect(count: 77, standardDeviation: 0.4, power: 0.9)
    let size = try Statistics.requiredSampleSize(
      difference: -effect, standardDeviation: 0.4, power: 0.9)
    #expect(isClose(size.exact, 77) && abs(size.count - 77) <= 1)
    #expect(try Statistics.requiredSampleSize(difference: 100, standardDeviation: 1).count == 1)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.pairedPower(count: 0, effect: 1)
    }
    expectError(.tooFewItems) { () throws(MetricError) in
      try Statistics.pairedPower(count: 1, effect: 1, model: .studentT)
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.pairedPower(count: 3, effect: .nan)
    }
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.minimumDetectableEffect(count: 3, standardDeviation: 0)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.minimumDetectableEffect(count: 3, standardDeviation: 1, power: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.minimumDetectableEffect(count: 3, standardDeviation: 1, power: 0.04, model: .studentT)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.requiredSampleSize(difference: 0, standardDeviation: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.requiredSampleSize(difference: 1e-200, standardDeviation: 1)
    }
  }
}
