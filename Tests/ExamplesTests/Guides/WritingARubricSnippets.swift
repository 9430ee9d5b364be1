import Foundation
import Gavel
import GavelTesting
import Testing

extension PointwiseRubric where Self == ScoreRubric {
  /// How polite an answer is.
  static var politeness: Self {
    ScoreRubric(
      "politeness", criteria: [Criterion("politeness", "Is the answer polite, without being servile?")],
      scale: 1...5, levels: [1: "rude", 3: "neutral", 5: "polite throughout"])
  }
}

@Suite("Guide: Writing a rubric")
struct WritingARubricSnippets {
  private func files() throws -> [RubricFile] {
    try Document("Docs/Guides/Writing a rubric.md").blocks("json").filter { $0.contains("\"kind\"") }
      .map { try RubricFile(json: Data($0.utf8)) }
  }

  @Test("The rubric in code is the one in JSON, and the prompt shows it")
  func codeAndFileAgree() async throws {
    let backend = ScriptedBackend(["It is short.\nRULING: 2"])
    let answer = Submission(prompt: "Can I return this?", response: "Read the terms.")
    let judge = LLMJudge(pointwise: .politeness, backend: backend)
    print(try judge.prompt(for: answer).texts.joined(separator: "\n\n"))
    #expect(try judge.prompt(for: answer).texts[0].contains("polite throughout"))
    #expect(backend.requests.isEmpty)
    let file = try #require(try files().first)
    #expect(file.content == .score(.politeness))
    #expect(!file.perCriterion)
    #expect(try await judge.judge(answer).verdict.value == 2)
  }

  @Test("Criteria get verdicts of their own, and an item without a reference none")
  func criteriaAreSeparate() async throws {
    let support = ScoreRubric(
      "support",
      criteria: [
        Criterion("correctness", "Does the answer say the same as the reference?", weight: 3),
        Criterion("tone", "Would a customer who is annoyed feel taken seriously?"),
      ],
      scale: 1...5, needs: [.reference])
    let backend = ScriptedBackend([
      "Right, but curt.\nRULING correctness: 5\nRULING tone: 1"
    ])
    let answer = Submission(prompt: "Can I return this?", response: "Yes.", references: ["Yes, you can."])
    let judge = LLMJudge(pointwise: support.perCriterion, backend: backend)
    let card = try await judge.judge(answer).verdict
    print(card["tone"]?.value ?? "none", card.mean().value)
    #expect(card["tone"]?.value == 1)
    #expect(card.mean().value == 4)
    let bare = Submission(prompt: "Can I return this?", response: "Yes.")
    #expect(try await judge.outcomes(for: [bare])[0].reason == .missingReference)
    #expect(backend.requests.count == 1)
    let file = try #require(try files().last)
    #expect(file.content == .score(support))
    #expect(file.perCriterion)
  }

  @Test("Labels are compared with verdicts; what has none is left out by reason")
  func labelsAreCompared() async throws {
    let scores = [1, 2, 4, 5, 9]
    let backend = ScriptedBackend { request, _ in
      let index = (0..<5).first { index in
        request.prompt.texts.contains { $0.contains("answer no. \(index)") }
      }
      return .text("Of that kind.\nRULING: \(scores[index ?? 4])")
    }
    let judge = LLMJudge(pointwise: .politeness, backend: backend)
    let answers = (0..<5).map { Submission(prompt: "q", response: "answer no. \($0)") }
    let labels = [1.0, 3, 4, 5, 5]
    let outcomes = try await judge.outcomes(for: answers)
    var sample = Sample<Labelled<Double>>()
    for (outcome, label) in zip(outcomes, labels) {
      if let score = outcome.verdict {
        sample.add(Labelled(score.value, label: label))
      } else if let reason = outcome.reason {
        sample.exclude(reason)
      }
    }
    print("equal", try Agreement().estimate(sample))
    print("order", try RankCorrelation().estimate(sample))
    #expect(try Agreement().estimate(sample).value == 0.75)
    #expect(try RankCorrelation().estimate(sample).value == 1)
    #expect(sample.excluded == [.outOfRange: 1])
  }
}
