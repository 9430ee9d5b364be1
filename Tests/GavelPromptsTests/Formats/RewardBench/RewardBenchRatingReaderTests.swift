import GavelCore
import GavelPrompts
import Testing

struct RewardBenchRatingReaderTests {
  @Test(arguments: [
    ("It is right.\n\n8", 8.0), ("10", 10), ("Rating: 7 \n", 7),
    ("1. It is right.\n2. It is short.\r\n\r\n9\r\n", 9),
    ("评分：6", 6), ("Rating (1-10): 7", 7), ("7\n\n7", 7),
  ])
  func aNumberAtTheEndIsRead(_ reply: String, _ value: Double) throws {
    let opinion = try RewardBenchRatingReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...10))
    #expect(opinion.rung == .marker)
  }

  @Test func aSentenceAboutTheRatingIsLenient() throws {
    let opinion = try RewardBenchRatingReader().opinion(in: "It is right, so my rating is 8")
    #expect(opinion.verdict.value == 8 && opinion.rung == .lenient)
    #expect(code("It stands in chapter 8") == .noMarker)
    #expect(code("My rating is not above 8") == .noMarker)
    #expect(code("My score is 7 out of 10") == .ambiguous)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("8.", .noMarker), ("**8**", .noMarker), ("7.5", .outOfRange),
    ("8/10", .outOfRange),
    ("-5", .outOfRange), ("- 5", .outOfRange), ("0", .outOfRange), ("11", .outOfRange), ("0.9", .outOfRange),
    ("x5", .outOfRange), ("8-9", .outOfRange), ("9 10", .ambiguous), ("Depth 5, clarity: 7", .ambiguous),
    ("7\n\n8", .ambiguous),
  ])
  func whatIsNoRatingIsAFailure(_ reply: String, _ expected: ReasonCode) { #expect(code(reply) == expected) }

  @Test func theReferenceTakesTheLastDigits() {
    #expect(
      ["7.5", "8/10", "-5", "8.", "05", "100", "８"].map(RewardBenchReference.rating) == [
        5, 10, 5, -1, -1, -1, -1,
      ])
  }

  @Test func reasonsStandBeforeTheNumber() throws {
    #expect(try RewardBenchRatingReader().opinion(in: "It is.\n\n8").reasoning == "It is.")
    #expect(try RewardBenchRatingReader().opinion(in: "8").reasoning == nil)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      RewardBenchRatingReader(), signs: ["8", "10", "Rating: ", "score ", "/10", "\n\n", "- "],
      replies: ["It is right.\n\n8", "Rating: 10"]
    ) { _ = RewardBenchReference.rating(in: $0) }
  }

  private func code(_ reply: String) -> ReasonCode? {
    do {
      _ = try RewardBenchRatingReader().opinion(in: reply)
      return nil
    } catch { return error.code }
  }
}
