import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// JudgeBench's published numbers, from recorded replies and recorded scores.
@Suite(.enabled(if: JudgeBenchData.exist, "skipped, not found"))
struct JudgeBenchRecordedTests {
  /// 700 replies of o1-mini pass through the reader and the library's swap averaging.
  @Test func swapAveragingGivesThePublishedScore() async throws {
    let pairs = try JudgeBenchData.pairs()
    #expect(pairs.count == 350)
    let replies = Dictionary(uniqueKeysWithValues: pairs.map { ($0.pair, $0.replies[0]) })
    let swapped = Dictionary(uniqueKeysWithValues: pairs.map { ($0.pair.swapped, $0.replies[1]) })
    let judge = ClosureJudge<Pair, Preference>("recorded/1") { pair in
      try JudgeBenchReader().opinion(in: replies[pair] ?? swapped[pair] ?? "").verdict
    }.swapAveraged()
    var items: [JudgeBench.Item] = []
    for pair in pairs {
      let averaged = try? await judge.judge(pair.pair).verdict.winner
      items.append(JudgeBench.Item(source: pair.source, label: pair.label, averaged: averaged))
    }
    #expect(JudgeBench.overall(items).correct == 230)
    try expect(items, are: "o1-mini-2024-09-12", withInconsistent: false)
  }

  @Test func bothReadersGiveThePublishedTable() throws {
    let pairs = try JudgeBenchData.pairs()
    let honest = pairs.map { pair in
      pair.item { try? JudgeBenchReader().opinion(in: $0).verdict.winner }
    }
    let reference = pairs.map { pair in
      pair.item { reply in JudgeBenchData.winner(JudgeBenchReference.decision(in: reply)) }
    }
    for items in [honest, reference] { try expect(items, are: "o1-mini-2024-09-12") }
  }

  @Test(arguments: JudgeBenchData.rewardModels)
  func rewardModelsGiveThePublishedTable(_ model: String) throws {
    let items = try JudgeBenchData.lines("judgebench/gpt_pairs__\(model).jsonl").map { line in
      let scores = line["scores"]?.array?.map { $0.array?.compactMap(\.double) ?? [] } ?? []
      let winners = scores.map { JudgeBench.referenceWinner(byScores: $0[0], $0[1]) }
      return JudgeBench.Item(
        source: line["source"]?.string ?? "",
        label: try #require(JudgeBenchData.winner(line["label"]?.string)),
        asGiven: winners[0], swappedBack: winners[1].swapped)
    }
    try expect(items, are: model)
  }

  private func expect(_ items: [JudgeBench.Item], are judge: String, withInconsistent: Bool = true) throws {
    func value(_ name: String) throws -> Double {
      try #require(try JudgeBenchData.expected("judgebench.\(judge).\(name)"))
    }
    #expect(try isClose(JudgeBench.overall(items).score, value("overall")))
    for group in JudgeBench.Group.allCases {
      let name = ["mmlu-pro": "knowledge", "livebench-reasoning": "reasoning", "livebench-math": "math"][
        group.rawValue]
      #expect(
        try isClose(JudgeBench.result(group, items).score, value(name ?? "coding")), "\(judge) \(group)")
    }
    if withInconsistent {
      #expect(try Double(JudgeBench.overall(items).inconsistent) == value("inconsistent"))
    }
  }

  private func isClose(_ score: Double?, _ value: Double) -> Bool {
    score.map { abs($0 - value) < 1e-9 } ?? false
  }
}
