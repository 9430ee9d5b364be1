import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// The figures of Auto-J's tables.
@Suite(.enabled(if: Transcripts.exist, "skipped, not found"))
struct AutoJFigureTests {
  @Test func agreementAndConsistencyAreReproduced() throws {
    let winners: [Preference.Winner] = [.first, .second, .tie]
    func winner(_ value: JSONValue?) -> Preference.Winner? {
      value?.int.flatMap { winners.indices.contains($0) ? winners[$0] : nil }
    }
    let items = try Transcripts.rows("autoj/pairwise").map { row in
      LabelledOrders(
        label: try #require(winner(row["label"])), asGiven: winner(row["pred"]),
        swappedBack: winner(row["pred_swapped"])?.swapped)
    }
    let rates = AutoJAgreement(items)
    #expect(items.count == 1392 && rates.unread == 0)
    let got = [
      "autoj.pairwise.agreement": rates.agreement, "autoj.pairwise.consistency": rates.consistency,
      "autoj.pairwise.single_order_accuracy": rates.singleOrderAgreement,
      "autoj.pairwise.position_first_rate": rates.firstShown,
    ]
    try compare(got, "autoj.pairwise.")
  }

  @Test func critiquesWinTieAndLose() throws {
    let results = try Transcripts.rows("transcripts/gpt-4.critique-comparison").map {
      row -> Preference.Winner? in
      let winner = try? AutoJCriticReader().opinion(in: row["output"]?.string ?? "").verdict.winner
      let isFirst = row["input"]?["feedback_1_from"]?.string == "auto-j"
      return isFirst ? winner : winner?.swapped
    }
    let standing = AutoJCriticStanding(results)
    try compare(
      [
        "autoj.critique_comparison.auto-j_percent": standing.wins,
        "autoj.critique_comparison.tie_percent": standing.ties,
        "autoj.critique_comparison.chatgpt_percent": standing.losses,
      ], "autoj.critique_comparison.")
  }

  private func compare(_ got: [String: CountedRate], _ prefix: String) throws {
    let expected = try Transcripts.expected(prefix: prefix)
    #expect(expected.count == got.count)
    for value in expected {
      let id = try #require(value["id"]?.string)
      let rate = try #require(got[id]?.value, "\(id)")
      #expect(abs(100 * rate - (value["expected"]?.double ?? .infinity)) < 1e-9, "\(id)")
    }
  }
}
