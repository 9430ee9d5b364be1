import Foundation
import GavelCore
import GavelPrompts
import Testing

/// Real replies: the reference reader gives every recorded label, the honest reader the same or none.
@Suite(.enabled(if: SharedFolder.holds("data/transcripts"), "skipped, not found"))
struct AlpacaEvalTranscriptTests {
  private struct Row: Decodable {
    let output: String
    let label: String?
  }

  @Test(arguments: [
    ("gpt-4-turbo.alpaca-cot-fn.claude-2.1", 90), ("gpt-4-turbo.alpaca-cot-fn.gemini-pro", 90),
    ("gpt-4.alpaca-ranking", 300),
  ])
  func everyLabelIsReproduced(_ file: String, _ count: Int) throws {
    let isList = file.hasSuffix("ranking")
    let names = isList ? ["model_1", "model_2"] : ["m", "M"]
    let bytes = try Data(contentsOf: SharedFolder.url("data/transcripts/\(file).jsonl"))
    let rows = try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: $0) }
    #expect(rows.count == count)
    let reader = AlpacaEvalReader(isList ? .ranking : .leaderboard)
    var differences: [String: ReasonCode] = [:]
    for (index, row) in rows.enumerated() {
      let rank =
        isList
        ? try AlpacaEvalReference.ranking(in: row.output)
        : try AlpacaEvalReference.leaderboards(in: row.output).first ?? nil
      #expect(rank.map { names[Int($0) - 1] } == row.label)
      do {
        let winner = try reader.opinion(in: row.output).verdict.winner
        #expect(names[winner == .first ? 0 : 1] == row.label)
      } catch { differences["\(file) \(index)"] = error.code }
    }
    #expect(differences == Self.differences.filter { $0.key.hasPrefix(file + " ") })
  }

  /// What the honest reader does not read: both models have one rank.
  private static let differences: [String: ReasonCode] = [
    "gpt-4-turbo.alpaca-cot-fn.claude-2.1 88": .ambiguous
  ]
}
