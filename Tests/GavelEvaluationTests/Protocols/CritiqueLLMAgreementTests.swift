import GavelCore
import GavelEvaluation
import Testing

struct CritiqueLLMAgreementTests {
  @Test func unreadRepliesAreLeftOutAndCounted() {
    let result = CritiqueLLMAgreement([
      .init(first: .first, second: .first, label: .first),
      .init(first: .first, second: .second, label: .first),
      .init(first: .tie, second: .tie, label: .second), .init(first: nil, second: .first, label: .first),
      .init(first: nil, second: nil, label: .tie),
    ])
    #expect([result.pairs, result.unread, result.consistent, result.agreeing] == [5, 2, 2, 1])
    #expect(result.consistency == 2.0 / 3 && result.agreement == 1.0 / 3)
    #expect(result.consistencyOfAllPairs == 0.4 && result.agreementOfAllPairs == 0.2)
  }

  @Test func withoutPairsThereIsNoRate() {
    #expect(CritiqueLLMAgreement([]).agreementOfAllPairs == nil)
    #expect(CritiqueLLMAgreement([.init(first: nil, second: nil, label: .tie)]).agreement == nil)
  }

  @Test func flipsAreNotConsistent() {
    let result = CritiqueLLMAgreement([.init(first: .flip, second: .flip, label: .flip)])
    #expect(result.consistent == 0 && result.agreeing == 0)
  }
}
