import GavelCore
import GavelPrompts
import Testing

struct MTBenchReaderTests {
  @Test(arguments: [
    ("Good.\n\nRating: [[7]]", 7.0), ("[[7.5]]", 7.5), ("**[[10]]**", 10), ("[[6]], so [[6]]", 6),
    ("See [1] and [2]. Rating: [[8]]", 8),
  ])
  func ratingsInDoubleBracketsAreRead(_ reply: String, _ value: Double) throws {
    let opinion = try MTBenchRatingReader().opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...10))
    #expect(opinion.rung == .marker)
  }

  @Test func theOnlyNamedNumberInSingleBracketsIsRead() throws {
    let opinion = try MTBenchRatingReader().opinion(in: "Fine. Rating: **[5]")
    #expect(opinion.verdict.value == 5 && opinion.rung == .lenient)
    #expect(code("see [1]. Rating: 8") == .noMarker)
    #expect(code("Rating: [5], or [6]") == .noMarker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("[[five]]", .markerWithoutValue), ("[[05]]", .markerWithoutValue),
    ("[[５]]", .markerWithoutValue), ("[[0]]", .outOfRange), ("[[11]]", .outOfRange),
    ("[[5]] then [[9]]", .ambiguous),
  ])
  func whatIsNoRatingIsAFailure(_ reply: String, _ expected: ReasonCode) { #expect(code(reply) == expected) }

  @Test(arguments: [
    ("Both fail.\n[[C]]", Preference.Winner.tie), ("[[A]]", .first), ("so **[[B]]**, that is [[B]]", .second),
  ])
  func winnersAreRead(_ reply: String, _ winner: Preference.Winner) throws {
    #expect(try MTBenchWinnerReader().opinion(in: reply).verdict.winner == winner)
  }

  @Test(arguments: [
    ("A", ReasonCode.noMarker), ("[[a]]", .markerWithoutValue), ("[[A]] or [[B]]", .ambiguous),
  ])
  func whatIsNoWinnerIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try MTBenchWinnerReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func aTieIsOutOfRangeWhereNoneIsAskedFor() {
    let error = #expect(throws: JudgmentError.self) {
      try MTBenchWinnerReader(allowsTie: false).opinion(in: "[[C]]")
    }
    #expect(error?.code == .outOfRange)
  }

  @Test func theReasonsAreWhatStandsBefore() throws {
    #expect(try MTBenchWinnerReader().opinion(in: " It is.\n[[A]] ").reasoning == "It is.")
    #expect(try MTBenchWinnerReader().opinion(in: "[[A]] It is.").reasoning == nil)
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      MTBenchRatingReader(), signs: ["[[", "]]", "[[5]]", "[7]", "Rating: ", "rating"],
      replies: ["Good.\n\nRating: [[7]]", "[[7.5]]"]
    ) { _ = try? MTBenchReference.rating(in: $0) }
    ReaderFuzz.run(
      MTBenchWinnerReader(), signs: ["[[", "]]", "[[A]]", "[[B]]", "[[C]]"], replies: ["A is right. [[A]]"]
    ) {
      _ = MTBenchReference.winner(in: $0)
      _ = try? MTBenchReference.winnerByScores(in: $0)
    }
  }

  private func code(_ reply: String) -> ReasonCode? {
    do {
      _ = try MTBenchRatingReader().opinion(in: reply)
      return nil
    } catch { return error.code }
  }
}
