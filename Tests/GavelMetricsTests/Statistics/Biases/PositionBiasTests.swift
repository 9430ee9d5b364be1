import GavelMetrics
import Testing

@Suite struct PositionBiasTests {
  private typealias Pair = Statistics.SwappedVerdicts

  /// One pair of each kind: consistent twice, biased to the first and to the second, mixed, failed.
  private let pairs = [
    Pair(original: .first, swapped: .second), Pair(original: .tie, swapped: .tie),
    Pair(original: .first, swapped: .first), Pair(original: .second, swapped: .second),
    Pair(original: .tie, swapped: .first), Pair(original: nil, swapped: .first),
  ]

  @Test func `Every kind of pair is counted once`() throws {
    let result = try Statistics.positionConsistency(pairs)
    #expect(result.count == 6 && isClose(result.consistency, 2.0 / 6))
    for rate in [result.biasedToFirst, result.biasedToSecond, result.mixed, result.invalid] {
      #expect(isClose(rate, 1.0 / 6))
    }
    #expect(result.consistencyOfValid == 0.4)
    #expect(try isClose(#require(result.decisiveAgreement), 1.0 / 3))
  }

  @Test func `A part without pairs is nil`() throws {
    let ties = try Statistics.positionConsistency([Pair(original: .tie, swapped: .tie)])
    #expect(ties.consistencyOfValid == 1 && ties.decisiveAgreement == nil)
    let failed = try Statistics.positionConsistency([Pair(original: nil, swapped: .tie)])
    #expect(failed.invalid == 1 && failed.consistencyOfValid == nil)
  }

  @Test func `The first place among decisive verdicts`() throws {
    // First: 1 + 2 + 1 + 1; second: 1 + 2.
    let result = try Statistics.firstPositionRate(pairs)
    #expect(result.first == 5 && result.decisive == 8)
    #expect(result.rate.proportion == 0.625 && result.primacy == 0.25)
    // Eight fair coins: 1 + 8 + 28 + 56 of 256 for at most three.
    #expect(isClose(result.pValue, 2 * 93.0 / 256))
    #expect(try result.rate == Statistics.wilsonInterval(successes: 5, trials: 8))
  }

  @Test func `A win holds in both orders or is a tie`() throws {
    let merged = try Statistics.mergedVerdicts(pairs)
    #expect(merged.map { $0?.conservative } == [.first, .tie, .tie, .tie, .tie, nil])
    #expect(merged.map { $0?.scoreOfFirst } == [1, 0.5, 0.5, 0.5, 0.25, nil])
    let other = try Statistics.mergedVerdicts([Pair(original: .second, swapped: .first)])
    #expect(other.count == 1 && other[0]?.conservative == .second && other[0]?.scoreOfFirst == 0)
  }

  @Test func `Exchanging both orders exchanges the answers`() throws {
    let turned = pairs.map { Pair(original: $0.swapped, swapped: $0.original) }
    let (one, other) = (try Statistics.mergedVerdicts(pairs), try Statistics.mergedVerdicts(turned))
    for (one, other) in zip(one, other) {
      #expect((one == nil) == (other == nil))
      if let one, let other { #expect(one.scoreOfFirst + other.scoreOfFirst == 1) }
    }
    #expect(try Statistics.positionConsistency(turned) == Statistics.positionConsistency(pairs))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.empty) { () throws(MetricError) in try Statistics.positionConsistency([]) }
    expectError(.empty) { () throws(MetricError) in try Statistics.mergedVerdicts([]) }
    expectError(.empty) { () throws(MetricError) in try Statistics.firstPositionRate([]) }
    expectError(.noDecisiveVerdict) { () throws(MetricError) in
      try Statistics.firstPositionRate([Pair(original: .tie, swapped: nil)])
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.firstPositionRate(pairs, level: 1)
    }
  }
}
