import Foundation
import GavelCore
import GavelMetrics
import Testing

@Suite struct EstimateTests {
  private static let whole = Estimate(
    metric: "mean-score/1", value: 4.1234,
    interval: .bounds(low: 3.98, high: 4.2666, level: 0.95, method: "t"),
    count: 195, excluded: [.refused: 2, .noMarker: 3], worstCase: 4.05...4.15)
  private static let bare = Estimate(
    metric: "agreement/1", value: 1, interval: .none(reason: "a single item has no spread"), count: 1,
    excluded: [:])

  @Test func `The description names value, interval, n and what was left out`() {
    #expect(
      "\(Self.whole)" == "4.123 [3.98, 4.267], n 195, left out 5 (no-marker 3, refused 2)")
    #expect("\(Self.bare)" == "1 (no interval: a single item has no spread), n 1")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (-0.0001, "0"), (1.0, "1"), (0.5, "0.5"), (2.0 / 3, "0.667"),
    (-2.0 / 3, "-0.667"),
    (1e16, "1e+16"), (100.0005, "100.001"), (0.1 + 0.2, "0.3"),
  ])
  func `Numbers are rounded to three decimals`(value: Double, text: String) {
    #expect(Estimate.rounded(value) == text)
  }

  @Test func `JSON reads back equal`() throws {
    for estimate in [Self.whole, Self.bare] {
      let data = try JSONCoding.data(of: estimate)
      #expect(try JSONCoding.decode(Estimate.self, from: data) == estimate)
    }
  }

  @Test func `JSON shows an interval or why there is none, and reasons by name`() throws {
    let whole = try JSONCoding.value(of: Self.whole)
    #expect(whole["interval"]?["low"]?.double == 3.98)
    #expect(whole["interval"]?["method"]?.string == "t")
    #expect(whole["excluded"]?["no-marker"]?.int == 3)
    let bare = try JSONCoding.value(of: Self.bare)
    #expect(bare["interval"] == ["undefined": "a single item has no spread"])
    #expect(bare["worstCase"] == nil)
  }

  @Test func `The worst case is that every item left out goes to one end of the scale`() throws {
    let estimate = try MeanScore().estimate(
      scores([4, 5, 3], on: 1...5, excluded: [.refused: 1, .timedOut: 1]))
    let worst = try #require(estimate.worstCase)
    #expect(isClose(worst.lowerBound, (12.0 + 2) / 5))
    #expect(isClose(worst.upperBound, (12.0 + 10) / 5))
    let rate = try WinRate().estimate(preferences([.first, .second], excluded: [.noMarker: 2]))
    #expect(rate.worstCase == 0.25...0.75)
    let full = try MeanScore().estimate(scores([4, 5, 3], on: 1...5))
    #expect(full.worstCase == 4...4)
  }
}
