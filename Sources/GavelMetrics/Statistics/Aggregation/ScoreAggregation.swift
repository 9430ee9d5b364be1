extension Statistics {
  /// The scores of several judges, or of several runs of one, made into one number.
  public struct ScoreAggregation: Hashable, Sendable, Codable {
    /// The arithmetic mean.
    public var mean: Double

    /// The middle score, or the mean of both middle ones.
    public var median: Double

    /// The mean of what is left when the lowest and the highest scores are cut.
    public var trimmedMean: Double

    /// The sample standard deviation with divisor n - 1; nil for a single score.
    public var standardDeviation: Double?

    /// The number of scores that are not missing.
    public var count: Int
  }

  /// The mean, the median and the trimmed mean of scores, with their spread.
  ///
  /// Missing scores are left out. `trim` is the share of the scores that is cut at either end, rounded down to
  /// whole scores: 0.2 of seven cuts one at each end. Takes n log n time.
  ///
  /// - Throws: `empty`, also when all scores are missing, `invalid_parameter` for a trim outside 0 up to one
  ///   half, and `non_finite`.
  ///
  /// Source: `trim_mean` of SciPy; J. Tukey, D. McLaughlin, *Less vulnerable confidence and significance
  /// procedures for location based on a single sample*, 1963.
  public static func scoreAggregation(
    _ scores: [Double?], trim: Double = 0.1
  ) throws(MetricError) -> ScoreAggregation {
    let valid = scores.compactMap { $0 }
    guard !valid.isEmpty else {
      throw MetricError(.empty, "none of \(scores.count) scores is valid; give at least one")
    }
    guard !trim.isFinite || (0..<0.5).contains(trim) else {
      throw MetricError(.invalidParameter, "the trim is \(trim); give a share of 0 up to one half, as in 0.1")
    }
    try requireFinite(valid, "the list of scores")
    guard trim.isFinite else {
      throw MetricError(.nonFinite, "the trim is \(trim); give a share of 0 up to one half, as in 0.1")
    }
    let cut = Int(trim * Double(valid.count))
    let kept = valid.sorted()[cut..<(valid.count - cut)]
    return ScoreAggregation(
      mean: finiteMean(valid), median: try median(valid), trimmedMean: finiteMean(Array(kept)),
      standardDeviation: valid.count > 1 ? try standardDeviation(valid) : nil, count: valid.count)
  }
}
