import GavelCore
import GavelMetrics
import Testing

@Suite struct RegexMatchTests {
  private func value(_ pattern: String, _ response: String) async throws -> Double {
    try await RegexMatch(pattern).judge(Submission(prompt: "?", response: response)).verdict.value
  }

  @Test(
    arguments: [
      ("b+", "abbc", 1.0), ("^b", "ab", 0), ("^a", "ab", 1), ("b$", "ab", 1), ("(?i)YES", "yes", 1),
      ("YES", "yes", 0),
      ("a|b", "xb", 1), ("(?m)^b", "a\nb", 1), ("^b", "a\nb", 0), (#"(\w)\1"#, "abba", 1),
      (#"(\w)\1"#, "abab", 0), ("(?x) b $ # the end", "ab", 1), ("(?x) b $ # the end", "ba", 0),
      ("é", "caf\u{E9}", 1),
      ("^.$", "\u{1F642}", 1), ("(?<=a)b", "ab", 1), ("\\bsub\\b", "a sub b", 1),
    ] as [(String, String, Double)])
  func matches(pattern: String, response: String, expected: Double) async throws {
    #expect(try await value(pattern, response) == expected)
  }

  @Test(arguments: ["(a", "a)|(b", "*", "", "[a"])
  func `A bad pattern is a typed error`(pattern: String) {
    let error = #expect(throws: BaselineError.self) { try RegexMatch(pattern) }
    #expect(error?.code == .invalidPattern)
    #expect(error?.message.contains("'\(pattern)'") == true)
  }

  @Test func `It needs no reference and says what it is`() async throws {
    let judge = try RegexMatch("a")
    let judgment = try await judge.judge(Submission(prompt: "?", response: "a"))
    #expect(judgment.verdict == Score(1, scale: 0...1))
    #expect(judgment.provenance.isBaseline)
    #expect(judge.provenance.configuration == ["pattern": "a"])
    #expect(judge.provenance != (try RegexMatch("b")).provenance)
  }

  @Test(arguments: [("(a+)+$", 20), ("(?:a|b)*c", 1_000_000)])
  func `A pattern that finds no end gives an error and no number`(pattern: String, count: Int) async throws {
    let text = String(repeating: pattern.contains("b") ? "ab" : "aa", count: count) + "!"
    let judge = try RegexMatch(pattern)
    let submission = Submission(prompt: "?", response: text)
    let error = await #expect(throws: JudgmentError.self) { try await judge.judge(submission) }
    #expect(error?.code == .judgeFailed)
    #expect(error?.stopsRun == false)
    let again = await #expect(throws: JudgmentError.self) { try await judge.judge(submission) }
    #expect(again == error)
  }

  @Test func `A cancelled task is told so`() async throws {
    let judge = try RegexMatch("(a+)+$")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await judge.judge(
        Submission(prompt: "?", response: String(repeating: "a", count: 40) + "!"))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `One judge serves many tasks`() async throws {
    let judge = try RegexMatch(#"^item (\d+)$"#)
    let submissions = (0..<200).map {
      Submission(prompt: "?", response: $0.isMultiple(of: 2) ? "item \($0)" : "no \($0)")
    }
    let outcomes = try await judge.outcomes(for: submissions, concurrency: 8)
    #expect(outcomes.map { $0.verdict?.value } == (0..<200).map { $0.isMultiple(of: 2) ? 1 : 0 })
  }
}
