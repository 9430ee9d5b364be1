extension Statistics {
  /// The p-values of several comparisons, corrected for their number; in the order in which they were given.
  public struct AdjustedPValues: Hashable, Sendable, Codable {
    /// The corrected p-values, at most 1.
    public var adjusted: [Double]

    /// Which hypotheses are rejected: those whose corrected p-value is at most alpha.
    public var rejected: [Bool]

    /// Creates corrected p-values from their parts.
    public init(adjusted: [Double], rejected: [Bool]) {
      self.adjusted = adjusted
      self.rejected = rejected
    }
  }

  /// Holm's correction: among all comparisons, the chance of even one false claim stays below alpha.
  ///
  /// Holds for any dependence between the comparisons. Use it for claims. Costs O(n log n).
  ///
  /// Throws `empty`, `invalid_parameter` for a p-value or alpha outside 0 to 1, and `non_finite`.
  ///
  /// Source: S. Holm, *A Simple Sequentially Rejective Multiple Test Procedure*, 1979.
  public static func holm(_ pValues: [Double], alpha: Double = 0.05) throws(MetricError) -> AdjustedPValues {
    try requirePValues(pValues, alpha)
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, pValues[index] * Double(order.count - rank)))
      adjusted[index] = largest
    }
    return AdjustedPValues(adjusted: adjusted, rejected: adjusted.map { $0 <= alpha })
  }

  /// The correction of Benjamini and Hochberg: among the claims made, the expected share of false ones stays
  /// below alpha.
  ///
  /// Holds for independent and for positively dependent comparisons. Use it for screening. Costs O(n log n).
  ///
  /// Throws `empty`, `invalid_parameter` for a p-value or alpha outside 0 to 1, and `non_finite`.
  ///
  /// Source: Y. Benjamini, Y. Hochberg, *Controlling the False Discovery Rate*, 1995.
  public static func benjaminiHochberg(
    _ pValues: [Double], alpha: Double = 0.05
  ) throws(MetricError) -> AdjustedPValues {
    try requirePValues(pValues, alpha)
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    let count = Double(order.count)
    var adjusted = pValues
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      // Divided by the share, as the reference does it: at a tie with alpha the last digit decides.
      smallest = min(smallest, pValues[index] / (Double(rank + 1) / count))
      adjusted[index] = smallest
    }
    return AdjustedPValues(adjusted: adjusted, rejected: adjusted.map { $0 <= alpha })
  }

  private static func requirePValues(_ pValues: [Double], _ alpha: Double) throws(MetricError) {
    guard !pValues.isEmpty else {
      throw MetricError(.empty, "no p-values were given; give at least one")
    }
    if let index = pValues.firstIndex(where: { $0.isFinite && !(0...1).contains($0) }) {
      throw MetricError(
        .invalidParameter, "the p-value at index \(index) is \(pValues[index]); give 0 to 1")
    }
    guard !alpha.isFinite || (0...1).contains(alpha) else {
      throw MetricError(.invalidParameter, "alpha is \(alpha); give 0 to 1, such as 0.05")
    }
    try requireFinite(pValues, "the list of p-values")
    guard alpha.isFinite else {
      throw MetricError(.nonFinite, "alpha is \(alpha); give 0 to 1, such as 0.05")
    }
  }
}
