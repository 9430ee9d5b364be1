import Foundation
import Gavel
import GavelBackends
import GavelCore
import GavelEvaluation
import GavelMetrics
import GavelPrompts
import Testing

/// Each general format over the bundled sample, as a small real model (Qwen2.5-Coder-1.5B-Instruct) answered it.
@Suite("Recorded runs of a real model", .serialized)
struct RecordedRunTests {
  @Test(arguments: RecordedRun.all)
  func singleAnswersAreReadAsTheyWere(run: RecordedRun) async throws {
    let items = try Recordings.items("judge")
    let backend = try Recordings.backend("judge-\(run.format)")
    let style = try #require(AnswerStyle<ScoreRubric>(named: run.format))
    let judge = LLMJudge(
      pointwise: ScoreRubric.helpfulness, answer: style, backend: backend, sampling: run.sampling)
    let outcomes = try await judge.outcomes(
      for: items.map { try $0.submission() }, ids: items.map(\.id), concurrency: 1)
    try backend.finish()
    let verdicts = outcomes.map { outcome in
      outcome.verdict.map { Estimate.rounded($0.value) } ?? outcome.reason?.rawValue ?? "?"
    }
    #expect(verdicts.joined(separator: " ") == run.scores)
    #expect(outcomes.allSatisfy { !$0.calls.isEmpty })
    for judgment in outcomes.compactMap(\.judgment) where run.format == "one-token" {
      let call = try #require(judgment.calls.last)
      let weights = try #require(Weights(call, answers: ["1", "2", "3", "4", "5"]))
      #expect(judgment.verdict.basis == .expectation)
      #expect(abs(judgment.verdict.value - weights.expectedScore) < 1e-9)
      #expect(abs((call.mass ?? 0) - weights.sum) < 1e-9)
    }
  }

  @Test(arguments: RecordedRun.all.filter { $0.winners != nil })
  func pairsAreReadAsTheyWere(run: RecordedRun) async throws {
    let items = try Recordings.items("compare")
    let backend = try Recordings.backend("compare-\(run.format)")
    let style = try #require(AnswerStyle<PreferenceRubric>(named: run.format))
    let judge = LLMJudge(
      pairwise: PreferenceRubric.helpfulness, answer: style, backend: backend, sampling: run.sampling
    ).swapAveraged()
    let outcomes = try await judge.outcomes(
      for: items.map { try $0.pair() }, ids: items.map(\.id), concurrency: 1)
    try backend.finish()
    let verdicts = outcomes.map { $0.verdict?.winner.rawValue ?? $0.reason?.rawValue ?? "?" }
    #expect(verdicts.joined(separator: " ") == run.winners)
    for judgment in outcomes.compactMap(\.judgment) where run.format == "one-token" {
      let shares = try judgment.calls.map { try #require(Weights($0, answers: ["A", "B", "C"])).share }
      let share = try #require(judgment.verdict.share)
      try #require(shares.count == 2)
      #expect(abs(share - (shares[0] + 1 - shares[1]) / 2) < 1e-9)
    }
  }
}

/// The probabilities of answers as they stand in a call, summed without the library.
private struct Weights {
  var byAnswer: [String: Double] = [:]

  init?(_ call: CallRecord, answers: [String]) {
    // The first token that is an answer; a reply that names none is read from its first token.
    func plain(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
    guard let tokens = call.tokens,
      let place = tokens.first(where: { plain($0.text) == plain(call.text) }) ?? tokens.first
    else { return nil }
    for alternative in place.alternatives where answers.contains(plain(alternative.text)) {
      byAnswer[plain(alternative.text), default: 0] += exp(alternative.logProbability)
    }
  }

  var sum: Double { byAnswer.values.reduce(0, +) }
  var expectedScore: Double { byAnswer.reduce(0) { $0 + (Double($1.key) ?? 0) * $1.value } / sum }
  var share: Double { ((byAnswer["A"] ?? 0) + (byAnswer["C"] ?? 0) / 2) / sum }
}
