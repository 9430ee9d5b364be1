import GavelCore
import GavelMetrics
import Testing

@Suite struct BootstrappedMetricTests {
  private static let mean = BootstrappedMetric<Double>("mean/1", .init(resamples: 4000), orderedBy: \.self) {
    values throws(MetricError) in try Statistics.mean(values)
  }

  @Test func `The interval of a mean is nearly that of Student`() throws {
    let values = (0..<40).map { Double($0 % 10) }
    let estimate = try Self.mean.estimate(Sample(values))
    let bounds = try #require(estimate.bounds)
    let student = try Statistics.meanInterval(values).interval
    #expect(estimate.value == 4.5)
    #expect(abs(bounds.low - student.low) < 0.05 && abs(bounds.high - student.high) < 0.05)
    #expect(estimate.metric == "mean/1")
  }

  @Test func `Seed and data decide, the order of observations does not`() throws {
    let values = (0..<30).map { Double($0 * $0 % 17) }
    let clusters = (0..<30).map { "q\($0 / 3)" }
    let given = try Self.mean.estimate(Sample(values, clusters: clusters))
    let reversed = try Self.mean.estimate(Sample(values.reversed(), clusters: clusters.reversed()))
    #expect(given.interval == reversed.interval)
    let other = BootstrappedMetric<Double>("mean/1", .init(resamples: 4000, seed: 1), orderedBy: \.self) {
      values throws(MetricError) in try Statistics.mean(values)
    }
    #expect(try other.estimate(Sample(values, clusters: clusters)).interval != given.interval)
  }

  @Test func `Equal observations in different clusters do not depend on their order either`() throws {
    let values = [1.0, 1, 1, 1, 2, 3, 3, 3]
    let clusters = ["b", "a", "c", "a", "b", "c", "b", "a"]
    let given = try Self.mean.estimate(Sample(values, clusters: clusters))
    let reversed = try Self.mean.estimate(Sample(values.reversed(), clusters: clusters.reversed()))
    #expect(given.interval == reversed.interval)
  }

  @Test func `Clusters are drawn as a whole, so that repeating each item says nothing new`() throws {
    let values = (0..<12).map { Double($0) }
    let names = values.map { "q\(Int($0) + 10)" }
    let once = try #require(try Self.mean.estimate(Sample(values)).bounds)
    let fourfold = try Sample(
      (0..<4).flatMap { _ in values }, clusters: (0..<4).flatMap { _ in names })
    let estimate = try Self.mean.estimate(fourfold)
    #expect(try #require(estimate.bounds) == once)
    guard case .bounds(_, _, _, let method) = estimate.interval else { return }
    #expect(method == "bootstrap of 12 clusters")
  }

  @Test func `A few undefined resamples are named, many leave no interval`() throws {
    func estimate(_ share: Int) throws -> Estimate {
      // Undefined where the item 0, of 20, is drawn as often as `share` or more.
      try BootstrappedMetric<Int>("m", orderedBy: \.self) { values throws(MetricError) in
        guard values.count(where: { $0 == 0 }) < share else { throw MetricError(.degenerate, "too often") }
        return Double(values.reduce(0, +))
      }.estimate(Sample(Array(0..<20)))
    }
    guard case .bounds(_, _, _, let method) = try estimate(4).interval else {
      Issue.record("there is no interval")
      return
    }
    #expect(method.contains("undefined resamples"))
    let missing = try #require(try estimate(2).missing)
    #expect(missing.contains("undefined in") && missing.contains("too often"))
  }

  @Test func `Resamples that are all alike are no interval`() throws {
    let missing = try #require(try Self.mean.estimate(Sample([2, 2, 2])).missing)
    #expect(missing.contains("same value"))
    let ordered = Sample((0..<5).map { Labelled(Double($0), label: Double($0)) })
    #expect(try RankCorrelation().estimate(ordered).missing?.contains("in order") == true)
    let same = Sample((0..<20).map { Labelled($0 % 2, label: $0 % 2) })
    #expect(try CohenKappa<Int>().estimate(same).missing?.contains("same value") == true)
  }

  @Test func `One item, one cluster, no resamples`() throws {
    #expect(try Self.mean.estimate(Sample([1])).missing == "a single item has no spread")
    #expect(
      try Self.mean.estimate(Sample([1, 2], clusters: ["a", "a"])).missing == "all items share one cluster")
    let none = BootstrappedMetric<Double>("m", .init(resamples: 0), orderedBy: \.self) {
      values throws(MetricError) in try Statistics.mean(values)
    }
    #expect(throws: MetricError.self) { try none.estimate(Sample([1, 2])) }
    #expect(throws: MetricError.self) { try Self.mean.estimate(Sample()) }
  }
}
