import GavelCore
import GavelMetrics
import Testing

@Suite struct ClusteredMeanScoreTests {
  private func method(_ estimate: Estimate) -> String? {
    guard case .bounds(_, _, _, let method) = estimate.interval else { return nil }
    return method
  }

  @Test func `Scores of one question do not count as independent`() throws {
    let values = [1.0, 1, 1, 5, 5, 5, 3, 3, 3].map { Score($0) }
    let clusters = ["a", "a", "a", "b", "b", "b", "c", "c", "c"]
    let clustered = try MeanScore().estimate(Sample(values, clusters: clusters))
    let plain = try MeanScore().estimate(Sample(values))
    let wide = try #require(clustered.bounds)
    let narrow = try #require(plain.bounds)
    #expect(wide.high - wide.low > 2 * (narrow.high - narrow.low))
    #expect(method(clustered) == "t of 3 clusters")
    // Cluster sums of deviations are -6, 6, 0: standard error sqrt(72) / 9 * sqrt(3 / 2), t 4.3027 with 2 degrees.
    #expect(isClose(wide.high - 3, 4.302_652_729_749_464 * 72.0.squareRoot() / 9 * 1.5.squareRoot()))
  }

  @Test func `On a scale the clustered interval stays on it`() throws {
    let values = [5.0, 5, 5, 5, 4, 5].map { Score($0, scale: 1...5) }
    let estimate = try MeanScore().estimate(Sample(values, clusters: ["a", "a", "b", "b", "c", "c"]))
    #expect(try #require(estimate.bounds).high <= 5)
    #expect(method(estimate) == "bounded t of 3 clusters")
  }

  @Test func `A score off its scale is refused, also in clusters`() throws {
    let values = [5.0, 5, 7].map { Score($0, scale: 1...5) }
    for sample in [Sample(values), try Sample(values, clusters: ["a", "a", "b"])] {
      #expect {
        try MeanScore().estimate(sample)
      } throws: { error in
        (error as? MetricError)?.code == .invalidParameter
      }
    }
  }

  @Test func `Clusters that nobody shares change nothing`() throws {
    let values = [1.0, 2, 4].map { Score($0) }
    let named = try MeanScore().estimate(Sample(values, clusters: ["a", "b", nil]))
    #expect(named.interval == (try MeanScore().estimate(Sample(values))).interval)
  }

  @Test func `One cluster has no interval`() throws {
    let estimate = try MeanScore().estimate(Sample([Score(1), Score(2)], clusters: ["a", "a"]))
    #expect(estimate.missing == "all items share one cluster")
  }

  @Test func `Equal scores on a scale have an interval that ends at the mean or beyond`() throws {
    let bounds = try #require(try MeanScore().estimate(scores([5, 5, 5, 5], on: 1...5)).bounds)
    #expect(bounds.high == 5 && bounds.low > 1 && bounds.low < 5)
  }

  @Test func `Rates of clusters, and win rates with ties`() throws {
    let wins = try Sample(
      [Preference.Winner.first, .first, .second, .first].map { Preference($0) },
      clusters: ["a", "a", "b", "b"])
    #expect(method(try WinRate().estimate(wins)) == "bounded t of 2 clusters")
    #expect(method(try WinRate().estimate(preferences([.first, .tie, .second]))) == "bounded t")
    #expect(method(try WinRate().estimate(preferences([.first, .first, .second]))) == "Wilson")
  }
}
