import Gavel
import GavelCore
import GavelTesting
import Testing

private struct Ticket: Sendable {
  var question: String
  var answer: String
}

/// Pieces of documents that are no whole program: they stand here as well, where they are compiled.
@Suite("Snippets")
struct SnippetTests {
  @Test("The judges that the README combines judge")
  func judgesCombine() async throws {
    let backend = ScriptedBackend { request, _ in
      request.prompt.texts.contains { $0.contains("Compare two") }
        ? "It is clear and correct.\nRULING: A" : "It is clear and correct.\nRULING: 4"
    }
    // README: begin
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend)  // one answer: a score
    let fair = LLMJudge(pairwise: .helpfulness, backend: backend).swapAveraged()  // two answers: a preference
    let steady = judge.repeated(3, by: .mean)
    let jury = Jury([fair, judge.comparingPairs(tieMargin: 0.5)], by: .majority)
    let tickets = judge.on { (t: Ticket) in Submission(prompt: t.question, response: t.answer) }
    // README: end
    let pair = Pair(prompt: "p", "a", "b")
    #expect(try await fair.judge(pair).verdict.winner == .flip)
    #expect(try await jury.judge(pair).verdict.winner == .tie)
    #expect(try await steady.judge(pair.first).verdict.value == 4)
    #expect(try await tickets.judge(Ticket(question: "q", answer: "a")).verdict.value == 4)
  }

  @Test("The judge of one's own conforms")
  func ownJudgeConforms() async throws {
    let submissions = [Submission(prompt: "p", response: "short")]
    #expect(try await JudgeConformance.findings(of: Brevity(), on: submissions) == [])
  }

  @Test(
    "The documents show what is compiled here",
    arguments: [
      ("README.md", "// README: begin\n", "    // README: end", 4),
      ("Docs/Contributing.md", "// Contributing: begin\n", "// Contributing: end", 0),
    ])
  func documentsShowIt(document: String, start: String, end: String, indentation: Int) throws {
    let source = try Repository.text("Tests/ExamplesTests/SnippetTests.swift")
    // Whole lines: the markers stand in the arguments above as well.
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.trimmingPrefix(while: \.isWhitespace) + "\n" == start })
    let last = try #require(lines[first...].firstIndex { $0 == end })
    let code = lines[(first + 1)..<last].map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
    #expect(try Repository.text(document).contains("```swift\n\(code)\n```"))
  }
}

// Contributing: begin
struct Brevity: Judge {
  let provenance = Provenance("brevity/1")
  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    Judgment(Score(submission.response.count < 80 ? 5 : 1), by: provenance)
  }
}
// Contributing: end
