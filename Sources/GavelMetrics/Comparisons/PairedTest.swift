/// The chance of a difference at least as large if there were none, or why there is no such test.
public enum PairedTest: Hashable, Sendable {
  /// The two-sided p-value and the name of the test.
  case pValue(Double, method: String)
  /// There is no test, for this reason.
  case none(reason: String)
}

extension PairedTest {
  /// Up to so many pairs all signs are counted, which asks for no distribution.
  private static let exactCount = 20

  /// The test that suits paired values: over clusters where items share some, McNemar's where all are 0 or 1, all
  /// signs of few pairs, else Student's.
  static func result(of pairs: Sample<Paired<Double>>) throws(MetricError) -> PairedTest {
    let first = pairs.observations.map(\.first)
    let second = pairs.observations.map(\.second)
    do {
      if let clusters = pairs.sharedClusters {
        return try clustered(zip(first, second).map { $0 - $1 }, clusters)
      }
      if (first + second).allSatisfy({ $0 == 0 || $0 == 1 }) {
        let p = try Statistics.mcNemarTest(
          onlyFirst: zip(first, second).count { $0 > $1 }, onlySecond: zip(first, second).count { $0 < $1 })
        return .pValue(p.pValue, method: "McNemar, exact")
      }
      if pairs.count <= exactCount {
        let p = try Statistics.pairedPermutationTest(first, second).pValue
        return .pValue(p, method: "permutation, exact")
      }
      return .pValue(try Statistics.pairedTTest(first, second).pValue, method: "paired t")
    } catch {
      switch error.code {
      case .tooFewItems, .tooFewClusters, .zeroVariance, .noDiscordantPairs:
        return .none(reason: error.message)
      default: throw error
      }
    }
  }

  private static func clustered(
    _ differences: [Double], _ clusters: [Int]
  ) throws(MetricError) -> PairedTest {
    let mean = try Statistics.clusteredMean(differences, clusters: clusters)
    guard mean.standardError > 0 else { return .none(reason: "the mean difference of all clusters is equal") }
    let p = try Statistics.studentTCDF(
      -abs(mean.mean / mean.standardError), degreesOfFreedom: Double(mean.clusters - 1))
    return .pValue(2 * p, method: "t of \(mean.clusters) clusters")
  }
}
