import GavelCore
import GavelMetrics
import Testing

@Suite struct PairedTests {
  @Test func `Observations of one item meet, whatever the order`() throws {
    let first = try Sample([1, 2, 3], items: ["a", "b", "c"])
    let second = try Sample([30, 10], items: ["c", "a"])
    let pairs = try first.paired(with: second)
    #expect(pairs.observations == [Paired(1, 10), Paired(3, 30)])
    #expect(pairs.items == ["a", "c"])
    #expect(pairs.excluded == [.unmatchedItem: 1])
  }

  @Test func `What was left out on one side is left out of the pairs, once`() throws {
    var first = try Sample([1, 2], items: ["a", "b"], clusters: ["x", nil])
    first.exclude(.refused, item: "c")
    first.exclude(.noMarker, item: "d")
    var second = try Sample([5, 7], items: ["a", "c"])
    second.exclude(.timedOut, item: "b")
    second.exclude(.truncated, item: "d")
    second.exclude(.empty, item: "e")
    let pairs = try first.paired(with: second)
    #expect(pairs.observations == [Paired(1, 5)])
    #expect(pairs.clusters == ["x"])
    #expect(pairs.excluded == [.timedOut: 1, .refused: 1, .noMarker: 1, .empty: 1])
  }

  @Test func `Runs over other items are refused`() {
    #expect {
      try Sample([1], items: ["a"]).paired(with: Sample([1], items: ["b"]))
    } throws: { error in
      (error as? MetricError)?.code == .noPairs && "\(error)".contains("same items")
    }
  }

  @Test func `Items that are unknown or occur twice are refused`() {
    expectError(.missingValue) { () throws(MetricError) in
      try Sample([1]).paired(with: Sample([1], items: ["a"]))
    }
    expectError(.invalidParameter) { () throws(MetricError) in
      try Sample([1, 2], items: ["a", "a"]).paired(with: Sample([1], items: ["a"]))
    }
    expectError(.missingValue) { () throws(MetricError) in
      try Sample([1], items: ["a"], excluded: [.refused: 1]).paired(with: Sample([1], items: ["a"]))
    }
  }
}
