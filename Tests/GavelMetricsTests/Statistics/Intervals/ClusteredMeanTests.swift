import GavelMetrics
import Testing

@Suite struct ClusteredMeanTests {
  @Test func `Two clusters by hand`() throws {
    // Deviations add up to 1 and -1; four items.
    let result = try Statistics.clusteredMean([1, 1, 0, 0], clusters: ["a", "a", "b", "b"])
    #expect(result.mean == 0.5 && result.clusters == 2)
    #expect(isClose(result.uncorrected, 2.0.squareRoot() / 4))
    #expect(isClose(result.standardError, 0.5))
    #expect(isClose(result.independent, (1.0 / 12).squareRoot()))
    let half = try 0.5 * Statistics.studentTQuantile(0.975, degreesOfFreedom: 1)
    #expect(isClose(result.interval.high, 0.5 + half))
  }

  @Test func `Clusters of one item are independent items`() throws {
    let values = [1.0, 2, 4, 3, 7]
    let result = try Statistics.clusteredMean(values, clusters: [1, 2, 3, 4, 5])
    let plain = try Statistics.meanInterval(values)
    #expect(isClose(result.standardError, plain.standardError))
    #expect(isClose(result.interval.low, plain.interval.low))
  }

  @Test func `Order does not matter`() throws {
    let values = [0.3, 1.7, -2, 4, 0.25, 1]
    let clusters = [1, 2, 1, 3, 3, 2]
    let one = try Statistics.clusteredMean(values, clusters: clusters)
    let other = try Statistics.clusteredMean(values.reversed(), clusters: clusters.reversed())
    #expect(isClose(one.standardError, other.standardError) && isClose(one.mean, other.mean))
  }

  @Test func `Undefined cases are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.clusteredMean([1], clusters: [Int]())
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.clusteredMean([], clusters: [Int]()) }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.clusteredMean([1, .nan], clusters: [1, 2])
    }
    expectError(.tooFewClusters) { () throws(MetricError) in
      try Statistics.clusteredMean([1, 2], clusters: ["a", "a"])
    }
  }
}
