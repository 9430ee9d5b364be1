import Gavel
import GavelTesting
import Testing

/// 1 if the answer quotes its context word for word, else 0.
struct QuotesContext: Judge {
  let shortest: Int

  var provenance: Provenance {
    Provenance(
      "quotes-context/1", configuration: ["shortest": "\(shortest)"], label: Provenance.baselineLabel)
  }

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    guard let source = submission.context else {
      throw JudgmentError(.missingField, "there is nothing to quote from; add \"context\" to the item")
    }
    let parts = submission.response.split(separator: "\"", omittingEmptySubsequences: false)
    let quotes = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    let quote = quotes.first { $0.count >= shortest && source.contains($0) }
    return Judgment(
      Score(quote == nil ? 0 : 1, scale: 0...1), by: provenance,
      reasoning: quote.map { "it quotes: \($0)" } ?? "no quotation of the context")
  }
}

struct Translation: Exhibitable {
  var source: String
  var target: String

  var exhibits: [Exhibit] {
    [Exhibit("Source text", source, role: .task), Exhibit("Translation", target, role: .judged)]
  }
}

@Suite("Guide: Writing a judge")
struct WritingAJudgeSnippets {
  @Test func quotesContextConforms() async throws {
    let submissions = [
      Submission(prompt: "p", response: "It says \"open at nine\".", context: "We are open at nine."),
      Submission(prompt: "p", response: "It says nothing.", context: "We are open at nine."),
      Submission(prompt: "p", response: "Nothing to quote from."),
    ]
    #expect(try await JudgeConformance.findings(of: QuotesContext(shortest: 5), on: submissions) == [])
  }

  @Test("A quotation is found, too short a one is not, and without a context there is no verdict")
  func quotesAreFound() async throws {
    let quoting = Submission(prompt: "p", response: "\"at nine\", it says", context: "We are open at nine.")
    #expect(try await QuotesContext(shortest: 7).judge(quoting).verdict.value == 1)
    #expect(try await QuotesContext(shortest: 8).judge(quoting).verdict.value == 0)
    let bare = Submission(prompt: "p", response: "\"at nine\"")
    #expect(try await QuotesContext(shortest: 5).outcomes(for: [bare])[0].reason == .missingField)
  }

  @Test("A function is a judge")
  func functionJudges() async throws {
    let short = ClosureJudge<Submission, Score>("short/1") { submission in
      Score(submission.response.utf8.count <= 400 ? 1 : 0, scale: 0...1)
    }
    let submissions = [Submission(prompt: "p", response: "r")]
    #expect(try await short.judge(submissions[0]).verdict.value == 1)
    #expect(try await JudgeConformance.findings(of: short, on: submissions) == [])
  }

  @Test("A subject of one's own is shown to the model")
  func subjectIsShown() async throws {
    let accuracy = ScoreRubric(
      "accuracy", criteria: [Criterion("accuracy", "Does the translation say what the source says?")],
      scale: 1...5)
    let backend = ScriptedBackend(matching: ["guten Tag": "It says the same.\nRULING: 5"])
    let judge = LLMJudge(pointwise: accuracy, of: Translation.self, backend: backend)
    let subject = Translation(source: "guten Tag", target: "good day")
    #expect(try await judge.judge(subject).verdict.value == 5)
    #expect(try judge.prompt(for: subject).texts.contains { $0.contains("[TRANSLATION BEGINS]") })
    #expect(try await JudgeConformance.findings(of: judge, on: [subject]) == [])
  }

  @Test("The model is asked only where the rule finds no quotation")
  func ruleGoesFirst() async throws {
    let groundedness = ScoreRubric(
      "groundedness", criteria: [Criterion("groundedness", "Does the answer keep to the context?")],
      range: 0...1)
    let backend = ScriptedBackend(["It follows from the context.\nRULING: 0.5"])
    let grounded = QuotesContext(shortest: 20).escalated(
      to: LLMJudge(pointwise: groundedness, backend: backend),
      when: Escalation("no-quotation/1") { outcome in outcome.verdict.map { $0.value == 0 } ?? true })
    let context = "We are open at nine, and closed on Sundays."
    let quoting = Submission(prompt: "p", response: "\"\(context)\"", context: context)
    #expect(try await grounded.judge(quoting).verdict.value == 1)
    #expect(backend.requests.isEmpty)
    let own = Submission(prompt: "p", response: "From nine on.", context: context)
    let judgment = try await grounded.judge(own)
    #expect(judgment.verdict.value == 0.5)
    #expect(judgment.parts.count == 2)
  }
}
