import GavelMetrics
import Testing

@Suite struct MetricErrorTests {
  @Test func `The description holds the code and the message`() {
    let error = MetricError(.empty, "no values were given")
    #expect("\(error)" == "empty: no values were given")
  }

  @Test func `Codes are open and compare by their spelling`() {
    #expect(MetricError.Code(rawValue: "too_few_items") == .tooFewItems)
    #expect(MetricError.Code(rawValue: "of_another_module").description == "of_another_module")
  }
}
