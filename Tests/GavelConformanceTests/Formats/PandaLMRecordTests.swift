import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// PandaLM's released replies, labels and figures.
@Suite(.enabled(if: SharedFolder.holds("data/transcripts"), "skipped, not found"))
struct PandaLMRecordTests {
  @Test(arguments: [("pandalm-7b", 0), ("gpt-3.5-turbo", 12)])
  func recordedLabelsAreReproduced(_ judge: String, _ unread: Int) throws {
    let rows = try rows("transcripts/\(judge).pandalm.jsonl")
    var failures = 0
    for row in rows {
      let reply = try #require(row["output"]?.string)
      let label = try #require(row["label"]?.int)
      #expect(PandaLMReference.result(in: reply) == label)
      do {
        let winner = try PandaLMReader().opinion(in: reply).verdict.winner
        #expect(winner == PandaLMLabels.winner(label))
      } catch { failures += 1 }
    }
    #expect(rows.count == 333 && failures == unread)
  }

  /// Accuracy, precision, recall and F1 as published beside the files.
  @Test(arguments: [
    (
      "gpt-3.5-turbo", "gpt_result", 25,
      [0.7107107107107107, 0.5879186457191573, 0.5736234312184187, 0.5755379507639905]
    ),
    (
      "pandalm-7b", "pandalm_result", 0,
      [0.6676676676676677, 0.5738306408653328, 0.5749686976833736, 0.574305184944992]
    ),
  ])
  func publishedFiguresAreReproduced(_ judge: String, _ key: String, _ unread: Int, _ figures: [Double])
    throws
  {
    let labels = try rows("pandalm/testset.jsonl").map { row in
      PandaLMLabels.majority((1...3).compactMap { row["annotator\($0)"]?.int.flatMap(PandaLMLabels.winner) })
    }
    let verdicts = try rows("pandalm/\(judge).jsonl").map { row -> Preference.Winner? in
      row[key]?.int.flatMap(PandaLMLabels.winner) ?? row[key]?.string.flatMap(PandaLMLabels.winner)
    }
    let agreement = try WinnerAgreement(verdicts, labels: labels, unread: .countedAsTies)
    #expect(agreement.n == 999 && agreement.unread == unread && agreement.unlabelled == 0)
    for (value, figure) in zip(
      [agreement.accuracy, agreement.precision, agreement.recall, agreement.f1], figures)
    {
      #expect(abs(value - figure) < 1e-9)
    }
    let read = try WinnerAgreement(verdicts, labels: labels)
    #expect(read.n == 999 - unread)
    if unread > 0 { #expect(abs(read.accuracy - 0.715605749486653) < 1e-9) }
  }

  private func rows(_ path: String) throws -> [JSONValue] {
    let bytes = try Data(contentsOf: SharedFolder.url("data/\(path)"))
    return try bytes.split(separator: 0x0A).map { try JSONParser.parse(String(decoding: $0, as: UTF8.self)) }
  }
}
