import GavelCore
import Testing

@testable import GavelPrompts

struct SummEvalReaderTests {
  @Test(
    arguments: [
      ("It is clear, resulting in a score of 4.", 4), ("Score: 4/5", 4), ("**Score:** 3", 3),
      ("Scoring a 2 out of 5.", 2),
      ("It scores a 2 for fluency, so the score is 2.", 2), ("a score of 3.5 out of 5 for relevance", 3.5),
      ("resulting in a score of one out of five.", 1), ("The score for coherence is 4.", 4),
      ("score: 3.7", 3.7),
    ] as [(String, Double)])
  func theScoreBehindTheWordIsRead(_ reply: String, _ score: Double) throws {
    let opinion = try SummEvalScoreReader().opinion(in: reply)
    #expect(opinion.verdict == Score(score, scale: 1...5))
    #expect(opinion.rung == .marker)
  }

  @Test func aScoreAloneIsReadLeniently() throws {
    for reply in ["4", " 4.", "score four out of five", "4"] {
      #expect((try? SummEvalScoreReader().opinion(in: reply))?.verdict.value ?? 4 == 4)
    }
    #expect(try SummEvalScoreReader().opinion(in: "4\n").rung == .lenient)
  }

  @Test func reasonsAreKept() throws {
    #expect(try SummEvalScoreReader().opinion(in: "It is dull. Score: 2").reasoning == "It is dull.")
    let inside = try SummEvalScoreReader().opinion(in: "It is dull, so a score of 2.")
    #expect(inside.reasoning == "It is dull, so a score of 2.")
    #expect(try SummEvalScoreReader().opinion(in: "Score: 2").reasoning == nil)
  }

  @Test(
    arguments: [
      ("a score of 0 out of 5", .outOfRange), ("score: 10", .outOfRange), ("a score of 4/10", .outOfRange),
      ("a score of 4.25", .outOfRange), ("a score of 3.7", .ambiguous),
      ("scores, from 1 to 5, a 4", .markerWithoutValue),
      ("a score of 3 to 4", .ambiguous), ("a score of 4 or 5.", .ambiguous),
      ("a score of 2. No, a score of 3.", .ambiguous),
      ("It does not deserve a score of 5.", .ambiguous), ("rather than a score of 5.", .ambiguous),
      ("The score is low, with 2 errors.", .markerWithoutValue), ("scores four out of 5.", .ambiguous),
      ("4 out of 5", .ambiguous), ("4/5", .ambiguous), ("It is dull (1).", .noMarker),
      ("Good.", .noMarker),
      ("score four.", .ambiguous), ("", .noMarker), ("six", .outOfRange),
    ] as [(String, ReasonCode)])
  func doubtfulScoresAreNone(_ reply: String, _ code: ReasonCode) {
    #expect(failure(SummEvalScoreReader(), reply) == code)
  }

  @Test func aLetterAloneIsRead() throws {
    let opinion = try SummEvalLetterReader().opinion(in: " D\n")
    #expect(opinion.verdict == Score(4, scale: 1...5))
    #expect(opinion.rung == .words)
    #expect(failure(SummEvalLetterReader(), "F") == .outOfRange)
    #expect(failure(SummEvalLetterReader(), "D.") == .noMarker)
    #expect(failure(SummEvalLetterReader(), "d") == .noMarker)
  }

  @Test(
    arguments: [
      ("4 stars", 4), ("Four stars. Nothing is missing.", 4), ("1 star", 1), ("3.5 Stars", 3.5),
      ("It gets 4 stars: 4 stars out of 5 stars.", 4),
    ] as [(String, Double)])
  func starsAreRead(_ reply: String, _ stars: Double) throws {
    let opinion = try SummEvalStarsReader().opinion(in: reply)
    #expect(opinion.verdict == Score(stars, scale: 1...5))
    #expect(opinion.rung == .marker)
    #expect((opinion.reasoning == nil) == (reply.utf8.count < 10))
  }

  @Test(
    arguments: [
      ("4 out of 5 stars", .ambiguous), ("3 or 4 stars", .ambiguous), ("not 5 stars", .ambiguous),
      ("4 stars, then 3 stars", .ambiguous), ("0 stars", .outOfRange), ("nan stars", .outOfRange),
      ("inf stars", .outOfRange), ("7 stars", .outOfRange), ("3-star", .noMarker),
      ("(4) stars", .markerWithoutValue),
      ("the story starts well. 4 stars", .markerWithoutValue), ("3 starting points", .markerWithoutValue),
      ("", .noMarker), ("4", .noMarker),
    ] as [(String, ReasonCode)])
  func doubtfulStarsAreNone(_ reply: String, _ code: ReasonCode) {
    #expect(failure(SummEvalStarsReader(), reply) == code)
  }

  @Test(
    arguments: [
      ("A", .first), ("B", .second), ("C", .tie), ("C\n", .tie), ("A.", .first),
      ("B: Summary #2 is clearer.", .second),
      ("Summary B is better.", .second), ("I choose Summary A.", .first),
      ("A\nSummary A is more coherent.", .first),
      ("C. Both are equal.", .tie), ("A (Summary #1)", .first),
    ] as [(String, Preference.Winner)])
  func theBetterSummaryIsRead(_ reply: String, _ winner: Preference.Winner) throws {
    #expect(try SummEvalChoiceReader().opinion(in: reply).verdict == Preference(winner))
  }

  @Test(
    arguments: [
      ("A ", .ambiguous), ("\nB", .ambiguous), ("The summary accurately says", .noMarker),
      ("A summary", .noMarker),
      ("Summary A is less clear.", .noMarker), ("A: Summary B is worse.", .ambiguous),
      ("I do not prefer Summary A.", .noMarker),
      ("A. The summary can be read.", .ambiguous), ("D", .noMarker), ("", .noMarker), ("Both.", .noMarker),
    ] as [(String, ReasonCode)])
  func doubtfulChoicesAreNone(_ reply: String, _ code: ReasonCode) {
    #expect(failure(SummEvalChoiceReader(), reply) == code)
  }

  private func failure(_ reader: some ReplyReader, _ reply: String) -> ReasonCode? {
    do {
      _ = try reader.opinion(in: reply)
      return nil
    } catch { return error.code }
  }
}
