import GavelCore
import GavelPrompts
import Testing

struct PrometheusWinnerReaderTests {
  @Test(arguments: [
    ("A is right.\n\n[RESULT] A", Preference.Winner.first), ("[RESULT]B", .second),
    ("x [RESULT]\nB", .second),
    ("x [RESULT] a", .first), ("x [RESULT] B\nThanks for reading", .second), ("x [RESULT] A]", .first),
    ("x [RESULT] B\n[RESULT] B", .second), ("x [RESULT] B\nResult: B", .second),
    ("[Response B] has it.\n[RESULT] B", .second),
  ])
  func winnersInTheAskedFormAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try PrometheusWinnerReader().opinion(in: reply)
    #expect(opinion.verdict.winner == winner)
    #expect(opinion.rung == .marker)
  }

  @Test(arguments: [
    ("x [RESULT: A]", Preference.Winner.first), ("x [Result] Response B", .second), ("x\nResult: A", .first),
    ("x [Response B]\n", .second), ("[result] b", .second),
  ])
  func winnersUnderAnotherNameAreReadLeniently(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try PrometheusWinnerReader().opinion(in: reply)
    #expect(opinion.verdict.winner == winner)
    #expect(opinion.rung == .lenient)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("Response B is better", .noMarker), ("x Result: A", .noMarker),
    ("[Response A]\nIt is short.", .noMarker), ("x [RESULT] A.", .markerWithoutValue),
    ("x [RESULT] (A)", .markerWithoutValue), ("x [RESULT] **A**", .markerWithoutValue),
    ("x [RESULT] Tie", .markerWithoutValue), ("x [RESULT] C", .markerWithoutValue),
    ("[RESULT] AB", .markerWithoutValue),
    ("[RESULT] A [RESULT] B", .ambiguous), ("[RESULT] A\n[RESULT] B", .ambiguous),
    ("[RESULT] A is my choice; no:\n[RESULT] B", .ambiguous),
    ("[Response A] is better than [Response B]", .ambiguous),
    ("[Response B]\nShort.\n[RESULT] A", .ambiguous),
  ])
  func whatIsNoWinnerIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try PrometheusWinnerReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReasonsAreWhatStandsBefore() throws {
    #expect(try PrometheusWinnerReader().opinion(in: " It is.\n[RESULT] A ").reasoning == "It is.")
  }

  @Test func theReferenceTakesTheFirstLineThatEndsInALetter() {
    #expect(PrometheusReference.choice(in: "x [RESULT] A [RESULT] B")?.winner == "B")
    #expect(PrometheusReference.choice(in: "[Response A] is better than [Response B]")?.winner == "B")
    #expect(PrometheusReference.researchChoice(in: "x [RESULT] Apples")?.winner == "A")
    #expect(PrometheusReference.researchChoice(in: "x [RESULT: A") == nil)
  }

  @Test func longRepliesTakeTimeInProportion() {
    for piece in [
      "[RESULT] ", "[RESULT: A", "Result\n", "[Response ", "\n", "[RESULT] A", "\nResult: A x", " ",
    ] {
      let reply = String(repeating: piece, count: 1 << 17)
      _ = try? PrometheusWinnerReader().opinion(in: reply)
      _ = PrometheusReference.choice(in: reply)
      _ = PrometheusReference.researchChoice(in: reply)
    }
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      PrometheusWinnerReader(),
      signs: ["[RESULT]", "[RESULT: ", "[Response ", "[Result] Response ", "Result: ", "b", "A]"],
      replies: ["x [RESULT] A", "x\nResult: B", "x [Response B]"]
    ) { reply in
      let choice = PrometheusReference.choice(in: reply)
      if let opinion = try? PrometheusWinnerReader().opinion(in: reply) {
        #expect((opinion.verdict.winner == .first ? "A" : "B") == choice?.winner)
      }
      _ = PrometheusReference.researchChoice(in: reply)
    }
  }
}
