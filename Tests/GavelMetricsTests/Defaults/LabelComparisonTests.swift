import GavelCore
import GavelMetrics
import Testing

@Suite struct LabelComparisonTests {
  private func names(_ findings: [Finding]) -> [String] {
    findings.map { (try? $0.result.get().metric) ?? "undefined" }
  }

  private func labelled(_ pairs: [(Double, Double)]) -> Sample<Labelled<Double>> {
    Sample(pairs.map { Labelled($0.0, label: $0.1) })
  }

  @Test func `Ordinal scores: agreement, quadratic kappa on the declared scale, rank correlation`() throws {
    let sample = labelled([(1, 1), (2, 2), (4, 3), (5, 5), (3, 3), (2, 1)])
    let findings = LabelComparison.scores(sample, scale: 1...5)
    #expect(
      names(findings) == [
        "agreement/1", "cohen-kappa/1, quadratic weights on 1 to 5", "spearman/1", "kendall-tau-b/1",
      ])
    let kappa = try findings[1].result.get()
    let direct = try Statistics.cohenKappa(
      gold: [1, 2, 3, 5, 3, 1], predicted: [1, 2, 4, 5, 3, 2], labels: Array(1...5), weights: .quadratic)
    #expect(kappa.value == direct)
    #expect(kappa.bounds.map { $0.low < direct && direct <= $0.high } == true)
  }

  @Test func `Scores with fractions: concordance`() {
    let sample = labelled([(1.5, 1), (2, 2), (4.2, 3), (5, 5)])
    #expect(
      names(LabelComparison.scores(sample, scale: 1...5)) == [
        "concordance/1", "spearman/1", "kendall-tau-b/1",
      ])
  }

  @Test(arguments: [nil, 0.0...100.0])
  func `Without a scale of points: rank correlations alone`(scale: ClosedRange<Double>?) {
    let sample = labelled([(1, 1), (2, 2), (4, 3), (4, 5)])
    #expect(names(LabelComparison.scores(sample, scale: scale)) == ["spearman/1", "kendall-tau-b/1"])
  }

  @Test func `A label off the scale leaves kappa undefined, and is named`() {
    let findings = LabelComparison.scores(labelled([(1, 1), (2, 2), (4, 3), (4, 7)]), scale: 1...5)
    #expect(names(findings) == ["undefined", "spearman/1", "kendall-tau-b/1"])
    guard case .failure(let error) = findings[0].result else { return }
    #expect("\(error)".hasPrefix("unknown_label: 7 lies off the scale of 1 to 5"))
  }

  @Test func `AC1 stands beside kappa where one class dominates`() throws {
    let labels = Array(repeating: "ok", count: 9) + ["bad"]
    let verdicts = Array(repeating: "ok", count: 8) + ["bad", "ok"]
    let sample = Sample(zip(verdicts, labels).map { Labelled($0, label: $1) })
    let findings = LabelComparison.classes(sample)
    #expect(names(findings) == ["agreement/1", "cohen-kappa/1", "gwet-ac1/1"])
    // Agreement 0.8. Kappa: chance 0.82, so below 0. AC1: both use "ok" at 0.9, chance 2 * 0.9 * 0.1.
    #expect(isClose(try findings[1].result.get().value, (0.8 - 0.82) / 0.18))
    #expect(isClose(try findings[2].result.get().value, (0.8 - 0.18) / 0.82))
    let even = Sample([("a", "a"), ("b", "b"), ("a", "b")].map { Labelled($0.0, label: $0.1) })
    #expect(names(LabelComparison.classes(even)) == ["agreement/1", "cohen-kappa/1"])
  }

  @Test func `AC2 stands beside quadratic kappa where one point dominates`() {
    let sample = labelled(Array(repeating: (5, 5), count: 9) + [(4, 5), (5, 3)])
    let found = names(LabelComparison.scores(sample, scale: 1...5))
    #expect(found.contains("gwet-ac2/1, quadratic weights"))
  }

  @Test func `Preferences: agreement with and without ties, kappa`() throws {
    let pairs: [(Preference.Winner, Preference.Winner)] = [
      (.first, .first), (.second, .second), (.tie, .first), (.flip, .tie), (.second, .first), (.tie, .tie),
    ]
    let findings = LabelComparison.preferences(Sample(pairs.map { Labelled($0.0, label: $0.1) }))
    #expect(
      names(findings) == [
        "preference-agreement/1, ties strict", "preference-agreement/1, ties exclude_any_tie",
        "cohen-kappa/1",
      ])
    #expect(try findings[0].result.get().value == 0.5)
    let without = try findings[1].result.get()
    #expect(isClose(without.value, 2.0 / 3))
    #expect(without.excluded == [.tie: 3])
    let decided = LabelComparison.preferences(Sample(pairs.prefix(2).map { Labelled($0.0, label: $0.1) }))
    #expect(decided.count == 2)
  }

  @Test func `Raters with holes: percent agreement and alpha`() throws {
    let sample = Sample(
      [[1, 1, nil], [2, 2, 2], [3, nil, 2], [1, 1, 1], [nil, 3, 3]].map { ItemRatings($0) })
    let findings = LabelComparison.ratings(sample, measurement: .ordinal)
    #expect(names(findings) == ["percent-agreement/1", "krippendorff-alpha/1, ordinal"])
    #expect(isClose(try findings[0].result.get().value, 4.0 / 5))
  }

  @Test func `What is undefined says why`() {
    let sample = Sample([Labelled("a", label: "a"), Labelled("a", label: "a")])
    let findings = LabelComparison.classes(sample)
    guard case .failure(let error) = findings[1].result else {
      Issue.record("kappa of one label is defined")
      return
    }
    #expect((error as? MetricError)?.code == .degenerate)
  }
}
