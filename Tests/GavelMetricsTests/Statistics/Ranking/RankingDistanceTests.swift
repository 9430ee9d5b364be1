import GavelMetrics
import Testing

@Suite struct RankingDistanceTests {
  @Test func `Rankings by hand`() throws {
    // d moves ahead of three others: three pairs, and ranks differ by 3 + 1 + 1 + 1.
    let distance = try Statistics.rankingDistance(["a", "b", "c", "d"], ["d", "a", "b", "c"])
    #expect(distance.kendall.distance == 3 && distance.kendall.normalized == 0.5)
    #expect(distance.footrule == 6)
    #expect(try Statistics.rankingDistance([1, 2, 3], [3, 2, 1]).kendall.normalized == 1)
  }

  @Test func `A pair tied in one list only costs one half`() throws {
    // The first pair is tied in a, the last in b, the outer one is opposite.
    let distance = try Statistics.kendallDistance([1, 1, 2], [2, 1, 1])
    #expect(distance.distance == 2)
    #expect(isClose(distance.normalized, 2.0 / 3))
    #expect(try Statistics.kendallDistance([1, 1], [4, 4]).distance == 0)
  }

  @Test func `Bad rankings are refused`() {
    let bad: [([String], [String], MetricError.Code)] = [
      ([], [], .empty), (["a"], [], .empty), (["a", "b"], ["a", "c"], .invalidParameter),
      (["a", "b"], ["a", "b", "c"], .invalidParameter), (["a", "a"], ["a", "b"], .invalidParameter),
      (["a"], ["a"], .tooFewItems),
    ]
    for (a, b, code) in bad {
      expectError(code) { () throws(MetricError) in try Statistics.rankingDistance(a, b) }
    }
    expectError(.lengthMismatch) { () throws(MetricError) in try Statistics.kendallDistance([1], [1, 2]) }
    expectError(.nonFinite) { () throws(MetricError) in try Statistics.kendallDistance([1, .nan], [1, 2]) }
    expectError(.tooFewItems) { () throws(MetricError) in try Statistics.kendallDistance([1], [2]) }
  }

  @Test func `Rank-biased overlap by hand`() throws {
    // Overlaps 0, 2 of 1, 2: half of 0 + 1/2 of 1 is 1/4; the rest of the weight, 1/4, agrees as well.
    let swapped = try Statistics.rankBiasedOverlap(["a", "b"], ["b", "a"], persistence: 0.5)
    #expect(isClose(swapped.truncated, 0.25))
    #expect(isClose(swapped.extrapolated, 0.5))
    // A beginning of the other agrees as far as it goes.
    let prefix = try Statistics.rankBiasedOverlap(["a"], ["a", "b", "c"], persistence: 0.8)
    #expect(isClose(prefix.truncated, 0.2))
    #expect(isClose(prefix.extrapolated, 1))
    let disjoint = try Statistics.rankBiasedOverlap(["a", "b"], ["c"])
    #expect(try Statistics.rankBiasedOverlap(["c"], ["a", "b"]) == disjoint)
    #expect(disjoint.extrapolated == 0)
  }

  @Test func `Bad input of rank-biased overlap is refused`() {
    let bad: [([String], [String], Double, MetricError.Code)] = [
      ([], ["a"], .nan, .empty), (["a"], [], 0.9, .empty), (["a"], ["a"], 0, .invalidParameter),
      (["a"], ["a"], 1, .invalidParameter), (["a", "a"], ["a"], .nan, .invalidParameter),
      (["a"], ["b", "b"], 0.9, .invalidParameter), (["a"], ["a"], .nan, .nonFinite),
    ]
    for (a, b, persistence, code) in bad {
      expectError(code) { () throws(MetricError) in
        try Statistics.rankBiasedOverlap(a, b, persistence: persistence)
      }
    }
  }
}
