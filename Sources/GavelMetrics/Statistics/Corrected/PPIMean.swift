extension Statistics {
  /// The mean of people's scores over all items, estimated from few labels and many scores of a judge.
  public struct PPIMean: Hashable, Sendable, Codable {
    /// The estimated mean, in the units of the scores; it can lie outside their scale.
    public var mean: Double

    /// The standard error of the mean.
    public var standardError: Double

    /// The normal interval around the mean, not cut off at the scale.
    public var interval: Interval

    /// How far the judge is trusted: 0 is the mean of the labels alone, 1 takes the scores of the judge in full.
    public var lambda: Double
  }

  /// The prediction-powered mean: the judge's mean over the unlabelled items, corrected by its mean error on the
  /// labelled ones.
  ///
  /// lambda mean(unlabelled) + mean(human - lambda judge). Valid, whatever the judge is worth, if the labelled
  /// items are a random sample of the same population as the unlabelled ones; a poor judge only widens the interval.
  /// Variances have the divisors n and N, and the quantile is normal: with few labels it is too narrow. Takes
  /// time in proportion to the items.
  ///
  /// - Parameters:
  ///   - scores: The scores of people and of the judge.
  ///   - lambda: Multiplies every score of the judge; 0 is the mean of the labels alone.
  ///   - level: The level of confidence.
  /// - Returns: The mean with its standard error and its interval.
  /// - Throws: `length_mismatch`, `empty` without labelled or without unlabelled items, `invalid_parameter` for the
  ///   level, `non_finite`, and `too_few_items` for a single label.
  ///
  /// Source: A. Angelopoulos and others, *Prediction-powered inference*, 2023, as ppi-python computes it.
  public static func ppiMean(
    _ scores: PartlyLabelledScores, lambda: Double = 1, level: Double = 0.95
  ) throws(MetricError) -> PPIMean {
    try requirePPI(scores, level, lambda: lambda)
    return try checkedPPIMean(scores, lambda: lambda, level: level)
  }

  /// The prediction-powered mean with lambda chosen to make the interval narrow (PPI++).
  ///
  /// lambda is cov(human, judge) / ((1 + n/N) var(judge)), cut off at 0 and 1: near 0 for a judge that says
  /// little, so that with many labels the result is never worse than the mean of the labels. The covariance has the
  /// divisor n, the variance is that of all scores of the judge with divisor n + N - 1, as in ppi-python.
  /// Otherwise as ``ppiMean(_:lambda:level:)``; report lambda.
  ///
  /// - Throws: `length_mismatch`, `empty`, `invalid_parameter` for the level, `non_finite`, `too_few_items` for a
  ///   single label, and `zero_variance` for a judge that gives all items one score.
  ///
  /// Source: A. Angelopoulos, J. Duchi, T. Zrnic, *PPI++: Efficient Prediction-Powered Inference*, 2023.
  public static func ppiPlusPlusMean(
    _ scores: PartlyLabelledScores, level: Double = 0.95
  ) throws(MetricError) -> PPIMean {
    try requirePPI(scores, level)
    return try checkedPPIMean(scores, lambda: tunedLambda(scores), level: level)
  }
}

extension Statistics {
  /// The lambda of PPI++ for checked scores.
  static func tunedLambda(_ scores: PartlyLabelledScores) throws(MetricError) -> Double {
    let pooled = scores.judge + scores.judgeOfUnlabelled
    let all = scaledDeviations(pooled)
    guard all.scale > 0 else {
      throw MetricError(
        .zeroVariance,
        "the judge gives all items the score \(pooled[0]), which says nothing; take the mean of the labels")
    }
    let human = scaledDeviations(scores.human)
    let judge = scaledDeviations(scores.judge)
    let count = Double(scores.human.count)
    let covariance = sum(zip(human.deviations, judge.deviations).lazy.map { $0 * $1 }) / count
    let variance = sum(all.deviations.lazy.map { $0 * $0 }) / Double(pooled.count - 1)
    let share = covariance / ((1 + count / Double(scores.judgeOfUnlabelled.count)) * variance)
    if !(share > 0) { return 0 }
    let lambda = share * (judge.scale / all.scale) * (human.scale / all.scale)
    guard !lambda.isNaN else {
      throw MetricError(
        .nonFinite, "the scores of people exceed those of the judge beyond what a Double can hold")
    }
    return min(1, lambda)
  }

  /// The prediction-powered mean of checked scores.
  static func checkedPPIMean(
    _ scores: PartlyLabelledScores, lambda: Double, level: Double
  ) throws(MetricError) -> PPIMean {
    let errors = zip(scores.human, scores.judge).map { $0 - lambda * $1 }
    let predictions = scores.judgeOfUnlabelled.map { lambda * $0 }
    let mean = finiteMean(predictions) + finiteMean(errors)
    let variance = try varianceOfMean(predictions) + varianceOfMean(errors)
    let standardError = variance.squareRoot()
    return PPIMean(
      mean: mean, standardError: standardError,
      interval: try normalInterval(mean: mean, standardError: standardError, level: level), lambda: lambda)
  }

  /// The variance of the mean of the values, from their variance with divisor n.
  private static func varianceOfMean(_ values: [Double]) throws(MetricError) -> Double {
    guard values.count > 1 else { return 0 }
    let count = Double(values.count)
    return try variance(values) * (count - 1) / count / count
  }

  /// The interval of an estimate that is normal, for a checked level.
  static func normalInterval(
    mean: Double, standardError: Double, level: Double
  ) throws(MetricError) -> Interval {
    let halfWidth = normalCriticalValue(level: level) * standardError
    guard (mean - halfWidth).isFinite && (mean + halfWidth).isFinite else {
      throw MetricError(
        .nonFinite, "the interval exceeds the largest Double; divide the scores by a constant first")
    }
    return Interval(low: mean - halfWidth, high: mean + halfWidth, level: level)
  }

  static func requireLambda(_ lambda: Double) throws(MetricError) {
    guard lambda.isFinite else {
      throw MetricError(.nonFinite, "lambda is \(lambda); give a number, usually 0 to 1")
    }
  }

  private static func requirePPI(
    _ scores: PartlyLabelledScores, _ level: Double, lambda: Double = 1
  ) throws(MetricError) {
    try scores.requireEqualLengths()
    try scores.requireItems()
    try requireLevel(level)
    try requireLambda(lambda)
    try scores.requireFinite()
    try scores.requireTwoLabels()
  }
}
