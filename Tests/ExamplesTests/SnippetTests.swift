import Foundation
import Gavel
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
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend)  // one answer: a score
    let fair = LLMJudge(pairwise: .helpfulness, backend: backend).swapAveraged()  // two answers: a preference
    let steady = judge.repeated(3, by: .mean)
    let expected = LLMJudge(pointwise: .clarity, answer: .oneToken, backend: backend)  // an expected score
    let timely = judge.cached(in: MemoryStore()).timeLimited(to: .seconds(30))
    let careful = timely.escalated(to: steady, when: .failed)
    let jury = Jury([fair, judge.comparingPairs(tieMargin: 0.5)], by: .majority)
    let tickets = judge.on { (t: Ticket) in Submission(prompt: t.question, response: t.answer) }
    let pair = Pair(prompt: "p", "a", "b")
    #expect(try await fair.judge(pair).verdict.winner == .flip)
    #expect(try await jury.judge(pair).verdict.winner == .tie)
    #expect(try await steady.judge(pair.first).verdict.value == 4)
    #expect(try await careful.judge(pair.first).verdict.value == 4)
    #expect(expected.provenance.name == "one-token/1")
    #expect(try await tickets.judge(Ticket(question: "q", answer: "a")).verdict.value == 4)
  }

  @Test("The judge of one's own conforms")
  func ownJudgeConforms() async throws {
    let submissions = [Submission(prompt: "p", response: "short")]
    #expect(try await JudgeConformance.findings(of: Brevity(), on: submissions) == [])
  }

  @Test("A judge without a model judges as its page shows")
  func judgeWithoutModelJudges() async throws {
    let judge = NumberMatch(tolerance: 0.01)
    let judgment = try await judge.judge(
      Submission(prompt: "What is 10 / 3?", response: "About 3.33.", references: ["3.3333"]))
    #expect(judgment.verdict.value == 1)
  }

  @Test("One token is asked for as the page about ways to ask shows")
  func oneTokenIsAskedFor() throws {
    let backend = ScriptedBackend(capabilities: [.logProbabilities], [])
    let judge = LLMJudge(pointwise: .helpfulness, answer: .oneToken, backend: backend)
    #expect(try judge.prompt(for: Submission(prompt: "p", response: "r")).logProbabilities == 20)
  }

  @Test("Every piece of Swift in the documents is compiled: it stands in an example, or in these tests")
  func documentsShowWhatIsCompiled() throws {
    let sources = try CompiledSources.ofExamples()
    let paths = try ["README.md"] + Repository.files(under: "Docs", suffix: ".md")
    let blocks = try paths.flatMap { path in try Document(path).blocks("swift").map { (path, $0) } }
    #expect(blocks.count > 20)
    for (path, code) in blocks {
      // Not within the expectation: that would print all sources.
      let isCompiled = sources.contain(code)
      #expect(isCompiled, "\(path) shows code that is not compiled:\n\(code)")
    }
  }

  @Test("A piece that differs by a word, a line or its indentation is found out")
  func differencesAreFound() {
    let sources = CompiledSources(texts: ["func f() {\n  let a = 1\n\n  if a > 0 {\n    g(a)\n  }\n}\n"])
    #expect(sources.contain("let a = 1\n\nif a > 0 {\n  g(a)\n}"))
    #expect(sources.contain("g(a)"))
    for code in [
      "let a = 2", "let a = 1\nif a > 0 {", "if a > 0 {\ng(a)\n}", "a = 1", "g(a)\n\n}", "  }\n}\n\nmore", "",
    ] {
      #expect(!sources.contain(code), "\(code)")
    }
  }

  @Test("Every JSON of the guides is a rubric, or a list of items with labels")
  func jsonIsRead() throws {
    let paths = try ["Docs/Rubric files.md"] + Repository.files(under: "Docs/Guides", suffix: ".md")
    let blocks = try paths.flatMap { try Document($0).blocks("json") }
    #expect(blocks.count >= 4)
    for block in blocks {
      if block.contains("\"kind\"") {
        #expect(throws: Never.self, "\(block)") { try RubricFile(json: Data(block.utf8)) }
      } else {
        for line in block.split(separator: "\n") { #expect(try Item(json: String(line)).scoreLabel != nil) }
      }
    }
  }

  @Test("Every option that the guides give to gavel is one that it has")
  func optionsExist() async throws {
    let option = #/ (--[a-z-]+)/#
    var known: [String: Set<String>] = [:]
    for command in ["judge", "compare"] {
      let help = try await Program("gavel").run(command, "--help").output
      known[command] = Set(help.matches(of: option).map { String($0.1) })
    }
    let help = try await Program("gavel").run("formats", "import", "--help").output
    known["formats"] = Set(help.matches(of: option).map { String($0.1) })
    var count = 0
    for path in try Repository.files(under: "Docs/Guides", suffix: ".md") {
      for block in try Document(path).blocks("sh") {
        for line in block.replacing("\\\n", with: " ").split(separator: "\n") where line.hasPrefix("gavel ") {
          let command = String(line.split(separator: " ")[1])
          let options = try #require(known[command], "\(path): \(line)")
          for match in line.matches(of: option) {
            #expect(options.contains(String(match.1)), "\(path): \(line)")
            count += 1
          }
        }
      }
    }
    #expect(count > 10)
  }
}

struct Brevity: Judge {
  let provenance = Provenance("brevity/1")
  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    Judgment(Score(submission.response.count < 80 ? 5 : 1), by: provenance)
  }
}
