import GavelCore
import GavelEvaluation
import Testing

struct LLMBarAgreementTests {
  private let items: [LabelledOrders] = [
    .init(label: .first, asGiven: .first, swappedBack: .first),
    .init(label: .second, asGiven: .second, swappedBack: .first),
    .init(label: .second, asGiven: nil, swappedBack: nil),
    .init(label: .first, asGiven: .first, swappedBack: nil),
  ]

  @Test func unreadRepliesAreWrongAndAlike() {
    let rates = LLMBarAgreement(items)
    #expect(rates.accuracy == CountedRate(4, of: 8))
    #expect(rates.positionalAgreement == CountedRate(2, of: 4))
    #expect(rates.strictAgreement == CountedRate(1, of: 4))
    #expect(rates.bothRight == CountedRate(1, of: 4))
    #expect(rates.unread == CountedRate(3, of: 8))
  }

  // (1 1), (0 1), (0 0), (1 0) is no better than chance. Of what was read in both orders, (1 1) and (0 1) are left.
  @Test func kappaComesInBothReadings() {
    #expect(LLMBarAgreement(items).publishedKappa == 0)
    #expect(LLMBarAgreement(items).kappa == 0)
    #expect(LLMBarAgreement([items[0]]).publishedKappa == nil)
    #expect(LLMBarAgreement([]).kappa == nil)
  }

  @Test func theSynthesisRunsOnlyOnContradictions() {
    let torn = LLMBarSwap.Winners(asGiven: .first, swappedBack: .second)
    let synthesis = LLMBarSwap.Winners(asGiven: .second, swappedBack: nil)
    #expect(LLMBarSwap(first: torn).needsSynthesis && LLMBarSwap(first: torn).winners == nil)
    #expect(LLMBarSwap(first: torn, synthesis: synthesis).winners == synthesis)
    for first in [
      LLMBarSwap.Winners(asGiven: .first, swappedBack: .first), .init(asGiven: nil, swappedBack: .second),
      .init(asGiven: nil, swappedBack: nil),
    ] {
      #expect(!LLMBarSwap(first: first).needsSynthesis)
      #expect(LLMBarSwap(first: first, synthesis: synthesis).winners == first)
    }
  }

  @Test func tiesAndUnreadScoresAreRecordedAsOppositeWinners() {
    #expect(LLMBarRatings(7, 3).recorded == (.first, .first))
    #expect(LLMBarRatings(3, 7).recorded == (.second, .second))
    #expect(LLMBarRatings(5, 5).recorded == (.second, .first))
    #expect(LLMBarRatings(nil, 5).recorded == (.first, .second))
    #expect(LLMBarRatings(5, 5).winner == .tie && LLMBarRatings(5, nil).winner == nil)
  }
}
