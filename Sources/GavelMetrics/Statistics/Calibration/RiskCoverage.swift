extension Statistics {
  /// How the error rate grows when less and less confident items are accepted.
  public struct RiskCoverage: Hashable, Sendable, Codable {
    /// The mean of ``risks``: the area under the curve, from 0 to 1.
    public var area: Double

    /// ``area`` less that of the best order with the same errors, all of them last; 0 is best.
    public var excessArea: Double

    /// The error rate of the k most confident items at position k - 1; its last one is that of all items.
    public var risks: [Double]
  }

  /// The error rate by coverage, with its area (AURC) and what of it better confidences would save (E-AURC).
  ///
  /// Items are accepted in order of falling confidence, so that only the order of the confidences matters.
  /// Items of equal confidence contribute their errors evenly, which is what random orders give on average
  /// and does not depend on the order of the input. Takes n log n time.
  ///
  /// - Throws: `length_mismatch`, `empty` and `non_finite`.
  ///
  /// Source: Y. Geifman, R. El-Yaniv, *Selective classification for deep neural networks*, 2017; Y. Geifman,
  /// G. Uziel, R. El-Yaniv, *Bias-reduced uncertainty estimation for deep neural classifiers*, 2019, with the
  /// best order counted out and not approximated by r + (1 - r) ln(1 - r).
  public static func riskCoverage(
    confidences: [Double], correct: [Bool]
  ) throws(MetricError) -> RiskCoverage {
    let ordered = try ScoreGroups(checking: confidences, correct, "confidences")
    let count = correct.count
    var risks: [Double] = []
    risks.reserveCapacity(count)
    var errors = 0
    for group in ordered.groups {
      let wrong = group.count - group.positives
      for place in 1...group.count {
        let expected = Double(errors) + Double(wrong) * Double(place) / Double(group.count)
        risks.append(expected / Double(risks.count + 1))
      }
      errors += wrong
    }
    let area = sum(risks) / Double(count)
    let right = count - errors
    let best = (0..<errors).lazy.map { Double($0 + 1) / Double(right + $0 + 1) }
    return RiskCoverage(area: area, excessArea: max(0, area - sum(best) / Double(count)), risks: risks)
  }
}
