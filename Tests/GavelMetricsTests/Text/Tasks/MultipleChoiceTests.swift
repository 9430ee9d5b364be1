import GavelMetrics
import Testing

@Suite struct MultipleChoiceTests {
  private func item(_ choices: [String], _ values: [Double], gold: Int) -> MultipleChoiceItem {
    MultipleChoiceItem(choices: choices, logLikelihoods: values, gold: gold)
  }

  @Test func `What divides decides`() throws {
    // -4, -10; by scalars -4/2 and -10/11; by bytes -4/6 and -10/11.
    let items = [item(["巴黎", "Paris is it"], [-4, -10], gold: 0)]
    func predicted(_ normalization: ChoiceNormalization) throws -> [Int] {
      try TextMetrics.multipleChoiceAccuracy(items, normalization: normalization).predicted
    }
    #expect(try predicted(.none) == [0])
    #expect(try predicted(.characters) == [1])
    #expect(try predicted(.bytes) == [0])
    #expect(try TextMetrics.multipleChoiceAccuracy(items).value == 0)
  }

  @Test func `The first of equals wins, and one minus infinity is legal`() throws {
    let result = try TextMetrics.multipleChoiceAccuracy([
      item(["aa", "bb"], [-2, -2], gold: 1), item(["a", "b"], [-.infinity, -9], gold: 1),
    ])
    #expect(result.predicted == [0, 1] && result.value == 0.5)
  }

  @Test func `Undefined cases are typed`() {
    for (items, code) in [
      ([], .empty), ([item([], [], gold: 0)], .empty), ([item(["a"], [], gold: 5)], .lengthMismatch),
      ([item(["a"], [-1], gold: 1)], .invalidParameter), ([item(["a"], [-1], gold: -1)], .invalidParameter),
      ([item(["", "a"], [.nan, -1], gold: 0)], .invalidParameter),
      ([item(["a", "b"], [.nan, -1], gold: 0)], .nonFinite),
      ([item(["a", "b"], [.infinity, -1], gold: 0)], .nonFinite),
      ([item(["a", "b"], [-.infinity, -.infinity], gold: 0)], .nonFinite),
    ] as [([MultipleChoiceItem], MetricError.Code)] {
      expectError(code) { () throws(MetricError) in try TextMetrics.multipleChoiceAccuracy(items) }
    }
    #expect(throws: Never.self) {
      try TextMetrics.multipleChoiceAccuracy([item(["", "a"], [-2, -1], gold: 0)], normalization: .none)
    }
  }
}
