import GavelCore
import GavelEvaluation
import Testing

struct AutoJAgreementTests {
  @Test func bothOrdersMustAgreeWithPeople() {
    let rates = AutoJAgreement([
      .init(label: .first, asGiven: .first, swappedBack: .first),
      .init(label: .tie, asGiven: .tie, swappedBack: .tie),
      .init(label: .first, asGiven: .second, swappedBack: .second),
      .init(label: .first, asGiven: .first, swappedBack: .second),
      .init(label: .second, asGiven: .second, swappedBack: .first),
      .init(label: .first, asGiven: .first, swappedBack: nil),
      .init(label: .first, asGiven: nil, swappedBack: nil),
    ])
    #expect(rates.agreement == CountedRate(2, of: 7))
    #expect(rates.consistency == CountedRate(3, of: 7))
    #expect(rates.singleOrderAgreement == CountedRate(5, of: 7))
    #expect(rates.firstShown == CountedRate(1, of: 2))
    #expect(rates.unread == 2)
  }

  @Test func nothingHasNoShare() {
    #expect(AutoJAgreement([]).agreement.value == nil)
    #expect(AutoJAgreement([]).firstShown.value == nil)
  }

  @Test func criticsWinTieAndLose() {
    let standing = AutoJCriticStanding([.first, .first, .tie, .second, nil])
    #expect(standing.wins == CountedRate(2, of: 5) && standing.ties.count == 1 && standing.losses.count == 1)
    #expect(standing.unread == 1)
    #expect(standing.wins.value == 0.4)
  }
}
