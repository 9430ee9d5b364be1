public import GavelCore

/// Why a metric leaves out an item that has a verdict.
extension ReasonCode {
  /// The item occurs in only one of two samples that are compared item by item.
  public static let unmatchedItem: Self = "unmatched-item"
  /// A tie, which the metric's rule for ties drops.
  public static let tie: Self = "tie"
  /// The verdict comes without the probability that the metric looks at.
  public static let noProbability: Self = "no-probability"
}
