import GavelConformance
import GavelCore
import GavelMetrics
import Testing

/// The surface baseline and rules of length on recorded preferences of people.
@Suite("Figures of the surface baseline", .enabled(if: SharedData.exist, "skipped, not found"))
struct SurfaceBaselineFiguresTests {
  /// What a rule gets right on a set of pairs, with the Wilson interval at 95 %.
  struct Figure: Sendable {
    let rule: Rule
    let correct: Int
    let tied: Int
    let total: Int
    let rate: Double
    let low: Double
    let high: Double

    init(
      _ rule: Rule, _ correct: Int, _ tied: Int, _ total: Int, _ rate: Double, _ low: Double, _ high: Double
    ) {
      self.rule = rule
      self.correct = correct
      self.tied = tied
      self.total = total
      self.rate = rate
      self.low = low
      self.high = high
    }

    func check(_ accuracy: SurfaceAccuracy) {
      #expect(accuracy.correct == correct, "\(rule)")
      #expect(accuracy.tied == tied, "\(rule)")
      #expect(accuracy.total == total, "\(rule)")
      #expect(isClose(accuracy.rate.proportion, rate, tolerance: 1e-9), "\(rule)")
      #expect(isClose(accuracy.rate.interval.low, low, tolerance: 1e-9), "\(rule)")
      #expect(isClose(accuracy.rate.interval.high, high, tolerance: 1e-9), "\(rule)")
    }
  }

  enum Rule: Sendable {
    case surface
    case moreScalars
    case moreWords

    func winner(_ pair: LabelledPair) throws -> Preference.Winner {
      let counts = try TextMetrics.surfaceBaseline(
        prompt: pair.prompt, first: pair.first, second: pair.second)
      switch self {
      case .surface: return counts.winner
      case .moreScalars: return longer(pair.first.unicodeScalars.count, pair.second.unicodeScalars.count)
      case .moreWords: return longer(counts.first.words, counts.second.words)
      }
    }
  }

  struct LabelledPair {
    let prompt: String
    let first: String
    let second: String
    let label: Preference.Winner
  }

  private func check(_ pairs: [LabelledPair], _ figures: [Figure]) throws {
    for figure in figures {
      let winners = try pairs.map(figure.rule.winner)
      figure.check(try SurfaceComparison(labels: pairs.map(\.label), judge: winners, baseline: winners).judge)
    }
  }

  @Test func `Answers to PandaLM's instructions`() throws {
    try check(
      try PandaLM.pairs().map(\.pair),
      [
        Figure(.surface, 614, 84, 888, 0.7387387387, 0.7088592536, 0.7665615691),
        Figure(.moreScalars, 599, 7, 888, 0.6784909910, 0.6470595382, 0.7083848032),
        Figure(.moreWords, 581, 51, 888, 0.6829954955, 0.6516587289, 0.7127558167),
      ])
  }

  @Test(
    "Pairs of LLMBar",
    arguments: [
      (
        "Natural",
        [
          Figure(.surface, 50, 9, 100, 0.5450000000, 0.4475426312, 0.6391279539),
          Figure(.moreScalars, 56, 1, 100, 0.5650000000, 0.4672127249, 0.6579781203),
          Figure(.moreWords, 53, 8, 100, 0.5700000000, 0.4721538955, 0.6626670148),
        ]
      ),
      (
        "Neighbor",
        [
          Figure(.surface, 7, 3, 134, 0.0634328358, 0.0331296525, 0.1180691160),
          Figure(.moreScalars, 16, 0, 134, 0.1194029851, 0.0748483194, 0.1851711198),
          Figure(.moreWords, 17, 2, 134, 0.1343283582, 0.0866871437, 0.2023511410),
        ]
      ),
      (
        "GPTInst",
        [
          Figure(.surface, 12, 0, 92, 0.1304347826, 0.0762148037, 0.2142801362),
          Figure(.moreScalars, 12, 0, 92, 0.1304347826, 0.0762148037, 0.2142801362),
          Figure(.moreWords, 13, 4, 92, 0.1630434783, 0.1013698977, 0.2517284298),
        ]
      ),
    ])
  func llmbar(subset: String, figures: [Figure]) throws {
    let pairs = try SharedData.rows("llmbar/\(subset)/dataset.jsonl").map { row in
      LabelledPair(
        prompt: try text(row["input"]), first: try text(row["output_1"]), second: try text(row["output_2"]),
        label: row["label"] == .number(1) ? .first : .second)
    }
    try check(pairs, figures)
  }

