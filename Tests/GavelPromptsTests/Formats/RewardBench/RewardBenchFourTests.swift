import GavelCore
import GavelPrompts
import Testing

struct RewardBenchFourTests {
  @Test func theBestIsReadAndTheOthersShareTheSecondRank() throws {
    let opinion = try RewardBenchFourReader().opinion(in: "C knows it.\n\n[[C]]")
    #expect(opinion.verdict == Ranking(best: 2, of: 4))
    #expect(opinion.reasoning == "C knows it." && opinion.rung == .marker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("[[E]]", .markerWithoutValue), ("[[d]]", .markerWithoutValue),
    ("[[A]] or [[D]]", .ambiguous),
  ])
  func whatIsNoRulingIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try RewardBenchFourReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReferenceTakesTheFirstLetterOfTheAlphabet() {
    #expect(RewardBenchReference.best(in: "[[D]] [[C]]") == "C")
    #expect(RewardBenchReference.best(in: "") == "error")
  }

  @Test func fourAnswersAreShownAndNoOtherNumber() throws {
    let prompt = try RewardBenchFour().question(
      about: Slate(prompt: "q?", ["one", "{answer_a}", "", "four"]))
    #expect(prompt.texts.count == 2 && prompt.maxTokens == 2048)
    #expect(
      prompt.texts[1].contains(
        "[The Start of Assistant B's Answer]\n{answer_a}\n[The End of Assistant B's Answer]\n\n"))
    let error = #expect(throws: JudgmentError.self) {
      try RewardBenchFour().question(about: Slate(prompt: "q?", ["one", "two", "three"]))
    }
    #expect(error?.code == .unfitItem && error?.message.contains("3") == true)
  }

  @Test func instructionsCanStandBeforeTheTurn() throws {
    let slate = Slate(prompt: "q?", ["1", "2", "3", "4"])
    let system = try RewardBenchFour().question(about: slate)
    let joined = try RewardBenchFour(.joined)
    #expect(try joined.question(about: slate).texts == [system.texts.joined(separator: "\n\n")])
    #expect(joined.provenance != (try RewardBenchFour().provenance))
    let gemini = try RewardBenchFour(.gemini).question(about: slate)
    #expect(gemini.texts.count == 1 && gemini.texts[0].hasSuffix("\n" + system.texts[1]))
    #expect(gemini.maxTokens == 4096)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      RewardBenchFourReader(), signs: ["[[", "]]", "[[A]]", "[[B]]", "[[C]]", "[[D]]"],
      replies: ["It is. [[D]]"]
    ) { _ = RewardBenchReference.best(in: $0) }
  }
}
