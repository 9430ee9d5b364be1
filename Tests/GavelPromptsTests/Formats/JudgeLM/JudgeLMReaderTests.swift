import GavelCore
import GavelPrompts
import Testing

struct JudgeLMReaderTests {
  @Test(arguments: [
    ("10 9\n\nThe first one is complete.", 10.0, 9.0), ("8,7\nx", 8, 7), ("8.5 7", 8.5, 7),
    ("8 7\r\nx", 8, 7),
    (" 8 7 ", 8, 7), ("\n8 7", 8, 7), ("+8 7", 8, 7), ("1 10", 1, 10), ("8 7\nSo it is\n8 7\n", 8, 7),
    ("8 7\nHalf of 3 4 5\n1 2 3\n50 60", 8, 7), ("08 7", 8, 7),
  ])
  func twoScoresOnTheFirstLineAreRead(_ reply: String, _ first: Double, _ second: Double) throws {
    let opinion = try JudgeLMPairReader().opinion(in: reply)
    #expect(opinion.verdict.scores == .init(first: first, second: second))
    #expect(opinion.rung == .marker)
  }

  @Test func theHigherScoreWins() throws {
    #expect(try JudgeLMPairReader().opinion(in: "8 7").verdict.winner == .first)
    #expect(try JudgeLMPairReader().opinion(in: "7 7.5").verdict.winner == .second)
    #expect(try JudgeLMPairReader().opinion(in: "7 7.0").verdict.winner == .tie)
  }

  @Test(arguments: [
    ("Assistant 1 is better: 8 7", ReasonCode.noMarker), ("**8 7**", .noMarker), ("[8 7]", .noMarker),
    ("", .noMarker),
    ("nan 3", .noMarker), ("٨ ٧", .noMarker), ("8", .markerWithoutValue), ("8\n7", .markerWithoutValue),
    ("8, 7", .markerWithoutValue), ("8  7", .markerWithoutValue), ("8 7 6", .markerWithoutValue),
    ("8/7", .markerWithoutValue), ("8. .5", .markerWithoutValue), ("1_0 9", .markerWithoutValue),
    ("8 7 \nx", .markerWithoutValue), ("8\u{A0}7", .markerWithoutValue), ("8e0 7", .markerWithoutValue),
    ("8 inf", .markerWithoutValue), ("11 12", .outOfRange), ("-1 7", .outOfRange),
    ("1e", .markerWithoutValue),
    ("99999999999999999999999 3", .outOfRange), ("8 7\nNo:\n7 8", .ambiguous),
    ("8 7\nNo:\r\n7,8\r\n", .ambiguous),
  ])
  func whatIsNoPairOfScoresIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try JudgeLMPairReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func whiteSpaceAroundAReplyIsKeptWhereAskedFor() {
    for reply in ["\n8 7", " 8 7", "8 7 "] {
      #expect(throws: JudgmentError.self, "\(reply)") {
        try JudgeLMPairReader(stripping: false).opinion(in: reply)
      }
    }
  }

  @Test func theReasonsStandBesideTheScores() throws {
    #expect(try JudgeLMPairReader().opinion(in: "8 7\n\nBecause.\n").reasoning == "Because.")
    #expect(try JudgeLMPairReader(.scoresAlone).opinion(in: "8 7").reasoning == nil)
    #expect(try JudgeLMPairReader(.reasonsFirst).opinion(in: "Because.\n\n8 7\n").reasoning == "Because.")
    #expect(try JudgeLMScoreReader().opinion(in: " 7\nBecause.").reasoning == "Because.")
  }

  @Test(arguments: [
    ("8 7", ReasonCode.noReasons), ("8 7\nBecause.", .noReasons), ("Because.\n8 7 6", .markerWithoutValue),
    ("Because.\nSo 8 7", .noMarker), ("7 8\nNo.\n8 7", .ambiguous), ("Because.\n8 12", .outOfRange),
    ("", .noMarker),
  ])
  func scoresStandBehindReasonsWhereThoseComeFirst(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) {
      try JudgeLMPairReader(.reasonsFirst).opinion(in: reply)
    }
    #expect(error?.code == expected)
  }

  @Test func severalScoresMakeARanking() throws {
    let ranking = try JudgeLMSlateReader(answers: 3).opinion(in: "7 9 7\nx").verdict
    #expect(ranking.ranks == [2, 1, 2] && ranking.scores == [7, 9, 7])
    #expect(throws: JudgmentError.self) { try JudgeLMSlateReader(answers: 4).opinion(in: "7 9 7") }
    #expect(throws: JudgmentError.self) { try JudgeLMSlateReader().opinion(in: "7") }
    #expect(try JudgeLMSlateReader(.reasonsFirst).opinion(in: "x\n7 9").verdict.best == [1])
  }

  @Test(arguments: [(" 7\nx", 7.0), ("7", 7), (",7", 7), (", 7.5\r\n", 7.5), ("  1", 1)])
  func theScoreThatGoesOnIsRead(_ reply: String, _ score: Double) throws {
    #expect(try JudgeLMScoreReader().opinion(in: reply).verdict == Score(score, scale: 1...10))
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("\n7", .noMarker), (" seven", .noMarker), (".5 7", .noMarker),
    ("10 7", .markerWithoutValue), (" 7 because", .markerWithoutValue), (" 11", .outOfRange),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try JudgeLMScoreReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func aLongReplyTakesLinearTime() throws {
    let lines = String(repeating: "8 7\n", count: 250_000)
    #expect(try JudgeLMPairReader().opinion(in: lines).verdict.winner == .first)
    #expect(try JudgeLMPairReader(.reasonsFirst).opinion(in: "x\n" + lines).verdict.winner == .first)
  }

  @Test func randomRepliesDoNoHarm() {
    let signs = ["8 7", "8,7", "\n8 7", " 8", "7.5", "+", "-", "inf", "nan", "</s>", "1_0", "Assistant 1"]
    let replies = ["8 7\nBecause.", "Because.\n8 7", " 7\nBecause."]
    ReaderFuzz.run(JudgeLMPairReader(stripping: false), signs: signs, replies: replies) { reply in
      let scores = JudgeLMReference.scores(in: reply)
      if let opinion = try? JudgeLMPairReader(stripping: false).opinion(in: reply) {
        #expect(opinion.verdict.scores == .init(first: scores.first, second: scores.second))
      }
      _ = JudgeLMReference.postprocessed(reply, isFast: true)
      _ = JudgeLMReference.postprocessed(reply, isFast: false)
      _ = JudgeLMTrainingRow(firstAnswer: "", secondAnswer: "", scores: [], judgement: reply).swapped
    }
    ReaderFuzz.run(JudgeLMPairReader(.reasonsFirst), signs: signs, replies: replies)
    ReaderFuzz.run(JudgeLMSlateReader(), signs: signs, replies: replies)
    ReaderFuzz.run(JudgeLMScoreReader(), signs: signs, replies: replies)
  }
}
