import Foundation
import GavelMetrics
import Testing

@Suite struct RepetitionStabilityTests {
  @Test func `Shares by hand`() throws {
    // Shares 2/3, 1 and 1; equal pairs 1 of 3 and 1 of 1.
    let votes = [["A", "A", "B"], ["B", "B", nil], ["A"], [nil]]
    let result = try Statistics.repetitionStability(votes)
    #expect(isClose(result.modalShare, 8.0 / 9) && result.items == 3)
    #expect(try isClose(#require(result.pairAgreement), 2.0 / 3) && result.repeatedItems == 2)
    #expect(result.unanimous == 0.5)
  }

  @Test func `Single votes have no pairs`() throws {
    let result = try Statistics.repetitionStability([[1], [2]])
    #expect(result.modalShare == 1 && result.pairAgreement == nil && result.unanimous == nil)
  }

  @Test func `Nothing is an error`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.repetitionStability([[Int?]]()) }
    expectError(.empty) { () throws(MetricError) in
      try Statistics.repetitionStability([[nil, nil]] as [[String?]])
    }
  }
}

@Suite struct SelfPreferenceTests {
  @Test func `Rates by hand`() throws {
    let result = try Statistics.selfPreference(
      judge: [.own, .own, .other, .tie, nil], human: [.other, .own, .other, .other, .tie])
    #expect(isClose(result.rate.proportion, 2.0 / 3) && result.rateWithHalves == 0.625)
    let comparison = try #require(result.comparison)
    #expect(comparison.humanRate == 0.25)
    #expect(try isClose(#require(comparison.excess), 2.0 / 3 - 0.25))
    #expect(comparison.rateWherePeoplePreferOther == 0.5)
  }

  @Test func `Without people there is no comparison`() throws {
    #expect(try Statistics.selfPreference(judge: [.own]).comparison == nil)
    let undecided = try Statistics.selfPreference(judge: [.own], human: [.tie])
    let comparison = try #require(undecided.comparison)
    #expect(comparison.humanRate == nil && comparison.excess == nil)
    #expect(comparison.rateWherePeoplePreferOther == nil)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.selfPreference(judge: [], human: [.own])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.selfPreference(judge: []) }
    expectError(.noDecisiveVerdict) { () throws(MetricError) in
      try Statistics.selfPreference(judge: [.tie, nil])
    }
  }
}

@Suite struct CobblerRatesTests {
  private func record(
    _ original: Statistics.PositionVerdict?, _ swapped: Statistics.PositionVerdict?,
    lengths: (Double, Double) = (1, 1), own: Statistics.CobblerRecord.Place? = nil
  ) -> Statistics.CobblerRecord {
    Statistics.CobblerRecord(
      verdicts: .init(original: original, swapped: swapped), lengthOfFirst: lengths.0,
      lengthOfSecond: lengths.1, own: own)
  }

  @Test func `Rates by hand`() throws {
    let result = try Statistics.cobblerRates([
      record(.first, .first, lengths: (9, 1), own: .first), record(.second, .second),
      record(.first, .second, lengths: (5, 2), own: .second),
      record(.second, .first, lengths: (5, 2), own: .second), record(nil, .first), record(.tie, .tie),
    ])
    #expect(result.valid == 4 && result.orderFirst == 0.25 && result.orderLast == 0.25)
    #expect(result.salienceOfLonger == 0.5 && result.egocentric == 0.5)
  }

  @Test func `A part without records is nil`() throws {
    let result = try Statistics.cobblerRates([record(.first, .second)])
    #expect(result.salienceOfLonger == nil && result.egocentric == nil && result.orderFirst == 0)
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.cobblerRates([]) }
    expectError(.noValidVerdict) { () throws(MetricError) in
      try Statistics.cobblerRates([record(.first, nil)])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.cobblerRates([record(.first, .second, lengths: (-1, 2))])
    }
  }
}

