import GavelEvaluation
import Testing

struct AggreFactTests {
  @Test func eachDataSetCountsTheSame() {
    let claims = [
      claim("b", true, true), claim("b", true, true), claim("b", true, true), claim("b", false, true),
      claim("a", true, true), claim("a", false, false), claim("a", false, nil),
    ]
    let result = AggreFact(claims)
    #expect(result.datasets.map(\.dataset) == ["a", "b"])
    #expect(result.datasets.map(\.balancedAccuracy) == [1, 0.5])
    #expect(result.datasets.map(\.accuracy) == [1, 0.75])
    #expect(result.datasets.map(\.ruled) == [2, 4] && result.unread == 1)
    #expect(result.meanBalancedAccuracy == 0.75 && result.meanAccuracy == 0.875)
  }

  @Test func aDataSetWithoutRulingHasNoValue() {
    let result = AggreFact([claim("a", true, true), claim("b", true, nil)])
    #expect(result.datasets[1].balancedAccuracy == nil && result.datasets[1].accuracy == nil)
    #expect(result.meanBalancedAccuracy == nil && result.meanAccuracy == nil)
    #expect(AggreFact([]).meanBalancedAccuracy == nil)
  }

  private func claim(_ dataset: String, _ isSupported: Bool, _ ruling: Bool?) -> AggreFact.Claim {
    AggreFact.Claim(dataset: dataset, isSupported: isSupported, ruling: ruling)
  }
}