  @Test func `The longer answer of Auto-J's pairs`() throws {
    let rows = try SharedData.rows("autoj/pairwise.jsonl")
    let labels = rows.map { row -> Preference.Winner in
      switch row["label"] {
      case .number(0): .first
      case .number(1): .second
      default: .tie
      }
    }
    let winners = try rows.map { row in
      longer(try #require(row["len_1"]?.asNumber), try #require(row["len_2"]?.asNumber))
    }
    let comparison = try SurfaceComparison(labels: labels, judge: winners, baseline: winners)
    Figure(.moreScalars, 727, 6, 1019, 0.7163886163, 0.6879403907, 0.7432114718).check(comparison.judge)
    #expect(comparison.leftOut == rows.count - 1019)
  }

  @Test func `GPT-3.5 beside the baseline on PandaLM`() throws {
    let comparison = try PandaLM.comparison(with: "gpt-3.5-turbo", key: "gpt_result")
    #expect(comparison.judge.correct == 687)
    #expect(comparison.judge.tied == 44)
    #expect(isClose(comparison.judge.rate.proportion, 0.7984234234, tolerance: 1e-9))
    #expect(comparison.bothDecide == 774)
    #expect(comparison.sameDecision == 575)
    #expect(counts(comparison.whereBaselineIsRight) == [513, 23, 614])
    #expect(counts(comparison.whereBaselineIsWrong) == [121, 7, 190])
    #expect(counts(comparison.whereBaselineTies) == [53, 14, 84])
    checkDifference(comparison, 0.0596846847, 0.0267747033, 0.0924654284)
    #expect(comparison.isShownToBeatBaseline)
  }

  @Test func `PandaLM's own judge is not shown to beat the baseline`() throws {
    let comparison = try PandaLM.comparison(with: "pandalm-7b", key: "pandalm_result")
    #expect(comparison.judge.correct == 635)
    #expect(comparison.judge.tied == 70)
    #expect(isClose(comparison.judge.rate.proportion, 0.7545045045, tolerance: 1e-9))
    #expect(comparison.bothDecide == 746)
    #expect(comparison.sameDecision == 586)
    #expect(counts(comparison.whereBaselineIsRight) == [500, 44, 614])
    #expect(counts(comparison.whereBaselineIsWrong) == [90, 14, 190])
    #expect(counts(comparison.whereBaselineTies) == [45, 12, 84])
    checkDifference(comparison, 0.0157657658, -0.0148993652, 0.0464012673)
    #expect(!comparison.isShownToBeatBaseline)
  }

  private func checkDifference(_ comparison: SurfaceComparison, _ mean: Double, _ low: Double, _ high: Double)
  {
    let difference = comparison.difference
    #expect(difference.map { isClose($0.mean, mean, tolerance: 1e-9) } == true)
    #expect(difference.map { isClose($0.interval.low, low, tolerance: 1e-9) } == true)
    #expect(difference.map { isClose($0.interval.high, high, tolerance: 1e-9) } == true)
  }

  private func counts(_ accuracy: SurfaceAccuracy?) -> [Int]? {
    accuracy.map { [$0.correct, $0.tied, $0.total] }
  }
}

/// The 888 pairs of PandaLM with texts and an answer that most annotators prefer.
private enum PandaLM {
  static func pairs() throws -> [(id: Double, pair: SurfaceBaselineFiguresTests.LabelledPair)] {
    try SharedData.rows("pandalm/testset.jsonl").compactMap { row in
      let votes = (1...3).map { row["annotator\($0)"] }
      // Six answers are not texts.
      guard case .text(let first) = row["response1"], case .text(let second) = row["response2"],
        let label = majority(votes), let id = row["idx"]?.asNumber
      else { return nil }
      let input = try text(row["input"])
      let prompt = try text(row["instruction"]) + (input.isEmpty ? "" : "\n" + input)
      return (id, .init(prompt: prompt, first: first, second: second, label: label))
    }
  }

  /// The answer that two or three annotators prefer.
  private static func majority(_ votes: [VectorValue?]) -> Preference.Winner? {
    if votes.count(where: { $0 == .number(1) }) >= 2 { return .first }
    return votes.count(where: { $0 == .number(2) }) >= 2 ? .second : nil
  }

  static func comparison(with judge: String, key: String) throws -> SurfaceComparison {
    var verdicts: [Double: Preference.Winner] = [:]
    for row in try SharedData.rows("pandalm/\(judge).jsonl") {
      let id = try #require(row["idx"]?.asNumber)
      switch row[key] {
      case .text("1"), .number(1): verdicts[id] = .first
      case .text("2"), .number(2): verdicts[id] = .second
      case .text("Tie"), .number(0): verdicts[id] = .tie
      default: break
      }
    }
    let pairs = try pairs()
    return try SurfaceComparison(
      labels: pairs.map(\.pair.label), judge: pairs.map { verdicts[$0.id] },
      baseline: pairs.map { try SurfaceBaselineFiguresTests.Rule.surface.winner($0.pair) })
  }
}

private func longer<Length: Comparable>(_ first: Length, _ second: Length) -> Preference.Winner {
  first == second ? .tie : first > second ? .first : .second
}

private func text(_ value: VectorValue?) throws -> String {
  guard case .text(let text) = value else { throw NotText() }
  return text
}

private struct NotText: Error {}
