import GavelCore
import GavelPrompts
import GavelTesting
import Testing

/// What a prompt asks for, its reader reads.
@Suite struct AskedFormTests {
  private let submission = Submission(prompt: "Q?", response: "An answer.", references: ["R"], context: "C")
  private let pair = Pair(prompt: "Q?", "One answer.", "Another one.")

  @Test(arguments: styles)
  func everyAnswerIsRead(style: String) async throws {
    let tenths = (1...10).map(String.init)
    try await check(style, Rubrics.score, submission, answers: (1...5).map(String.init))
    try await check(style, Rubrics.tenths, submission, answers: tenths)
    try await check(style, Rubrics.tenths.perCriterion, submission, answers: tenths)
    try await check(style, Rubrics.share, submission, answers: ["0", "0.25", "0.333", "1"])
    try await check(style, Rubrics.share.perCriterion, submission, answers: ["0", "0.5", "1.0"])
    try await check(style, Rubrics.classes, submission, answers: Rubrics.classes.labels.map(\.name))
    try await check(style, Rubrics.classes.perCriterion, submission, answers: ["safe", "harmful", "D", "C#"])
    try await check(style, Rubrics.preference, pair, answers: ["A", "B", "tie"])
    try await check(style, Rubrics.strict, pair, answers: ["A", "B"])
    try await check(style, Rubrics.preference.perCriterion, pair, answers: ["A", "B", "tie"])
    try await check(style, Rubrics.score, Ticket(text: "Help me."), answers: ["3"])
  }

  /// Names with signs that readers otherwise take for decoration, that begin alike, or that are keys of the object itself.
  @Test(arguments: styles)
  func oddNamesOfCriteriaAreRead(style: String) async throws {
    let names = [
      "#1 style", "style", "style: prose", "Style 2", "_x_", "two  words\tand more", "é", "**", "reason",
      "score",
    ]
    let rubric = ScoreRubric("odd", criteria: names.map { Criterion($0, "Is it so?") }, scale: 1...10)
      .perCriterion
    guard canAsk(style, by: rubric) else { return }
    let answers = names.indices.map { "\($0 + 1)" }
    let format = try format(style, rubric, Submission.self)
    let prompt = try format.prompt(for: submission, on: [])
    let text: String
    if style != "reason-then-rule" {
      let reason = style == "json" ? #""reason": "It is right.", "# : ""
      text =
        "{"
        + zip(names, answers).map { name, answer in
          "\"\(name.replacing("\t", with: "\\t"))\": {\(reason)\"score\": \(answer)}"
        }.joined(separator: ", ") + "}"
    } else {
      // The lines of the form, filled in.
      let form = prompt.last.split(separator: "\n").suffix(names.count)
      text =
        "It is right.\n"
        + zip(form, answers).map { line, answer in
          line.replacing("<a whole number from 1 to 10>", with: answer)
        }.joined(separator: "\n")
    }
    let opinion = try format.read(completion(text), to: prompt)
    #expect(opinion.verdict == (try rubric.verdict(from: answers)))
  }

  private func check<S: Exhibitable, R: Rubric>(
    _ style: String, _ rubric: R, _ subject: S, answers: [String]
  ) async throws {
    guard canAsk(style, by: rubric) else { return }
    let format = try format(style, rubric, S.self)
    for answer in answers {
      // Each criterion gets another answer.
      let shift = answers.firstIndex(of: answer) ?? 0
      let all = (0..<max(1, rubric.separateCriteria.count)).map { answers[(shift + $0) % answers.count] }
      let backend = ScriptedBackend(
        capabilities: .structuredOutput, [.text(reply(style, rubric, all))])
      let judgment = try await LLMJudge(format, backend: backend).judge(subject)
      #expect(judgment.verdict == (try rubric.verdict(from: all)), "\(style) \(rubric.name) \(all)")
      let rungs = [
        "reason-then-rule": "marker", "json": "schema", "rule-only": "schema", "one-token": "words",
      ]
      #expect(judgment.calls.map(\.rung) == [rungs[style]])
      let hasReasons = ["reason-then-rule", "json"].contains(style)
      #expect(judgment.reasoning?.contains("It is right and clear.") == (hasReasons ? true : nil))
      #expect(judgment.warnings.map(\.code) == (style == "one-token" ? [.noProbabilities] : []))
    }
  }
}

/// A subject of one's own.
struct Ticket: Exhibitable {
  var text: String
  var exhibits: [Exhibit] { [Exhibit("Ticket", text, role: .judged)] }
}
