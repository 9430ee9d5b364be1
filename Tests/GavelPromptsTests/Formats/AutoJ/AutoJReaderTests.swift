import GavelCore
import GavelPrompts
import Testing

struct AutoJReaderTests {
  @Test(arguments: [
    ("Weak.\n\nRating: [[7]]", 7.0), ("**Rating: [[5.5]]**", 5.5), ("Rating: [[ 6 ]]\nbye", 6),
    ("Rating: [[rating]] means: Rating: [[9]]", 9), ("Rating: [[8]], so Rating: [[8.0]]", 8),
    ("[[3]] aside, Rating: [[4]]", 4),
  ])
  func ratingsAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try AutoJRatingReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...10))
    #expect(opinion.rung == .marker)
    #expect(try AutoJReference.rating(in: reply) == value)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("Rating: 9", .noMarker), ("rating: [[5]]", .noMarker), ("[[5]]", .noMarker),
    ("Rating:[[5]]", .noMarker), ("评分:[[5]]", .noMarker), ("Rating: [[five]]", .markerWithoutValue),
    ("Rating: [[5", .markerWithoutValue), ("Rating: [[5]] or Rating: [[?]]", .markerWithoutValue),
    ("Rating: [[5]] Rating: [[6", .markerWithoutValue), ("Rating: [[0]]", .outOfRange),
    ("Rating: [[nan]]", .outOfRange), ("Rating: [[11]]", .outOfRange),
    ("Rating: [[5]] then Rating: [[8]]", .ambiguous),
  ])
  func whatIsNoRatingIsAFailure(_ reply: String, _ code: ReasonCode) {
    #expect(AutoJRatingReader().code(reply) == code)
  }

  @Test func chineseRatingsHaveTwoWords() throws {
    for reply in ["评分:[[7]]", "打分:[[7]]。", "评分:[[7]]，打分:[[7]]"] {
      #expect(try AutoJRatingReader(.chinese).opinion(in: reply).verdict.value == 7)
      #expect(try AutoJReference.rating(in: reply, .chinese) == 7)
    }
    #expect(AutoJRatingReader(.chinese).code("评分:[[7]]，打分:[[8]]") == .ambiguous)
    #expect(AutoJRatingReader(.chinese).code("评分：[[7]]") == .noMarker)
    #expect(AutoJRatingReader(.chinese).code("打分:[[7]] 评分:[[?]]") == .markerWithoutValue)
    #expect(throws: ReferenceError.self) { try AutoJReference.rating(in: "打分:[[7]] 评分:[[?]]", .chinese) }
  }

  /// The official Chinese prompt shows it so, and the reference program finds nothing there.
  @Test func aSpaceBehindTheChineseWordIsReadUnlessSwitchedOff() throws {
    let reply = "评分: [[7]]"
    #expect(try AutoJReference.rating(in: reply, .chinese) == 0)
    #expect(try AutoJRatingReader(.chinese).opinion(in: reply).verdict.value == 7)
    #expect(AutoJRatingReader(.chinese, takesSpace: false).code(reply) == .noMarker)
    #expect(AutoJRatingReader(.chinese).code("评分:  [[7]]") == .noMarker)
  }

  @Test(arguments: [
    ("1. Both fail.\nSo, the final decision is Tie.", Preference.Winner.tie),
    ("the final decision is Response 2", .second), ("final decision is  RESPONSE 1\u{3000}", .first),
    ("final decision is tied", .tie),
    ("final decision is open. So, the final decision is Response 1.", .first),
    ("  final decision is Response 2, and the final decision is Response 2  ", .second),
    ("the final decision is Response 1 and it is clear", .first),
  ])
  func decisionsAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    #expect(try AutoJDecisionReader().opinion(in: reply).verdict.winner == winner)
    let decision = AutoJReference.decision(in: reply)
    #expect(decision == (winner == .first ? .first : winner == .second ? .second : .tie))
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker, AutoJReference.Decision.none), ("Response 1 is better", .noMarker, .none),
    ("FINAL DECISION IS TIE", .noMarker, .none), ("final decision is", .noMarker, .none),
    ("final decision is neither", .markerWithoutValue, .none),
    ("final decision is **Response 1**", .markerWithoutValue, .none),
    ("final decision is Response 2\nfinal decision is open", .markerWithoutValue, .none),
    ("final decision is Response 10", .markerWithoutValue, .first),
    ("final decision is Tier 1", .markerWithoutValue, .tie),
    ("final decision is Response 1 / Response 2 / Tie", .ambiguous, .first),
    ("final decision is Response 2 or Response 1", .ambiguous, .second),
    ("final decision is Response 1. No, the final decision is Tie.", .ambiguous, .tie),
  ])
  func whatIsNoDecisionIsAFailure(
    _ reply: String, _ code: ReasonCode, _ decision: AutoJReference.Decision
  ) {
    #expect(AutoJDecisionReader().code(reply) == code)
    #expect(AutoJReference.decision(in: reply) == decision)
  }

  @Test func theReferenceStripsTheReplyFirst() {
    #expect(AutoJReference.decision(in: "final decision is Tie. The final decision is ") == .tie)
    #expect(AutoJReference.decision(in: "最终决定是\u{1C}回应2", .chinese) == .second)
  }

  @Test func chineseDecisionsAreRead() throws {
    let reader = AutoJDecisionReader(.chinese)
    #expect(try reader.opinion(in: "所以，最终决定是回应1更好。").verdict.winner == .first)
    #expect(try reader.opinion(in: "最终决定是 平局").verdict.winner == .tie)
    #expect(reader.code("最终决定是回应10") == .markerWithoutValue)
    #expect(reader.code("最终决定是回应 1") == .markerWithoutValue)
    #expect(reader.code("最终决定是回应1/回应2/平局") == .ambiguous)
    #expect(reader.code("最终决定是回应1和回应2都好") == .ambiguous)
    #expect(AutoJReference.decision(in: "最终决定是回应10", .chinese) == .first)
  }

  @Test func theReasonsAreWhatStandsBefore() throws {
    #expect(try AutoJRatingReader().opinion(in: " Good.\n\nRating: [[7]]").reasoning == "Good.")
    #expect(try AutoJDecisionReader().opinion(in: " Even.\nfinal decision is Tie").reasoning == "Even.")
  }

  @Test func criticsAreRead() throws {
    let reader = AutoJCriticReader()
    #expect(try reader.opinion(in: "B: Feedback 2 is sharper.\nIt is.").verdict.winner == .second)
    #expect(try reader.opinion(in: "C: Neither.").verdict.winner == .tie)
    #expect(reader.code("A: one\nB: other") == .ambiguous)
    #expect(reader.code(" A: one") == .noMarker)
    #expect(reader.code("D: one") == .noMarker)
    #expect(AutoJReference.criticWinner(in: "A: one\nB: other") == .first)
    #expect(AutoJReference.criticWinner(in: "A") == nil)
  }

  @Test func manyMarksTakeLinearTime() {
    let reply = String(repeating: "Rating: [[", count: 100_000) + "5]]"
    #expect(AutoJRatingReader().code(reply) == nil)
    #expect(AutoJRatingReader().code(String(repeating: "Rating: [[", count: 100_000)) == .markerWithoutValue)
  }

  @Test func randomRepliesDoNoHarm() {
    for language in AutoJLanguage.allCases {
      ReaderFuzz.run(
        AutoJRatingReader(language), signs: ["Rating: [[", "评分:", "打分:[[", "[[", "]]", "Rating: [[5]]"],
        replies: ["Good.\n\nRating: [[7]]", "评分:[[7.5]]"]
      ) { reply in
        guard let opinion = try? AutoJRatingReader(language, takesSpace: false).opinion(in: reply) else {
          return
        }
        #expect((try? AutoJReference.rating(in: reply, language)) == opinion.verdict.value, "\(reply)")
      }
      ReaderFuzz.run(
        AutoJDecisionReader(language),
        signs: [
          "final decision is ", "最终决定是", "Response 1", "response 2", "Tie", "回应1", "回应2", "平局", " / ", "或",
        ],
        replies: ["So, the final decision is Response 1.", "所以，最终决定是回应2。"]
      ) { reply in
        guard let opinion = try? AutoJDecisionReader(language).opinion(in: reply) else { return }
        let winner = opinion.verdict.winner
        #expect(
          AutoJReference.decision(in: reply, language).rawValue
            == (winner == .first ? 0 : winner == .second ? 1 : 2),
          "\(reply)")
      }
    }
    ReaderFuzz.run(AutoJCriticReader(), signs: ["A:", "B:", "C:"], replies: ["A: Good.\nReasons."])
  }
}
