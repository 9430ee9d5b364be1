import GavelMetrics
import Testing

@Suite struct RaterMetricsTests {
  // Two raters: 8 items alike in class 0, 1 in class 1, 1 apart.
  private static let ratings = Sample(
    (Array(repeating: [0, 0], count: 8) + [[1, 1], [0, 1]]).map { ItemRatings($0.map { Double($0) }) })
  private static let classes = Sample(
    (Array(repeating: (0, 0), count: 8) + [(1, 1), (0, 1)]).map { Labelled($0.0, label: $0.1) })

  @Test func `Percent agreement is the share of equal pairs`() throws {
    let estimate = try BootstrappedMetric<ItemRatings>.percentAgreement().estimate(Self.ratings)
    #expect(isClose(estimate.value, 0.9))
    #expect(try #require(estimate.bounds).high <= 1)
  }

  @Test func `AC1 takes chance from how evenly classes are used`() throws {
    // Class 1 has 3 of 20 ratings: chance 2 * 0.15 * 0.85.
    let estimate = try GwetAgreement().estimate(Self.ratings)
    #expect(isClose(estimate.value, (0.9 - 0.255) / (1 - 0.255)))
    #expect(estimate.metric == "gwet-ac1/1")
    let weighted = try GwetAgreement(categories: [0, 1], weights: .quadratic).estimate(Self.ratings)
    #expect(isClose(weighted.value, estimate.value))
  }

  @Test func `Balanced accuracy is the mean recall`() throws {
    // Class 0: 8 of 8. Class 1: 1 of 2.
    let metric = BootstrappedMetric<Labelled<Int>>.balancedAccuracy()
    #expect(try metric.estimate(Self.classes).value == 0.75)
  }

  @Test func `Matthews' correlation of two classes`() throws {
    // TP 1, TN 8, FP 0, FN 1: 8 / sqrt(1 * 2 * 8 * 9).
    let metric = BootstrappedMetric<Labelled<Int>>.matthewsCorrelation()
    #expect(isClose(try metric.estimate(Self.classes).value, 8 / 144.0.squareRoot()))
  }

  @Test func `Concordance falls with a distance that correlation does not see`() throws {
    // Scores one above the labels 1, 2, 3: variance 2/3 each, distance 1: (2 * 2/3) / (2/3 + 2/3 + 1).
    let sample = Sample([1.0, 2, 3].map { Labelled($0 + 1, label: $0) })
    #expect(isClose(try BootstrappedMetric<Labelled<Double>>.concordance().estimate(sample).value, 4.0 / 7))
  }

  @Test func `Labels are equal when their scalars are`() throws {
    let sample = Sample([Labelled("\u{E9}", label: "e\u{301}"), Labelled("a", label: "a")])
    #expect(try Agreement().estimate(sample).value == 0.5)
  }
}
