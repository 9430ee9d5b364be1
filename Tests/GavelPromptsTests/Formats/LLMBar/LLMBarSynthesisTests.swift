import GavelCore
import GavelPrompts
import Testing

struct LLMBarSynthesisTests {
  @Test(arguments: [
    ("Output (a) beats output (b).", "Output (b) beats output (a)."),
    ("OUTPUT (a), Output(b), (a)", "OUTPUT (a), Output(b), (a)"),
    ("", ""), ("Output (a)Output (a)", "Output (b)Output (b)"),
    // The signs that the reference holds names with are lost.
    ("##########Output (a)##########", "Output (a)"),
    ("**********Output (b)**********", "**********Output (a)**********"),
  ])
  func labelsAreExchanged(_ text: String, _ expected: String) {
    #expect(LLMBarSynthesis.exchangingLabels(in: text) == expected)
  }

  /// The first reply, as given, favours the first output; the second, swapped, favours the second one, shown as (a).
  @Test func explanationsSpeakOfTheOutputsAsShown() throws {
    let pair = LLMBarSynthesis.pair(
      Pair(prompt: "q", "x", "y"), asGiven: "1: Output (a) wins.", swapped: "2: Output (a) wins.",
      favoured: .first)
    let asGiven = try text(pair)
    #expect(asGiven.contains("favour of the first:\n1: Output (a) wins.\n"))
    #expect(asGiven.contains("favour of the second:\n2: Output (b) wins.\n"))
    let swapped = try text(pair.swapped)
    #expect(swapped.contains("favour of the first:\n2: Output (a) wins.\n"))
    #expect(swapped.contains("favour of the second:\n1: Output (b) wins.\n"))
  }

  /// Both replies name Output (b): as given that is the second, swapped the first.
  @Test func eachExplanationBelongsToTheOutputThatItFavours() throws {
    let pair = LLMBarSynthesis.pair(
      Pair(prompt: "q", "x", "y"), asGiven: "1: Output (b) wins.", swapped: "2: Output (b) wins.",
      favoured: .second)
    #expect(pair.first.fields == [.init("explanation", "2: Output (a) wins.")])
    let asGiven = try text(pair)
    #expect(asGiven.contains("favour of the first:\n2: Output (a) wins.\n"))
    #expect(asGiven.contains("favour of the second:\n1: Output (b) wins.\n"))
  }

  private func text(_ pair: Pair) throws -> String {
    try #require(try LLMBarPair(.synthesis).question(about: pair).texts.last)
  }
}
