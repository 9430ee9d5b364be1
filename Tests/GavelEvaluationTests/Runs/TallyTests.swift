import GavelCore
import GavelMetrics
import Testing

@testable import GavelEvaluation

@Suite struct TallyTests {
  private static let by = Provenance("j/1")

  private func item(_ id: Int, label: String? = nil) throws -> Item {
    let label = label.map { #", "label": \#($0)"# } ?? ""
    return try Item(json: #"{"id": "i\#(id)", "prompt": "p", "response": "r"\#(label)}"#)
  }

  private func summary<V: Verdict>(_ outcomes: [Outcome<V>], labels: [String?] = []) throws -> RunSummary {
    let items = try outcomes.indices.map { try item($0, label: $0 < labels.count ? labels[$0] : nil) }
    return RunSummary(outcomes, items: items, by: Self.by)
  }

  private func estimate(_ title: String, _ criterion: String? = nil, in summary: RunSummary) -> Estimate? {
    summary.estimates.first { $0.title == title && $0.criterion == criterion }?.estimate
  }

  private func score(_ value: Double, _ warnings: JudgmentWarning.Code...) -> Outcome<Score> {
    .ruled(
      Judgment(Score(value, scale: 1...5), by: Self.by, warnings: warnings.map { JudgmentWarning($0, "w") }))
  }

  @Test func whatIsLeftOutIsCountedByReason() throws {
    let summary = try summary([
      score(2), score(4), .failed(JudgmentError(.noMarker, "m")), .failed(JudgmentError(.noMarker, "m")),
      .abstained(Abstention(.refused, "m")),
    ])
    #expect(summary.count == 5)
    #expect(summary.ruled == 2)
    #expect(summary.failed == 2)
    #expect(summary.abstained == 1)
    let mean = try #require(estimate("mean", in: summary))
    #expect(mean.value == 3)
    #expect(mean.count == 2)
    #expect(mean.excluded == [.noMarker: 2, .refused: 1])
    // 2 + 4 and three times the lowest, or the highest.
    #expect(mean.worstCase == 1.8...4.2)
    for part in ["2 of 5", "refused 1", "no-marker 2", "t interval", "1.8 to 4.2"] {
      #expect(summary.text.contains(part), "\(summary.text)")
    }
  }

  @Test func aSingleScoreHasNoInterval() throws {
    #expect(try summary([score(3)]).text.contains("3 (no interval: a single item has no spread)"))
    let equal = try summary([score(3), score(3)]).text
    #expect(equal.contains("mean      3 [1.") && equal.contains("95 % bounded t interval"), "\(equal)")
    #expect(try summary([Outcome<Score>]()).text.contains("there is no verdict to sum up"))
  }

  @Test func anItemCountsOnceForEachWarning() throws {
    let summary = try summary([score(1, .forgedMarker, .forgedMarker, .truncated), score(1, .forgedMarker)])
    #expect(summary.warnings == [.forgedMarker: 2, .truncated: 1])
  }

  private func preference(_ winner: Preference.Winner, flips: Int = 0, orders: Bool = true) -> Outcome<
    Preference
  > {
    let path: [JudgmentContext.Step] = orders ? [.order(1)] : []
    return .ruled(
      Judgment(
        Preference(winner), by: Self.by,
        calls: [CallRecord(path: path, model: "m", text: "t", finish: "stop")],
        warnings: (0..<flips).map { _ in JudgmentWarning(.positionInconsistent, "w") }))
  }

  @Test func flipsAreCountedByItem() throws {
    let both = try summary([preference(.first), preference(.flip, flips: 2), preference(.tie)])
    #expect(both.flips == 1)
    #expect(both.text.contains("1 of 3 items with verdicts named opposite winners"))
    #expect(estimate("win rate of the first", in: both)?.value == 2.0 / 3)
    let one = try summary([preference(.first, orders: false)])
    #expect(one.flips == nil)
    #expect(!one.text.contains("flips"))
  }

  @Test func aJudgeOfLabelledPairsStandsBesideTheSurfaceBaseline() throws {
    let items = try [
      #"{"id": "1", "prompt": "p", "response_a": "four new words here", "response_b": "no", "label": "A"}"#,
      #"{"id": "2", "prompt": "p", "response_a": "no", "response_b": "four new words here", "label": "A"}"#,
      #"{"id": "3", "prompt": "p", "response_a": "no", "response_b": "no", "label": "B"}"#,
      #"{"id": "4", "prompt": "p", "response_a": "yes", "response_b": "no"}"#,
    ].map { try Item(json: $0) }
    let outcomes = [
      preference(.first), preference(.first), .failed(JudgmentError(.echo, "e")), preference(.tie),
    ]
    let summary = RunSummary(outcomes, items: items, by: Self.by)
    let surface = try #require(summary.surfaceBaseline)
    // The baseline is right, wrong and ties; the judge is right twice, and an unread verdict counts half.
    #expect(surface.count == 3 && surface.leftOut == 0)
    #expect(surface.baseline.correct == 1 && surface.baseline.tied == 1)
    #expect(surface.judge.correct == 2 && surface.judge.tied == 1)
    #expect(surface.bothDecide == 2 && surface.sameDecision == 1)
    #expect(summary.text.contains("judge: 0.833"), "\(summary.text)")
    #expect(summary.text.contains("not shown to beat the surface baseline"))
    let baseline = Provenance("chrf/1", label: Provenance.baselineLabel)
    #expect(RunSummary(outcomes, items: items, by: baseline).surfaceBaseline == nil)
    #expect(try self.summary([preference(.first)]).surfaceBaseline == nil)
  }

  @Test func agreementIsOverItemsWithLabels() throws {
    let scores = try summary(
      [score(2), score(4), score(5), .failed(JudgmentError(.echo, "e"))], labels: ["2", "5", nil, "3"])
    #expect(estimate("quadratic kappa with labels", in: scores) != nil)
    let agreement = try #require(estimate("agreement with labels", in: scores))
    #expect(agreement.value == 0.5)
    #expect(agreement.count == 2)
    #expect(agreement.excluded == [.echo: 1])
    #expect(estimate("rank correlation with labels", in: scores)?.value == 1)

    let winners = try summary(
      [preference(.first), preference(.second), preference(.tie), preference(.flip)],
      labels: ["\"A\"", "\"first\"", "\"tie\"", "\"second\""])
    #expect(estimate("agreement with labels", in: winners)?.value == 0.5)
  }

  @Test func scoresThatAreNoWholeNumbersAreOnlyRanked() throws {
    let summary = try summary([score(2.5), score(4)], labels: ["2", "4"])
    #expect(estimate("agreement with labels", in: summary) == nil)
    #expect(estimate("rank correlation with labels", in: summary) != nil)
  }

  @Test func classesAreCountedAndCompared() throws {
    let outcomes: [Outcome<Classification>] = ["good", "bad", "good"].map {
      .ruled(Judgment(Classification($0), by: Self.by))
    }
    let summary = try summary(outcomes, labels: ["\"good\"", "\"good\"", nil])
    #expect(summary.classes == ["good": 2, "bad": 1])
    #expect(estimate("agreement with labels", in: summary)?.value == 0.5)
    #expect(summary.text.contains("good 2, bad 1"))
  }

  @Test func scorecardsAreSummedUpByCriterion() throws {
    func card(_ depth: Double, _ wit: Double) -> Outcome<Scorecard<Score>> {
      .ruled(
        Judgment(
          Scorecard(["depth": Score(depth, scale: 1...5), "wit": Score(wit, scale: 1...5)]), by: Self.by))
    }
    let summary = try summary([card(1, 5), card(3, 5)], labels: ["3", "4"])
    #expect(summary.kind == "scorecard/score")
    #expect(estimate("mean", in: summary)?.value == 3.5)
    #expect(estimate("mean", "depth", in: summary)?.value == 2)
    #expect(estimate("mean", "wit", in: summary)?.value == 5)
    #expect(estimate("agreement with labels", in: summary)?.count == 2)
    #expect(summary.text.contains("mean, depth"))
  }

  @Test func aLabelIsNoClassOfEachCriterion() throws {
    let card: Outcome<Scorecard<Classification>> = .ruled(
      Judgment(Scorecard(["a": Classification("x"), "b": Classification("y")]), by: Self.by))
    let summary = try summary([card], labels: ["\"x\""])
    #expect(summary.classes == ["a: x": 1, "b: y": 1])
    #expect(estimate("agreement with labels", in: summary) == nil)
  }

  @Test func callsOfFailuresAreCountedToo() throws {
    let call = CallRecord(
      path: [], model: "m-1", text: "t", finish: "stop", usage: TokenUsage(input: 7, output: 2))
    let summary = try summary([
      Outcome<Score>.failed(JudgmentError(.noMarker, "m", calls: [call, call])),
      .abstained(Abstention(.refused, "m", calls: [call])),
    ])
    #expect(summary.calls == 3)
    #expect(summary.inputTokens == 21)
    #expect(summary.outputTokens == 6)
    #expect(summary.models == ["m-1"])
  }

  @Test func itemsOfOneGroupDoNotCountAsIndependent() throws {
    let items = try (0..<6).map {
      try Item(json: #"{"id": "\#($0)", "prompt": "p", "response": "r", "group": "g\#($0 / 2)"}"#)
    }
    let outcomes = [1.0, 1, 3, 3, 5, 4].map { score($0) }
    let summary = RunSummary(outcomes, items: items, by: Self.by)
    #expect(summary.text.contains("95 % bounded t of 3 clusters interval"), "\(summary.text)")
  }
}
