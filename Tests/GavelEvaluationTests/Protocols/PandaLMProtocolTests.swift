import GavelCore
import GavelEvaluation
import Testing

struct PandaLMProtocolTests {
  @Test func labelsAreNumbersOrTexts() {
    #expect(
      PandaLMLabels.winner(0) == .tie && PandaLMLabels.winner(2) == .second && PandaLMLabels.winner(3) == nil)
    #expect(PandaLMLabels.winner("1") == .first && PandaLMLabels.winner("tie") == .tie)
    #expect(PandaLMLabels.winner("garbage") == nil && PandaLMLabels.winner("") == nil)
  }

  @Test func twoOfThreeAreAMajority() {
    #expect(PandaLMLabels.majority([.first, .tie, .first]) == .first)
    #expect(PandaLMLabels.majority([.first, .tie, .second]) == nil)
    #expect(PandaLMLabels.majority([.first, .second]) == nil && PandaLMLabels.majority([]) == nil)
  }

  @Test func whatChangesWithTheOrderIsDropped() {
    let filter = PandaLMSwapFilter([
      (.first, .second), (.first, .first), (.tie, .tie), (.first, .tie), (nil, .tie), (.second, .first),
    ])
    #expect(filter.kept == [0, 2, 5])
    #expect(filter.changed == 2 && filter.unread == 1 && filter.n == 6)
    #expect(PandaLMSwapFilter([]).n == 0)
  }
}
