import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct ComparisonTests {
  private static let items = (0..<6).map { "q\($0)" }

  @Test func `Scores are compared item by item`() throws {
    // Differences 2 1 -1 2 1 1: mean 1, standard deviation sqrt(6 / 5), t = sqrt(5) with 5 degrees of freedom.
    let first = Sample([4, 3, 2, 5, 4, 3].map { Score($0, scale: 1...5) }, items: Self.items)
    let second = Sample([2, 3, 3, 3, 2, 2].map { Score($0, scale: 1...5) }, items: Self.items.reversed())
    let comparison = try Comparison(first, second)
    #expect(comparison.difference.value == 1)
    #expect(comparison.difference.count == 6)
    #expect(comparison.first.value == 3.5 && comparison.second.value == 2.5)
    #expect(isClose(try #require(comparison.pValue), 0.0756, tolerance: 1e-4))
    #expect(comparison.difference.interval.low.map { $0 < 0 } == true)
    #expect(comparison.description.contains("; p 0.076 (paired t)"))
  }

  @Test func `The same sample twice has no difference, and no test`() throws {
    let sample = Sample([1.0, 2, 3], items: ["a", "b", "c"])
    let comparison = try Comparison(sample, sample)
    #expect(comparison.difference.value == 0)
    #expect(comparison.pValue == nil)
    #expect(comparison.description.contains("no test: "))
    let onScale = try Comparison(sample, sample, scale: 0...5)
    #expect(onScale.difference.interval.low.map { $0 < 0 } == true)
  }

  @Test func `Two judges are compared by how often they say what people say`() throws {
    // Right and wrong: 5 against 1 discordant items; the exact two-sided p is 2 * 7 / 64.
    let first = Sample([1, 1, 1, 1, 1, 0].map { Labelled($0, label: 1) }, items: Self.items)
    let second = Sample([0, 0, 0, 0, 0, 1].map { Labelled($0, label: 1) }, items: Self.items)
    let comparison = try Comparison(agreementOf: first, and: second)
    #expect(isClose(try #require(comparison.pValue), 14.0 / 64))
    #expect(isClose(comparison.difference.value, 4.0 / 6))
    #expect(comparison.description.contains("McNemar"))
    #expect(comparison.difference.interval.high.map { $0 <= 1 } == true)
  }

  @Test func `Items of one cluster do not count as independent`() throws {
    let first = Sample([1.0, 1, 1, 3, 3, 4], items: Self.items, clusters: ["x", "x", "x", "y", "y", "z"])
    let second = Sample([0.0, 0, 0, 3, 3, 3], items: Self.items)
    let comparison = try Comparison(first, second)
    let independent = try Comparison(Sample(first.observations, items: Self.items), second)
    #expect(try #require(comparison.pValue) > #require(independent.pValue))
    #expect(comparison.description.contains("t of 3 clusters"))
  }

  @Test func `Failures on either side are left out and bound the worst case`() throws {
    var first = Sample([1.0, 0], items: ["a", "b"])
    first.exclude(.refused, item: "c")
    let second = Sample([0.0, 0, 1], items: ["a", "b", "c"])
    let comparison = try Comparison(first, second, scale: 0...1)
    #expect(comparison.difference.excluded == [.refused: 1])
    #expect(comparison.difference.worstCase == 0...(2.0 / 3))
  }

  @Test func `Scores on different scales are compared without one`() throws {
    let first = Sample([Score(4, scale: 1...5), Score(1, scale: 1...5)], items: ["a", "b"])
    let second = Sample([Score(4, scale: 1...9), Score(2, scale: 1...9)], items: ["a", "b"])
    #expect(try Comparison(first, second).difference.worstCase == nil)
  }

  @Test func `Several comparisons are corrected; one without a test stays without`() throws {
    func comparison(_ values: [Double]) throws -> Comparison {
      try Comparison(
        Sample(values, items: Self.items), Sample(Array(repeating: 0, count: 6), items: Self.items))
    }
    let all = [
      try comparison([1, 2, 3, 4, 5, 6]), try comparison([0, 0, 0, 0, 0, 0]),
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
