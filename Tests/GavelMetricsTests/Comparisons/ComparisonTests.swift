import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct ComparisonTests {
  private static let items = (0..<6).map { "q\($0)" }

  @Test func `Scores are compared item by item`() throws {
    // Differences 2 1 -1 2 1 1: of 64 ways to sign them, five come to 6 or more, and five to -6 or less.
    let first = try Sample([4, 3, 2, 5, 4, 3].map { Score($0, scale: 1...5) }, items: Self.items)
    let second = try Sample([2, 3, 3, 3, 2, 2].map { Score($0, scale: 1...5) }, items: Self.items.reversed())
    let comparison = try Comparison(first, second)
    #expect(comparison.difference.value == 1)
    #expect(comparison.difference.count == 6)
    #expect(comparison.first.value == 3.5 && comparison.second.value == 2.5)
    #expect(comparison.pValue == 10.0 / 64)
    #expect(comparison.difference.interval.low.map { $0 < 0 } == true)
    #expect(comparison.description.contains("; p 0.156 (permutation, exact)"))
  }

  @Test func `From 21 items on the test is Student's`() throws {
    // Differences 1 and 0 in turn, 12 and 10 of them: t = (12 / 22) / sqrt((12 / 22) (10 / 22) / 21) = sqrt(25.2).
    let items = (0..<22).map { "q\($0)" }
    let values = (0..<22).map { $0 < 12 ? 3.0 : 2.0 }
    let comparison = try Comparison(
      Sample(values, items: items), Sample(Array(repeating: 2, count: 22), items: items))
    let p = try 2 * Statistics.studentTCDF(-25.2.squareRoot(), degreesOfFreedom: 21)
    #expect(isClose(try #require(comparison.pValue), p, tolerance: 1e-12))
    #expect(comparison.description.contains("(paired t)"))
  }

  @Test func `The same sample twice has no difference`() throws {
    let sample = try Sample([1.0, 2, 3], items: ["a", "b", "c"])
    let comparison = try Comparison(sample, sample)
    #expect(comparison.difference.value == 0)
    #expect(comparison.pValue == 1)
    let right = try Sample([1.0, 0, 1], items: ["a", "b", "c"])
    #expect(try Comparison(right, right).description.contains("no test: "))
    let onScale = try Comparison(sample, sample, scale: 0...5)
    #expect(onScale.difference.interval.low.map { $0 < 0 } == true)
  }

  @Test func `Two judges are compared by how often they say what people say`() throws {
    // Right and wrong: 5 against 1 discordant items; the exact two-sided p is 2 * 7 / 64.
    let first = try Sample([1, 1, 1, 1, 1, 0].map { Labelled($0, label: 1) }, items: Self.items)
    let second = try Sample([0, 0, 0, 0, 0, 1].map { Labelled($0, label: 1) }, items: Self.items)
    let comparison = try Comparison(agreementOf: first, and: second)
    #expect(isClose(try #require(comparison.pValue), 14.0 / 64))
    #expect(isClose(comparison.difference.value, 4.0 / 6))
    #expect(comparison.description.contains("McNemar"))
    #expect(comparison.difference.interval.high.map { $0 <= 1 } == true)
  }

  @Test func `Items of one cluster do not count as independent`() throws {
    let first = try Sample(
      [1.0, 1, 1, 3, 3, 4], items: Self.items, clusters: ["x", "x", "x", "y", "y", "z"])
    let second = try Sample([0.0, 0, 0, 3, 3, 3], items: Self.items)
    let comparison = try Comparison(first, second)
    let independent = try Comparison(Sample(first.observations, items: Self.items), second)
    #expect(try #require(comparison.pValue) > #require(independent.pValue))
    #expect(comparison.description.contains("t of 3 clusters"))
  }

  @Test func `Failures on either side are left out and bound the worst case`() throws {
    var first = try Sample([1.0, 0], items: ["a", "b"])
    first.exclude(.refused, item: "c")
    let second = try Sample([0.0, 0, 1], items: ["a", "b", "c"])
    let comparison = try Comparison(first, second, scale: 0...1)
    #expect(comparison.difference.excluded == [.refused: 1])
    #expect(comparison.difference.worstCase == 0...(2.0 / 3))
  }

  @Test func `Clusters that balance exactly leave an interval, not a point`() throws {
    let items = (0..<6).map { "q\($0)" }
    let clusters = ["x", "x", "y", "y", "z", "z"]
    let values = [0.1, 0.3, 0.1, 0.3, 0.1, 0.3]
    let first = try Sample(values.map { Score($0, scale: 0...1) }, items: items, clusters: clusters)
    let bounds = try #require(try MeanScore().estimate(first).bounds)
    #expect(bounds.high - bounds.low > 0.2)
    let second = try Sample(Array(repeating: Score(0.2, scale: 0...1), count: 6), items: items)
    let comparison = try Comparison(first, second)
    #expect(comparison.pValue == nil)
    #expect(try #require(comparison.difference.bounds).high > 0.1)
  }

  @Test func `Either side may name the cluster of an item, and both must agree`() throws {
    let named = try Sample([1.0, 1, 3], items: ["a", "b", "c"], clusters: ["x", "x", "y"])
    let plain = try Sample([0.0, 1, 1], items: ["a", "b", "c"])
    #expect(try Comparison(named, plain).pValue == Comparison(plain, named).pValue)
    let other = try Sample([0.0, 1, 1], items: ["a", "b", "c"], clusters: ["y", "x", "y"])
    #expect(throws: MetricError.self) { try Comparison(named, other) }
  }

  @Test func `Scores on different scales are refused`() throws {
    let first = try Sample([Score(4, scale: 1...5), Score(1, scale: 1...5)], items: ["a", "b"])
    let second = try Sample([Score(4, scale: 1...9), Score(2, scale: 1...9)], items: ["a", "b"])
    #expect(throws: MetricError.self) { try Comparison(first, second) }
  }

  @Test func `Several comparisons are corrected; one without a test stays without`() throws {
    func comparison(_ values: [Double]) throws -> Comparison {
      try Comparison(
        Sample(values, items: Self.items), Sample(Array(repeating: 0, count: 6), items: Self.items))
    }
    let right = try Sample([Labelled(1, label: 1), Labelled(2, label: 1)], items: ["a", "b"])
    let all = [
      try comparison([1, 2, 3, 4, 5, 6]), try Comparison(agreementOf: right, and: right),
      try comparison([1, -1, 2, -2, 3, 1]),
    ]
    let corrected = try all.corrected()
    let smallest = try #require(all[0].pValue)
    #expect(corrected[0].correction == .init(method: .holm, comparisons: 2, pValue: 2 * smallest))
    #expect(corrected[1].correction == nil)
    #expect(try #require(corrected[2].correction).pValue == all[2].pValue)
    let screened = try all.corrected(by: .benjaminiHochberg)
    #expect(try #require(screened[0].correction).pValue == 2 * smallest)
    #expect(corrected[0].description.contains("among 2 (Holm)"))
  }

  @Test func `JSON reads back equal`() throws {
    let one = try Comparison(
      Sample([1.0, 2, 4], items: ["a", "b", "c"]), Sample([1.0, 1, 1], items: ["a", "b", "c"]))
    for comparison in try [one].corrected() {
      let data = try JSONEncoder().encode(comparison)
      #expect(try JSONDecoder().decode(Comparison.self, from: data) == comparison)
    }
    let same = try Comparison(
      Sample([1.0, 2], items: ["a", "b"]), Sample([1.0, 2], items: ["a", "b"]))
    #expect(try JSONDecoder().decode(Comparison.self, from: JSONEncoder().encode(same)) == same)
  }
}
