import GavelCore
import GavelPrompts
import Testing

struct LLMBarReaderTests {
  @Test(arguments: [
    ("(b) strays. Therefore, Output (a) is better.", Preference.Winner.first),
    ("Output (b) is better because it is right", .second), ("So Output (b) is better!\nYes.", .second),
    ("Output (a) is not bad, but Output (b) is better.", .second),
  ])
  func sentencesAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try LLMBarReader(.sentence).opinion(in: reply)
    #expect(opinion.verdict.winner == winner && opinion.rung == .marker)
    #expect(LLMBarReference.sentence(in: reply) == (winner == .first ? .first : .second))
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker, LLMBarReference.Choice?.none), ("Output (A) is better.", .noMarker, nil),
    ("output (a) is better.", .noMarker, nil), ("Output (c) is better.", .noMarker, nil),
    ("So, Output (a) is better ", .markerWithoutValue, nil),
    ("Output (a) is better\n.", .markerWithoutValue, nil),
    ("Output (a) is better in tone. Overall, Output (b) is better.", .ambiguous, .first),
    ("I do not think that Output (a) is better.", .ambiguous, .first),
    ("It's hard to say whether Output (b) is better.", .ambiguous, .second),
    ("I don't think Output (b) is better.", .ambiguous, .second),
  ])
  func whatIsNoSentenceIsAFailure(_ reply: String, _ code: ReasonCode, _ choice: LLMBarReference.Choice?) {
    #expect(LLMBarReader(.sentence).code(reply) == code)
    #expect(LLMBarReference.sentence(in: reply) == choice)
  }

  @Test(arguments: [
    ("Output (a)", Preference.Winner.first), (" Output (b).\n", .second),
    ("Sure:\n Output (b)\nBye", .second),
    ("Output (a)\nOutput (b) is wordy.", .first), ("Output (b) is better. Output (a) strays.", .second),
    ("Output (a)\r\nBye", .first), ("\tOutput (b)", .second), ("**Output (a)**\nOutput (a)**", .first),
  ])
  func linesAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    #expect(try LLMBarReader(.line).opinion(in: reply).verdict.winner == winner)
    #expect(LLMBarReference.line(in: reply) == (winner == .first ? .first : .second))
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker, LLMBarReference.Choice?.none), ("output (a)", .noMarker, nil),
    ("x\n\tOutput (a)", .noMarker, nil),
    ("x\n  Output (a)", .noMarker, nil), ("x\rOutput (a)", .noMarker, nil),
    ("Output (a) and Output (b)", .markerWithoutValue, .first),
    ("Output (a) fails.", .markerWithoutValue, .first),
    ("Output (b)\nOutput (a)", .ambiguous, .first),
    ("Output (b) is better.\n\nOutput (a) strays.", .ambiguous, .first),
    ("Output (a)\nNo, Output (b) is better.", .ambiguous, .first),
  ])
  func whatIsNoLineIsAFailure(_ reply: String, _ code: ReasonCode, _ choice: LLMBarReference.Choice?) {
    #expect(LLMBarReader(.line).code(reply) == code)
    #expect(LLMBarReference.line(in: reply) == choice)
  }

  @Test func ratingsAreWholeNumbers() throws {
    let reader = LLMBarRatingReader()
    #expect(try reader.opinion(in: " 7\n").verdict == Score(7, scale: 0...9))
    #expect(try reader.opinion(in: "0").verdict.value == 0)
    for reply in ["", "7.5", "7/9", "Score: 7", "seven", "1__0"] {
      #expect(reader.code(reply) == .noMarker)
      #expect(LLMBarReference.rating(in: reply) == nil)
    }
    #expect(reader.code("10") == .outOfRange && reader.code("-1") == .outOfRange)
    #expect(reader.code(String(repeating: "9", count: 4000)) == .outOfRange)
    #expect(LLMBarReference.rating(in: "1_0") == 10 && LLMBarReference.rating(in: "٣") == 3)
  }

  @Test func randomRepliesDoNoHarm() {
    let signs = [
      "Output (a)", "Output (b)", " is better", ".", "\nOutput (", "a)", "b)", "whether ", "Output",
    ]
    ReaderFuzz.run(LLMBarReader(.sentence), signs: signs, replies: ["So, Output (a) is better."]) { reply in
      guard let opinion = try? LLMBarReader(.sentence).opinion(in: reply) else { return }
      #expect(
        LLMBarReference.sentence(in: reply) == (opinion.verdict.winner == .first ? .first : .second),
        "\(reply)")
    }
    ReaderFuzz.run(LLMBarReader(.line), signs: signs, replies: ["Output (a)", "Output (b) is better."]) {
      reply in
      guard let opinion = try? LLMBarReader(.line).opinion(in: reply) else { return }
      #expect(
        LLMBarReference.line(in: reply) == (opinion.verdict.winner == .first ? .first : .second), "\(reply)")
    }
    ReaderFuzz.run(LLMBarRatingReader(), signs: ["7", "_", "-", "+"], replies: ["7", " 9 "])
  }
}
