import GavelCore
import Testing

@testable import GavelPrompts

struct FLAMeReaderTests {
  @Test(arguments: [
    "explanation: A is right.\njudgment: A", "explanation: A is right.\r\n\r\njudgment: A\r\n",
    "**Explanation:** A is right.\n**Judgment:** A", "explanation: A is right.\njudgment: <A>.",
    "explanation: A is right.\njudgment: A\njudgment: A\n",
  ])
  func theAskedFormIsRead(_ reply: String) throws {
    let opinion = try FLAMeReader(Rubrics.preference).opinion(in: reply)
    #expect(opinion.verdict == Preference(.first))
    #expect(opinion.reasoning == "A is right.")
    #expect(opinion.rung == .marker)
  }

  @Test(arguments: [
    "judgment: A", "A is right.\njudgment: A", "explanation: A is right.\njudgment:\nA",
    "explanation: A is right.\njudgment: A\nThat is all.", "explanation: A is right, so judgment: A",
    "judgment: A\nexplanation: A is right.", "explanation: A is right.\njudgment: A (by far)",
  ])
  func otherFormsAreReadLeniently(_ reply: String) throws {
    let opinion = try FLAMeReader(Rubrics.preference).opinion(in: reply)
    #expect(opinion.verdict == Preference(.first))
    #expect(opinion.rung == .lenient)
  }

  @Test func withoutReasonsTheJudgmentAloneIsTheForm() throws {
    let reader = FLAMeReader(Rubrics.score, explains: false)
    #expect(try reader.opinion(in: "judgment: 4").rung == .marker)
    #expect(try reader.opinion(in: "judgment: 4").verdict == Score(4, scale: 1...5))
    #expect(try reader.opinion(in: "explanation: Good.\njudgment: 4").rung == .lenient)
  }

  @Test(
    arguments: [
      ("", .noMarker), ("A is better.", .noMarker), ("explanation: yes", .noMarker),
      ("misjudgment: A", .noMarker),
      ("judgment: <A, B or tie>", .noMarker), ("judgment:", .markerWithoutValue),
      ("judgment: C", .markerWithoutValue),
      ("judgment: A\njudgment: B", .ambiguous), ("judgment: A\njudgment: neither", .ambiguous),
      ("One might say judgment: B\njudgment: A", .ambiguous), ("judgment: A\nor judgment: B", .ambiguous),
      ("judgment: A is better", .markerWithoutValue), ("judgment A", .noMarker), ("judgement: A", .noMarker),
    ] as [(String, ReasonCode)])
  func whatIsNoJudgmentIsNone(_ reply: String, _ code: ReasonCode) {
    #expect(failure(FLAMeReader(Rubrics.preference), reply) == code)
  }

  @Test func scoresOffTheScaleAndUnknownClassesAreOutOfRange() {
    #expect(failure(FLAMeReader(Rubrics.score), "judgment: 6") == .outOfRange)
    #expect(failure(FLAMeReader(Rubrics.score), "judgment: 4.5") == .outOfRange)
    #expect(failure(FLAMeReader(Rubrics.strict), "judgment: tie") == .outOfRange)
    #expect(failure(FLAMeReader(Rubrics.classes), "judgment: fine") == .outOfRange)
  }

  @Test func aRepeatedFormIsNoRuling() throws {
    let reply =
      "explanation: <your reasons>\njudgment: <A, B or tie>\n\nexplanation: B is right.\njudgment: B"
    #expect(try FLAMeReader(Rubrics.preference).opinion(in: reply).verdict == Preference(.second))
  }

  @Test func feedbackIsReadToTheEnd() throws {
    let reader = FLAMeFeedbackReader()
    let opinion = try reader.opinion(in: "feedback: The year is wrong.\n\n- It was 1913.\n")
    #expect(opinion.verdict.text == "The year is wrong.\n\n- It was 1913.")
    #expect(opinion.rung == .marker)
    #expect(try reader.opinion(in: "Here it is.\nFeedback: Good.").rung == .lenient)
    #expect(failure(reader, "feedback: \n ") == .markerWithoutValue)
    #expect(failure(reader, "The year is wrong.") == .noMarker)
    #expect(failure(reader, "I give feedback: good.") == .noMarker)
    #expect(failure(reader, "feedback: <\(FLAMeFeedbackReader.placeholder)>") == .noMarker)
  }

  @Test func fuzz() {
    let signs = [
      "judgment:", "\njudgment: A", "Judgment", "explanation:", "**", "<A, B or tie>", "tie", "feedback:",
      "B",
    ]
    ReaderFuzz.run(
      FLAMeReader(Rubrics.preference), signs: signs,
      replies: ["explanation: A is right.\njudgment: A", "judgment: tie"])
    ReaderFuzz.run(
      FLAMeFeedbackReader(), signs: signs, replies: ["feedback: The year is wrong.\nIt was 1913."])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "judgment: A\n", "judgment: ", "judgment", ":", "**judgment** : ", "judgment:\n", "explanation: ", "*",
      "judgment: A judgment: B ", "judgment: <A, B or tie>\n",
    ])
  func aMegabyteTakesLinearTime(_ piece: String) {
    let reply = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = try? FLAMeReader(Rubrics.preference).opinion(in: reply)
    _ = try? FLAMeReader(Rubrics.preference, field: "feedback").opinion(in: reply)
    _ = try? FLAMeFeedbackReader(field: "judgment").opinion(in: reply)
  }

  private func failure(_ reader: some ReplyReader, _ reply: String) -> ReasonCode? {
    do {
      _ = try reader.opinion(in: reply)
      return nil
    } catch { return error.code }
  }
}
