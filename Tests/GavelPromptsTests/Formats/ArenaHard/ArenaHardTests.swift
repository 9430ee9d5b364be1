import GavelCore
import GavelPrompts
import Testing

struct ArenaHardTests {
  @Test(arguments: ArenaHardLabel.allCases)
  func everyLabelIsReadWithItsStrength(_ label: ArenaHardLabel) throws {
    let opinion = try ArenaHardReader().opinion(
      in: "It is.\n\n**[[\(label.rawValue)]]**, that is [[\(label.rawValue)]]")
    #expect(opinion.verdict == label.preference)
    #expect(opinion.rung == .marker)
    #expect(try ArenaHardReader().opinion(in: "Good. [\(label.rawValue.lowercased())]").rung == .lenient)
  }

  @Test func strengthsStandInTheScores() {
    #expect(ArenaHardLabel.firstMuchBetter.preference.scores == .init(first: 2, second: 0))
    #expect(ArenaHardLabel.secondBetter.preference.swapped == ArenaHardLabel.firstBetter.preference)
    let stronger = Preference.averaged(
      ArenaHardLabel.firstMuchBetter.preference, ArenaHardLabel.secondBetter.preference, by: .average)
    #expect(stronger.winner == .first)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("A>B", .noMarker), ("[[A > B]]", .noMarker), ("[[A]]", .markerWithoutValue),
    ("[[A<B]]", .markerWithoutValue), ("[[A>>>B]]", .markerWithoutValue), ("[[A>B]] [[A>>B]]", .ambiguous),
    ("[A>B] [B>A]", .ambiguous),
  ])
  func whatIsNoLabelIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try ArenaHardReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReferenceTakesTheLastMark() {
    #expect(ArenaHardReference.label(in: "[[A>B]] then [[b>a]] [A=B]") == "B>A")
    #expect(ArenaHardReference.label(in: "[b] list item [a]") == "A")
    #expect(ArenaHardReference.label(in: "[[]]") == nil)
  }

  @Test func thePromptHoldsBothAnswersAsTheyAre() throws {
    let prompt = try ArenaHardPair(.creativeWriting).question(about: Pair(prompt: "{ANSWER_A}", "a\r\n", ""))
    #expect(
      prompt.texts[1]
        == "<|User Prompt|>\n{ANSWER_A}\n\n<|The Start of Assistant A's Answer|>\na\r\n\n<|The End of Assistant A's Answer|>"
        + "\n\n<|The Start of Assistant B's Answer|>\n\n<|The End of Assistant B's Answer|>")
    #expect(try ArenaHardPair(.hardPrompt).texts.digest != ArenaHardPair(.creativeWriting).texts.digest)
    let error = #expect(throws: JudgmentError.self) {
      try ArenaHardPair().question(
        about: Pair(Submission(prompt: "1", response: "a"), Submission(prompt: "2", response: "b")))
    }
    #expect(error?.code == .unfitItem)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      ArenaHardReader(), signs: ["[[", "]]", "[[A>>B]]", "[[A>B]]", "[b>a]", ">", "="],
      replies: ["It is. [[A>>B]]"]
    ) { _ = ArenaHardReference.label(in: $0) }
  }
}
