import GavelCore
import GavelPrompts
import Testing

struct JudgeBenchReaderTests {
  @Test(arguments: [
    ("\nMy verdict: [[A>>B]]", Preference.Winner.first), ("[[A>B]]", .first), ("[[A=B]], so [[A=B]]", .tie),
    ("[[B>A]]", .second), ("[[B>>A]]", .second),
  ])
  func labelsAreReadWithoutTheirStrength(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try JudgeBenchReader().opinion(in: reply)
    #expect(opinion.verdict == Preference(winner))
    #expect(opinion.rung == .marker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("[A>B]", .noMarker), ("[[a>b]]", .noMarker), ("[[A<B]]", .markerWithoutValue),
    ("[[A]]", .markerWithoutValue), ("[[A>>B]] beside [[A>B]]", .ambiguous),
  ])
  func whatIsNoLabelIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try JudgeBenchReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReferenceShortensAndTakesOtherRuns() {
    #expect(JudgeBenchReference.decision(in: "[[A>>B]]") == "A>B")
    #expect(JudgeBenchReference.decision(in: "[[A>>>B]]") == "A>>B")
    #expect(JudgeBenchReference.decision(in: "[[A<<B]] [[A<<B]]") == "A<<B")
    #expect(JudgeBenchReference.decision(in: "[[A>>B]] [[A>B]]") == nil)
    #expect(
      ["A>B", "B>A", "A=B", "A<B", nil].map(JudgeBenchReference.flipped) == ["B>A", "A>B", "A=B", "A<B", nil])
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      JudgeBenchReader(), signs: ["[[", "]]", "[[A>>B]]", "[[A>B]]", "[[B>A]]", ">", "="],
      replies: ["It is. [[A>>B]]"]
    ) { _ = JudgeBenchReference.decision(in: $0) }
  }
}
