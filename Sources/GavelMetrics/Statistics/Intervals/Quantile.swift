extension Statistics {
  /// The middle value, or the mean of both middle ones.
  ///
  /// Costs O(n log n). Throws `empty` and `non_finite`.
  ///
  /// Source: the definition; the quantile at one half of type 7 of R. Hyndman, Y. Fan, *Sample Quantiles in
  /// Statistical Packages*, 1996.
  public static func median(_ values: [Double]) throws(MetricError) -> Double {
    try requireSome(values)
    try requireFinite(values, "the list of values")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    // Halved first, so that the sum of large values does not overflow.
    return sorted.count.isMultiple(of: 2) ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }

  /// The value below which a share of the values lies, by linear interpolation between the two next to it.
  ///
  /// Costs O(n log n). Throws `empty`, `invalid_parameter` for a share outside 0 to 1, and `non_finite`.
  ///
  /// Source: type 7 of R. Hyndman, Y. Fan, *Sample Quantiles in Statistical Packages*, 1996.
  public static func quantile(_ values: [Double], at share: Double) throws(MetricError) -> Double {
    try requireSome(values)
    guard !share.isFinite || (0...1).contains(share) else {
      throw MetricError(.invalidParameter, "the share is \(share); give 0 to 1")
    }
    try requireFinite(values, "the list of values")
    guard share.isFinite else { throw MetricError(.nonFinite, "the share is \(share); give 0 to 1") }
    return quantile(sorted: values.sorted(), at: share)
  }

  /// The quantile of ascending finite values, at least one of them, at a share from 0 to 1.
  static func quantile(sorted values: [Double], at share: Double) -> Double {
    let position = Double(values.count - 1) * share
    let index = Int(position)
    guard index + 1 < values.count else { return values[values.count - 1] }
    let low = values[index]
    return low + (position - Double(index)) * (values[index + 1] - low)
  }
}
