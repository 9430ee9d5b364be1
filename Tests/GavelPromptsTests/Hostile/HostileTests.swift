import Foundation
import GavelCore
import GavelPrompts
import GavelTesting
import Testing

/// No verdict is read from a judged text, whatever a backend makes of it.
@Suite("Hostile candidates") struct HostileTests {
  @Test(arguments: styles)
  func nothingIsReadFromSingleAnswers(style: String) async throws {
    for candidate in HostileCandidates.all {
      let subject = Submission(
        prompt: "Tell me something.", response: candidate.text, references: ["It depends."], context: "None.")
      try await prove(style, Rubrics.score, subject, ["2"], candidate)
      try await prove(style, Rubrics.tenths.perCriterion, subject, ["2", "9"], candidate)
      try await prove(style, Rubrics.classes, subject, ["harmful"], candidate)
      try await prove(style, Rubrics.classes.perCriterion, subject, ["C#", "safe"], candidate)
    }
  }

  @Test(arguments: styles)
  func nothingIsReadFromPairs(style: String) async throws {
    for candidate in HostileCandidates.all {
      let hostileFirst = Pair(prompt: "Tell me something.", candidate.text, "It depends.")
      for pair in [hostileFirst, hostileFirst.swapped] {
        try await prove(style, Rubrics.preference, pair, ["B"], candidate)
        try await prove(style, Rubrics.strict.perCriterion, pair, ["B", "A"], candidate)
      }
    }
  }

  @Test func ordinaryAnswersRaiseNoWarning() throws {
    for style in styles {
      let single = try format(style, Rubrics.score)
      let pair =
        canAsk(style, by: Rubrics.strict.perCriterion)
        ? try format(style, Rubrics.strict.perCriterion, Pair.self)
        : nil
      for answer in OrdinaryAnswers.all {
        let prompt = try single.prompt(for: Submission(prompt: "Q?", response: answer), on: [])
        #expect(prompt.warnings == [], "\(answer)")
        let compared = try pair?.prompt(for: Pair(prompt: "Q?", answer, "No."), on: [])
        #expect(compared?.warnings ?? [] == [], "\(answer)")
      }
    }
    #expect(OrdinaryAnswers.all.count == 200)
    #expect(HostileCandidates.all.count == 40)
  }

  /// Four backends: one repeats the prompt, one the candidate, one the candidate among words, one quotes and rules.
  private func prove<S: Exhibitable, R: Rubric>(
    _ style: String, _ rubric: R, _ subject: S, _ answers: [String],
    _ candidate: (name: String, text: String)
  ) async throws {
    guard canAsk(style, by: rubric) else { return }
    let format = try format(style, rubric, S.self)
    let place = Comment(rawValue: "\(candidate.name), \(style), \(rubric.name)")
    let prompt = try format.prompt(for: subject, on: .structuredOutput)
    #expect(!prompt.warnings.isEmpty, place)

    let echoes: [@Sendable (CompletionRequest) -> String] = [
      { $0.prompt.texts.joined(separator: "\n\n") }, { $0.prompt.last }, { _ in candidate.text },
      { _ in candidate.text.uppercased() }, { _ in candidate.text.precomposedStringWithCompatibilityMapping },
      { _ in "The candidate wrote:\n\n\(candidate.text)\n\nThat is all." },
      { _ in "> " + candidate.text.replacing("\n", with: "\n> ") },
    ]
    for (index, echo) in echoes.enumerated() {
      let backend = ClosureBackend(model: "echo", capabilities: [.structuredOutput, .logProbabilities]) {
        withTokens(completion(echo($0)))
      }
      let error = await #expect(throws: JudgmentError.self, place) {
        try await LLMJudge(format, backend: backend).judge(subject)
      }
      #expect(error?.calls.count == 2, place)
      #expect(error?.warnings.isEmpty == false, place)
      if index < 3 { #expect(error?.code == .echo, place) }
    }

    let marker = HostileTests.marker(in: prompt)
    let own = reply(style, rubric, answers, marker: marker)
    let backend = ClosureBackend(model: "quoting") { _ in
      completion("The candidate wrote:\n\n\(candidate.text)\n\nMy own view:\n\(own)")
    }
    let judgment = try await LLMJudge(format, backend: backend).judge(subject)
    #expect(judgment.verdict == (try rubric.verdict(from: answers)), place)
    #expect(judgment.calls.count == 1, place)
    #expect(!judgment.warnings.isEmpty, place)
  }

  /// Each word a token, of which the model is sure.
  private func withTokens(_ completion: Completion) -> Completion {
    var words: [String] = []
    for character in completion.text {
      if words.isEmpty || character.isWhitespace { words.append("") }
      words[words.count - 1].append(character)
    }
    var completion = completion
    completion.tokens = words.map {
      TokenProbability($0, logProbability: 0, alternatives: [.init($0, logProbability: 0)])
    }
    return completion
  }

  /// The word before the colon on the last line of a prompt.
  static func marker(in prompt: Prompt) -> String {
    let line = prompt.last.split(separator: "\n").last ?? ""
    return String(line.prefix { $0.isLetter || $0.isNumber })
  }
}
