import GavelCore
import GavelPrompts
import Testing

/// The rules of the reference, one case for each turn that they can take.
struct SummEvalReferenceTests {
  @Test(
    arguments: [
      // Behind `score:`.
      ("Score: 4", 4), ("score:\n\u{3000}4.5.", 4.5), ("score: 3.7", 3.7), ("score: 10", 1),
      ("score: 0 out of 5", 5),
      ("score: x, score: 2", 2), ("score 3. score: 4", 4), ("score: 4.５", 4.5), ("score:  FOUR", 4),
      ("Score: fourteen", 4), ("score: ４", -1),
      // In the sentence of the word.
      ("a score of 3.7", 3), ("a score of 3.5", 3.5), ("scores, from 1 to 5, a 4", 1),
      ("a score of 0 out of 5", 5),
      ("scored2 and 4", 2), ("score4", -1 + 5), ("score 2", 2), ("score2x4", 2), ("it scores. It has 3", 3),
      ("scoring well. A score of 2", 2), ("score four.", -1), ("scores four.", 4), ("scores four", -1),
      ("scores four,", 4), ("a score of someone, is two.", 1), ("a score, one. two. ", 1), ("score  one ", 1),
      // Anywhere.
      ("4 out of 5", 5), ("4/5", 5), ("4.5 out of 5", 4.5), ("4.5out of 5", 5), ("4.7 x", 4), ("4.5.", 5),
      ("4out of 5", 4), ("4.5\u{2003}out of 3", 4.5), ("nothing", -1), ("", -1), ("6 0 9", -1),
    ] as [(String, Double)])
  func proseIsReadByTheFirstRuleThatFits(_ reply: String, _ score: Double) {
    #expect(SummEvalReference.scoreInProse(reply) == score)
  }

  @Test func oneLetterAloneIsAScore() throws {
    #expect(
      try ["A", " B\n", "C", "D", "\u{3000}E"].map(SummEvalReference.scoreOfLetter) == [1, 2, 3, 4, 5])
    for reply in ["", "a", "A.", "F", "AB", "\u{FEFF}A", "A\u{301}"] {
      #expect(throws: ReferenceError.self) { try SummEvalReference.scoreOfLetter(reply) }
    }
  }

  @Test(
    arguments: [
      ("4 stars", 4), ("Four stars.", 4), ("3.5 stars", 3.5), ("4 out of 5 stars", 5), ("0 stars", 0),
      ("7\nstar", 7),
      ("five STARS, not 2 stars", 5), ("a 1_0 starship", 10), ("٤ stars", 4), ("inf stars", .infinity),
    ] as [(String, Double)])
  func theTokenBeforeStarIsTheNumber(_ reply: String, _ stars: Double) throws {
    #expect(try SummEvalReference.stars(reply) == stars)
  }

  @Test func whatIsNoNumberOfStarsRaises() throws {
    for reply in [
      "3-star", "(4) stars", "the story starts well. 4 stars", "4  stars", "stars", " stars", "six stars",
      "4", "",
    ] {
      #expect(throws: ReferenceError.self) { try SummEvalReference.stars(reply) }
    }
    #expect(try SummEvalReference.stars("nan stars").isNaN)
  }

  @Test(
    arguments: [
      ("A", .first), ("b", .second), ("C", .tie), ("A ", .tie), ("\nA", .tie), ("A.", .first),
      ("b: yes", .second),
      ("A summary", .first), ("The summary accurately says", .first), ("both summary contain", .tie),
      ("B: summary a", .first), (" B.", .tie), ("B,", .tie), ("", .tie), ("Summary #1", .tie), ("AB", .tie),
      ("C. Both", .tie), ("SUMMARY B", .second), ("B\u{2028}", .tie), ("b\u{2028}x", .second),
    ] as [(String, Preference.Winner)])
  func theLetterOfTwoSummaries(_ reply: String, _ winner: Preference.Winner) {
    #expect(SummEvalReference.choice(reply) == winner)
  }
}
