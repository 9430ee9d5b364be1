extension Statistics {
  /// What a test of paired values looks for, of x against y.
  public enum Alternative: String, Hashable, Sendable, Codable, CaseIterable {
    /// A difference in either direction.
    case twoSided = "two_sided"

    /// x above y.
    case greater

    /// x below y.
    case less
  }

  /// The checks that all tests of paired values share, in the order of the codes.
  static func requirePairedValues(_ x: [Double], _ y: [Double]) throws(MetricError) {
    try requireSomePairs(x, y)
    try requireFinite(x, "x")
    try requireFinite(y, "y")
  }

  /// Refuses lists of unequal length and empty ones.
  static func requireSomePairs(_ x: [Double], _ y: [Double]) throws(MetricError) {
    guard x.count == y.count else {
      throw MetricError(
        .lengthMismatch, "x has \(x.count) values and y has \(y.count); give one y for every x")
    }
    try requireSome(x)
  }

  /// The differences x - y of checked pairs.
  ///
  /// They are those of the binary numbers: 0.3 - 0.2 and 0.2 - 0.1 are not equal. Throws `non_finite` where a
  /// difference exceeds the largest `Double`.
  static func finiteDifferences(_ x: [Double], _ y: [Double]) throws(MetricError) -> [Double] {
    let differences = zip(x, y).map { $0 - $1 }
    guard differences.allSatisfy(\.isFinite) else {
      throw MetricError(
        .nonFinite, "a difference exceeds the largest Double; divide the values by a constant first")
    }
    return differences
  }
}
