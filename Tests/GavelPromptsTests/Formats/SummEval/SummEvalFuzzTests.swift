import GavelCore
import Testing

@testable import GavelPrompts

/// Where an honest reader of SummEval has a verdict, the reference has the same.
struct SummEvalFuzzTests {
  @Test func scores() {
    let signs = [
      "score", "Score:", " score of ", "scoring", "scores ", "out of ", "/5", "four", " one ", "3.5", " a ",
      ". ", "not ",
    ]
    ReaderFuzz.run(
      SummEvalScoreReader(), signs: signs,
      replies: [
        "It is clear, resulting in a score of 4 out of 5.", "Dull. Score: 2/5", "4", "a score of one.",
      ]
    ) { reply in
      guard let score = (try? SummEvalScoreReader().opinion(in: reply))?.verdict.value else { return }
      #expect(SummEvalReference.scoreInProse(reply) == score, "\(reply)")
    }
  }

  @Test func letters() {
    ReaderFuzz.run(SummEvalLetterReader(), signs: ["C", "D", "E", "F"], replies: ["D", " E\n"]) { reply in
      guard let score = (try? SummEvalLetterReader().opinion(in: reply))?.verdict.value else { return }
      #expect((try? SummEvalReference.scoreOfLetter(reply)).map(Double.init) == score, "\(reply)")
    }
  }

  @Test func stars() {
    ReaderFuzz.run(
      SummEvalStarsReader(),
      signs: [" star", " stars", "stars", "Four", " out of ", "starts", " or ", "nan", "İ", "K"],
      replies: ["4 stars", "Four stars. Nothing is missing, 4 stars."]
    ) { reply in
      guard let score = (try? SummEvalStarsReader().opinion(in: reply))?.verdict.value else { return }
      #expect((try? SummEvalReference.stars(reply)) == score, "\(reply)")
    }
  }

  @Test func choices() {
    ReaderFuzz.run(
      SummEvalChoiceReader(), signs: ["Summary ", "summary ", "C", " is better", "A:", "b.", "not "],
      replies: ["A", "B: Summary #2 is clearer.", "Summary A is better."]
    ) { reply in
      guard let winner = (try? SummEvalChoiceReader().opinion(in: reply))?.verdict.winner else { return }
      #expect(SummEvalReference.choice(reply) == winner, "\(reply)")
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "score ", "score: ", "score. ", "score of a the ", "4 ", "not score ", " star", "4 stars ",
      "summary A ", "score 4. ",
    ])
  func aMegabyteTakesLinearTime(_ piece: String) {
    let many = String(repeating: piece, count: 500_000 / piece.utf8.count)
    for reply in [many + many, String(repeating: " ", count: 500_000) + many] {
      _ = SummEvalReference.scoreInProse(reply)
      _ = try? SummEvalReference.stars(reply)
      _ = SummEvalReference.choice(reply)
      _ = try? SummEvalScoreReader().opinion(in: reply)
      _ = try? SummEvalStarsReader().opinion(in: reply)
      _ = try? SummEvalChoiceReader().opinion(in: reply)
    }
  }
}
