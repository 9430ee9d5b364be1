import Foundation
import GavelCore
import GavelEvaluation
import GavelMetrics

/// `gavel` alone: grades the bundled sample without a model, and says what to try next.
struct SampleCommand: Sendable {
  func run() async throws -> ExitStatus {
    let singles = try items(PackageResources.judge_jsonl)
    let judge = ChrF()
    let outcomes = try await judge.outcomes(for: singles.map { try $0.submission() }, ids: singles.map(\.id))
    Terminal.print(
      """
      The bundled sample: \(singles.count) answers to everyday questions. Texts, references and labels are ours, made for
      this demonstration; a label from 1 to 5 is our own opinion of the answer.

      Each answer against its reference, by chrF (0 to 100), a \(Provenance.baselineLabel):
      \(RunSummary(outcomes, items: singles, by: judge.provenance).text)
      """)

    let couples = try items(PackageResources.compare_jsonl)
    let comparing = judge.comparingPairs()
    let preferences = try await comparing.outcomes(for: couples.map { try $0.pair() }, ids: couples.map(\.id))
    Terminal.print(
      """

      \(couples.count) pairs of answers, the one closer to the reference wins:
      \(RunSummary(preferences, items: couples, by: comparing.provenance).text)

      A baseline looks at letters, not at meaning. To ask a model, for example one on this machine:

        gavel judge --items answers.jsonl --endpoint http://localhost:8080/v1 --model NAME --output verdicts.jsonl
        gavel compare --items pairs.jsonl --endpoint http://localhost:8080/v1 --model NAME --output verdicts.jsonl

      An item is one JSON object a line: {"id": "q1", "prompt": "…", "response": "…", "reference": "…", "label": 4},
      for pairs with "response_a" and "response_b". More: gavel judge --help, gavel rubrics, gavel formats.
      """)
    return .success
  }

  private func items(_ bytes: [UInt8]) throws -> [Item] {
    try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { try Item(json: String($0)) }
  }
}
