import GavelCore
import GavelEvaluation
import Testing

struct AlpacaEvalOrderTests {
  @Test(arguments: [("a", true), ("What is the capital of France?", false), ("", false), ("1+1=", true)])
  func theOrderIsDrawnByTheInstruction(_ instruction: String, _ isSwitched: Bool) {
    #expect(AlpacaEvalOrder(instruction: instruction).isSwitched == isSwitched)
  }

  @Test func theSeedIsPartOfTheDraw() {
    let draws = Set((0..<20).map { AlpacaEvalOrder(instruction: "a", seed: $0).isSwitched })
    #expect(draws == [true, false])
  }

  @Test func preferencesAreTurnedBack() {
    let asGiven = AlpacaEvalOrder(isSwitched: false)
    let switched = AlpacaEvalOrder(isSwitched: true)
    #expect(asGiven.preference(Preference(.first)) == 1 && switched.preference(Preference(.first)) == 2)
    #expect(asGiven.preference(Preference(.first, share: 0.75)) == 1.25)
    #expect(switched.preference(Preference(.first, share: 0.75)) == 1.75)
    #expect(switched.preference(Preference(.tie)) == 1.5 && switched.preference(0.0) == 1.5)
    let pair = Pair(Submission(prompt: "q", response: "a"), Submission(prompt: "q", response: "b"))
    #expect(switched.shown(pair).first.response == "b" && asGiven.shown(pair) == pair)
  }

  @Test func equalOutputsNeedNoCall() {
    #expect(AlpacaEvalOrder.preferenceWithoutCall("x", "x") == 1.5)
    #expect(AlpacaEvalOrder.preferenceWithoutCall("\u{E9}", "e\u{301}") == nil)
  }
}
