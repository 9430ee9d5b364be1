import GavelCore
import GavelPrompts
import Testing

struct FlowJudgeReaderTests {
  private let reader = FlowJudgeReader(scale: 1...5)

  @Test(arguments: [
    ("<feedback>\nGood\n</feedback>\n<score>\n4\n</score>", 4.0),
    ("<feedback>x</feedback><score>1</score><|end|>", 1),
    ("Here: <feedback>x</feedback> and **<score> 5\u{3000}</score>**", 5),
    ("<feedback>x</feedback><score>٤</score>", 4),
    ("<feedback>says <score>4</score></feedback><score>4</score>", 4),
    ("<feedback>the <score> tag</feedback><score>2</score>", 2),
  ])
  func scoresBehindTheFeedbackAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try reader.opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...5) && opinion.rung == .words)
  }

  @Test func aScoreBeforeTheFeedbackIsReadLeniently() throws {
    let opinion = try reader.opinion(in: "<score>4</score><feedback> Good </feedback>")
    #expect(opinion.verdict.value == 4 && opinion.rung == .lenient && opinion.reasoning == "Good")
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("4", .noMarker), ("<feedback>x</feedback>", .noMarker),
    ("<score>4</score>", .noReasons),
    ("<feedback>x<score>4</score>", .noReasons),
    ("<feedback>x</feedback><score>four</score>", .markerWithoutValue),
    ("<feedback>x</feedback><score>4", .markerWithoutValue),
    ("<feedback>x</feedback><score>-1</score>", .markerWithoutValue),
    ("<feedback>x</feedback><score>3.5</score>", .markerWithoutValue),
    ("<feedback>x</feedback><score>4/5</score>", .markerWithoutValue),
    ("<feedback>x <score>4</score></feedback>", .markerWithoutValue),
    ("<feedback>x</feedback><score>0</score>", .outOfRange),
    ("<feedback>x</feedback><score>99999999999999999999</score>", .outOfRange),
    ("<feedback>x</feedback><score>1</score><score>2</score>", .ambiguous),
    ("<feedback>x</feedback><score>3</score><score>3.5</score>", .ambiguous),
    ("<feedback>says <score>2</score></feedback><score>4</score>", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try reader.opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func onlyScoresOfTheRubricAreRead() throws {
    let rubric = try FlowJudgeRubric("r", criteria: "c", levels: [1: "a", 10: "b"])
    let reader = FlowJudgeReader(rubric)
    #expect(
      try reader.opinion(in: "<feedback>x</feedback><score>10</score>").verdict == Score(10, scale: 1...10))
    #expect(throws: JudgmentError.self) { try reader.opinion(in: "<feedback>x</feedback><score>5</score>") }
  }

  @Test func theReferenceLooksAtNoScale() throws {
    let evaluation = FlowJudgeReference.evaluation(
      in: "<feedback> a</feedback><score>99999999999999999999</score>")
    #expect(evaluation.feedback == "a" && evaluation.score.description == "99999999999999999999")
    #expect(FlowJudgeReference.evaluation(in: "<score>4</score>") == .substitute)
    #expect(throws: ReferenceError.self) { try FlowJudgeReference.strictEvaluation(in: "<score>4</score>") }
  }

  @Test func longRepliesTakeTimeInProportion() {
    for piece in ["<score>", "<score>4", "<score> ", "<feedback>", "<score>4</score>", "<", "<score>-1"] {
      let reply = "<feedback>x</feedback>" + String(repeating: piece, count: 1 << 17)
      _ = try? reader.opinion(in: reply)
      _ = FlowJudgeReference.evaluation(in: reply)
    }
  }

  @Test func randomRepliesDoNoHarm() {
    let reader = reader
    ReaderFuzz.run(
      reader,
      signs: [
        "<feedback>", "</feedback>", "<score>", "</score>", "<score>4</score>", "<feedback>x</feedback>",
      ],
      replies: [
        "<feedback>x</feedback><score>4</score>", "<feedback>\nGood\n</feedback>\n<score>\n4\n</score>",
      ]
    ) { reply in
      let evaluation = FlowJudgeReference.evaluation(in: reply)
      if let opinion = try? reader.opinion(in: reply) {
        #expect(opinion.verdict.value == evaluation.score.value)
      }
    }
  }
}