@Suite struct StyleFeaturesTests {
  @Test func `Two pairs lie one deviation from their mean`() throws {
    // 2/4 and -2/4 without the 1.
    let result = try Statistics.lengthFeature([3, 1], [1, 3], addingOne: false)
    #expect(result.values == [1, -1] && result.mean == 0 && result.standardDeviation == 0.5)
    let added = try Statistics.lengthFeature([3, 1], [1, 3])
    #expect(isClose(added.standardDeviation, 0.4))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.lengthFeature([1], []) }
    expectError(.empty) { () throws(MetricError) in try Statistics.lengthFeature([], []) }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.lengthFeature([-1, .nan], [1, 1])
    }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.lengthFeature([.nan], [1]) }
    expectError(.divisionByZero) { () throws(MetricError) in
      try Statistics.lengthFeature([0, 1], [0, 2], addingOne: false)
    }
    expectError(.zeroVariance) { () throws(MetricError) in try Statistics.lengthFeature([0, 4], [0, 4]) }
  }
}

@Suite struct LengthBiasTests {
  @Test func `Counts and the logistic slope of a table`() throws {
    // The difference is 1 or -1; the longer one wins 3 of 4 times on either side.
    let preference: [Double] = [1, 1, 1, 0, 0, 0, 0, 1]
    let first: [Double] = [2, 2, 2, 2, 1, 1, 1, 1]
    let second: [Double] = [1, 1, 1, 1, 2, 2, 2, 2]
    let result = try Statistics.lengthBias(
      preference: preference, lengthsOfFirst: first, lengthsOfSecond: second)
    #expect(isClose(result.pearson, 0.5) && isClose(result.spearman, 0.5))
    #expect(result.longerRate == 0.75 && result.decisive == 8)
    let slope = try #require(result.logistic)
    // The log odds are ln 3 at 1 and -ln 3 at -1; each weight is 3/16.
    #expect(isClose(slope.coefficient, log(3), tolerance: 1e-10))
    #expect(abs(slope.intercept) < 1e-10 && slope.scale == 1)
    #expect(isClose(slope.standardError, (16.0 / (3 * 8)).squareRoot(), tolerance: 1e-10))
    #expect(isClose(slope.z, slope.coefficient / slope.standardError))
  }

  @Test func `Separated lengths have no slope`() throws {
    let separated = try Statistics.lengthBias(
      preference: [1, 0.5, 0, 0], lengthsOfFirst: [3, 9, 2, 1], lengthsOfSecond: [1, 9, 2, 1])
    #expect(separated.logistic == nil && separated.decisive == 3 && separated.longerRate == 1)
  }

  @Test func `Exchanging the answers keeps the bias`() throws {
    let preference: [Double] = [1, 0, 1, 0.5, 0, 1, 1, 0]
    let first: [Double] = [9, 4, 2, 7, 8, 3, 5, 1]
    let second: [Double] = [2, 6, 3, 1, 7, 3, 9, 4]
    let one = try Statistics.lengthBias(
      preference: preference, lengthsOfFirst: first, lengthsOfSecond: second)
    let other = try Statistics.lengthBias(
      preference: preference.map { 1 - $0 }, lengthsOfFirst: second, lengthsOfSecond: first)
    #expect(isClose(one.pearson, other.pearson) && one.longerRate == other.longerRate)
    let (slope, mirrored) = (try #require(one.logistic), try #require(other.logistic))
    #expect(isClose(slope.coefficient, mirrored.coefficient, tolerance: 1e-9))
    #expect(isClose(slope.intercept, -mirrored.intercept, tolerance: 1e-9))
  }

  @Test func `Undefined cases are typed`() {
    func bias(_ preference: [Double], _ first: [Double], _ second: [Double]) throws(MetricError)
      -> Statistics.LengthBias
    {
      try Statistics.lengthBias(preference: preference, lengthsOfFirst: first, lengthsOfSecond: second)
    }
    expectError(.lengthMismatch) { () throws(MetricError) in try bias([1], [1, 2], [1]) }
    expectError(.empty) { () throws(MetricError) in try bias([], [], []) }
    expectError(.invalidParameter) { () throws(MetricError) in try bias([2, 0], [1, 2], [2, .nan]) }
    expectError(.nonFinite) { () throws(MetricError) in try bias([1, 0], [1, 2], [2, .nan]) }
    expectError(.zeroVariance) { () throws(MetricError) in try bias([1, 1], [1, 2], [3, 1]) }
    expectError(.zeroVariance) { () throws(MetricError) in try bias([1, 0], [1, 2], [3, 4]) }
  }
}
