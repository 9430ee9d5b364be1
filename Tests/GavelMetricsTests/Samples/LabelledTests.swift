import GavelCore
import GavelMetrics
import Testing

@Suite struct LabelledTests {
  @Test func `Outcomes meet their labels; items nobody labelled are no part`() throws {
    let outcomes: [Outcome<Score>] = [
      ruled(4), ruled(2), .failed(JudgmentError(.noMarker, "?")), .failed(JudgmentError(.noMarker, "?")),
    ]
    let sample = try Sample(outcomes, labels: [5, nil, 3, nil], clusters: ["x", "x", "y", "y"]) { $0.value }
    #expect(sample.observations == [Labelled(4, label: 5)])
    #expect(sample.clusters == ["x"])
    #expect(sample.excluded == [.noMarker: 1])
  }
}
