import GavelCore
import GavelPrompts
import Testing

struct PrometheusScoreReaderTests {
  @Test(arguments: [
    ("Good.\n\n[RESULT] 4", 4.0), ("[RESULT]5", 5), ("x [RESULT]\n3\n", 3), ("x [RESULT] (2)", 2),
    ("x [RESULT] 4/5", 4), ("x [RESULT] 4 out of 5 ", 4), ("x [RESULT] ５", 5),
    ("Score 2 fits.\n[RESULT] 2", 2),
    ("It comes near Score: 5 and misses it. [RESULT] 4", 4), ("I end with [RESULT] as asked. [RESULT] 1", 1),
    ("[RESULT] 3\n\nAs I said: [RESULT] 3", 3),
  ])
  func scoresInTheAskedFormAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try PrometheusScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...5))
    #expect(opinion.rung == .marker)
  }

  @Test(arguments: [
    ("x [Result] 2", 2.0), ("x [RESULT]: 3", 3), ("x [RESULT: 3]", 3), ("x [SCORE] 4", 4), ("x\nScore: 4", 4),
    ("x\n**Score: 4/5", 4), ("x [RESULT] Score: 2", 2), ("x [RESULT] score of 1", 1), ("x [Score 4]", 4),
    ("Result: 5", 5), ("Score: 3, that is\nresult: 3", 3),
  ])
  func scoresUnderAnotherNameAreReadLeniently(_ reply: String, _ value: Double) throws {
    let opinion = try PrometheusScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...5))
    #expect(opinion.rung == .lenient)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("It is good.", .noMarker), ("the underscore 3", .noMarker),
    ("it would take more for a score of 5", .noMarker), ("which deserves score 4", .noMarker),
    ("x threescore: 4", .noMarker), ("Good job. [3]", .noMarker), ("x [RESULT]", .markerWithoutValue),
    ("x [RESULT] three", .markerWithoutValue), ("x [RESULT] 3.5", .markerWithoutValue),
    ("x [RESULT] 3.", .markerWithoutValue), ("x [RESULT] **3**", .markerWithoutValue),
    ("x [RESULT] 4/10", .markerWithoutValue), ("x [RESULT] -1", .markerWithoutValue),
    ("[RESULT] 4 [RESULT]", .markerWithoutValue), ("x [RESULT] 0", .outOfRange),
    ("x [RESULT] 6", .outOfRange),
    ("x [RESULT] 99999999999999999999", .outOfRange), ("[RESULT] 2 or rather [RESULT] 4", .ambiguous),
    ("[RESULT] 3.5\n[RESULT] 3", .ambiguous), ("[RESULT: 2] [RESULT] 4", .ambiguous),
    ("[RESULT] **2**\n[RESULT] 4", .ambiguous), ("Accuracy score: 2\nClarity score: 4", .noMarker),
    ("[RESULT] 2\nScore: 4", .ambiguous), ("[RESULT] 9 [RESULT] 4", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try PrometheusScoreReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReasonsAreWhatStandsBefore() throws {
    #expect(try PrometheusScoreReader().opinion(in: " It is.\n[RESULT] 4 ").reasoning == "It is.")
    #expect(try PrometheusScoreReader().opinion(in: "[RESULT] 4").reasoning == nil)
  }

  @Test func longRepliesTakeTimeInProportion() {
    for piece in ["[RESULT] ", "[RESULT:", "score: ", "(", " ", "5", "/ 5", "[[", "out of 5", "\u{2003}"] {
      let reply = String(repeating: piece, count: 1 << 17)
      _ = try? PrometheusScoreReader().opinion(in: reply)
      _ = try? PrometheusReference.grade(in: reply)
      _ = try? PrometheusReference.researchGrade(in: reply)
    }
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      PrometheusScoreReader(),
      signs: [
        "[RESULT]", "[RESULT: ", "[SCORE]", "score", "Score: ", "score of ", "result", "/5", "out of 5", "ſ",
      ],
      replies: ["Good.\n\n[RESULT] 4", "x Score: 4/5", "[RESULT] score of 1"]
    ) { reply in
      let grade = try? PrometheusReference.grade(in: reply)
      if let opinion = try? PrometheusScoreReader().opinion(in: reply) {
        #expect(opinion.verdict.value == grade?.score.value)
      }
      _ = try? PrometheusReference.researchGrade(in: reply)
    }
  }
}

struct Prometheus1ScoreReaderTests {
  @Test(arguments: [
    ("Feedback: good. [RESULT] 4", 4.0), ("x [RESULT]\n\n5\n", 5), ("[RESULT] 4 [RESULT]", 4),
    ("[RESULT] 2 [RESULT] 2", 2),
  ])
  func scoresAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try Prometheus1ScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...5) && opinion.rung == .marker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("x [Result] 2", .noMarker), ("x [RESULT] (4)", .markerWithoutValue),
    ("x [RESULT] 4.", .markerWithoutValue), ("x [RESULT] 05", .markerWithoutValue),
    ("x [RESULT]", .markerWithoutValue),
    ("x [RESULT] ５", .markerWithoutValue), ("x [RESULT] 6", .outOfRange), ("x [RESULT] 10", .outOfRange),
    ("x [RESULT] 2 [RESULT] 4", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try Prometheus1ScoreReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func theReferenceTakesTheSecondPiece() {
    #expect(Prometheus1Reference.grade(in: " x [RESULT] 3 [RESULT] 5")?.score.int == 3)
    #expect(Prometheus1Reference.grade(in: " x [RESULT] 3")?.feedback == "x")
    #expect(Prometheus1Reference.grade(in: "x [RESULT] 3.") == nil)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(Prometheus1ScoreReader(), signs: ["[RESULT]", "[RESULT] 3"], replies: ["x [RESULT] 4"]) {
      reply in
      let grade = Prometheus1Reference.grade(in: reply)
      if let opinion = try? Prometheus1ScoreReader().opinion(in: reply) {
        #expect(opinion.verdict.value == grade?.score.value)
      }
    }
  }
}
