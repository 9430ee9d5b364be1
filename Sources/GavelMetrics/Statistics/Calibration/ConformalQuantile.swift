extension Statistics {
  /// The score up to which a new item is accepted with at least a given probability.
  public struct ConformalQuantile: Hashable, Sendable, Codable {
    /// The position of the value among the ascending scores, from 1.
    public var rank: Int

    /// The score at that position.
    public var value: Double

    /// The number of scores.
    public var count: Int
  }

  /// The threshold of split conformal prediction from the scores of a calibration set.
  ///
  /// The k-th smallest score with k = ceil((n + 1)(1 - alpha)). A new score from the same source lies at or
  /// below it with a probability of at least 1 - `alpha`, on average over calibration sets and whatever the
  /// distribution. Scores are large where an answer fits badly. The rank is exact for `alpha` as the decimal
  /// that it is written as. Takes n log n time.
  ///
  /// - Throws: `empty`, `invalid_parameter` for an alpha outside the open interval from 0 to 1,
  ///   `non_finite`, and `infinite_quantile` when the rank exceeds the number of scores: only accepting
  ///   everything keeps the promise then.
  ///
  /// Source: V. Vovk, A. Gammerman, G. Shafer, *Algorithmic learning in a random world*, 2005;
  /// A. Angelopoulos, S. Bates, *A gentle introduction to conformal prediction*, 2021.
  public static func conformalQuantile(
    scores: [Double], alpha: Double
  ) throws(MetricError) -> ConformalQuantile {
    guard !scores.isEmpty else {
      throw MetricError(.empty, "no scores were given; give those of a calibration set")
    }
    guard !alpha.isFinite || (alpha > 0 && alpha < 1) else {
      throw MetricError(
        .invalidParameter, "alpha is \(alpha); give the accepted share of errors, such as 0.1")
    }
    try requireFinite(scores, "the list of scores")
    guard alpha.isFinite else {
      throw MetricError(.nonFinite, "alpha is \(alpha); give the accepted share of errors, such as 0.1")
    }
    let rank = scores.count + 1 - wholePart(of: alpha, times: scores.count + 1)
    guard rank <= scores.count else {
      throw MetricError(
        .infiniteQuantile,
        "rank \(rank) exceeds the \(scores.count) scores; give more scores or a larger alpha than \(alpha)")
    }
    return ConformalQuantile(rank: rank, value: scores.sorted()[rank - 1], count: scores.count)
  }

  /// The whole part of a share between 0 and 1, read as its shortest decimal, times a count.
  private static func wholePart(of share: Double, times count: Int) -> Int {
    // Such as 0.05 or 1.5e-07.
    let parts = share.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let places = fraction.count - exponent
    guard let digits = UInt128(mantissa[0] + fraction), places >= 0 && places <= 38 else { return 0 }
    let power = (0..<places).reduce(UInt128(1)) { power, _ in power * 10 }
    return Int(digits * UInt128(count) / power)
  }
}
