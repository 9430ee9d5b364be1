import GavelMetrics
import Testing

/// Tests on counts: the sign test and McNemar's.
@Suite struct CountTestsTests {
  @Test func `Three of three signs`() throws {
    let test = try Statistics.signTest([2, 3, 4, 1], [1, 1, 1, 1])
    #expect(test.positive == 3 && test.nonzero == 3)
    #expect(isClose(test.pValue, 0.25))
    #expect(try isClose(Statistics.signTest([2, 3, 4], [1, 1, 1], alternative: .greater).pValue, 0.125))
    #expect(try Statistics.signTest([2, 3, 4], [1, 1, 1], alternative: .less).pValue == 1)
  }

  @Test func `McNemar by hand`() throws {
    // Among 4 fair coins: P(0) = 1/16, P(1) = 4/16.
    #expect(try isClose(Statistics.mcNemarTest(onlyFirst: 1, onlySecond: 3).pValue, 10.0 / 16))
    let midP = try Statistics.mcNemarTest(onlyFirst: 3, onlySecond: 1, method: .midP)
    #expect(isClose(midP.pValue, 6.0 / 16) && midP.chiSquared == nil)
    let even = try Statistics.mcNemarTest(onlyFirst: 1, onlySecond: 1, method: .midP)
    #expect(isClose(even.pValue, 0.75))
    let plain = try Statistics.mcNemarTest(onlyFirst: 1, onlySecond: 3, method: .chiSquared)
    #expect(plain.chiSquared == 1)
    #expect(try isClose(plain.pValue, 2 * Statistics.normalCDF(-1)))
    let corrected = try Statistics.mcNemarTest(onlyFirst: 2, onlySecond: 2, method: .correctedChiSquared)
    #expect(corrected.chiSquared == 0 && corrected.pValue == 1)
  }

  @Test func `The sign test of right and wrong answers is McNemar's`() throws {
    let x: [Double] = [1, 1, 1, 0, 0, 1, 0, 1]
    let y: [Double] = [0, 0, 1, 1, 0, 0, 0, 0]
    let sign = try Statistics.signTest(x, y)
    #expect(try isClose(sign.pValue, Statistics.mcNemarTest(onlyFirst: 4, onlySecond: 1).pValue))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.signTest([1], []) }
    expectError(.empty) { () throws(MetricError) in try Statistics.signTest([], []) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.signTest([.nan], [1]) }
    expectError(.noNonzeroDifferences) { () throws(MetricError) in try Statistics.signTest([1], [1]) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.mcNemarTest(onlyFirst: -1, onlySecond: 1)
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.mcNemarTest(onlyFirst: .max, onlySecond: 1)
    }
    for method in Statistics.McNemarMethod.allCases {
      expectError(.noDiscordantPairs) { () throws(MetricError) in
        try Statistics.mcNemarTest(onlyFirst: 0, onlySecond: 0, method: method)
      }
    }
  }

  @Test(arguments: 1...40) func `Evenly split counts have a p-value of exactly 1`(half: Int) throws {
    let p = try Statistics.mcNemarTest(onlyFirst: half, onlySecond: half).pValue
    #expect(p == 1)
  }

  @Test func `A single pair has a p-value of exactly 1`() throws {
    #expect(try Statistics.signTest([1], [0]).pValue == 1)
  }
}
