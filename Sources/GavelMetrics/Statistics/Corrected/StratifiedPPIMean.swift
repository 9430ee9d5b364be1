extension Statistics {
  /// A part of the population with its known share.
  public struct WeightedStratum: Hashable, Sendable, Codable {
    /// The share of this stratum in the population, 0 to 1.
    public var weight: Double

    /// The scores of its items.
    public var scores: PartlyLabelledScores

    /// Creates a stratum from its parts; the functions that take it check it.
    public init(weight: Double, scores: PartlyLabelledScores) {
      self.weight = weight
      self.scores = scores
    }
  }

  /// A prediction-powered mean over strata.
  public struct StratifiedPPIMean: Hashable, Sendable, Codable {
    /// The weighted mean of the strata, in the units of the scores.
    public var mean: Double

    /// The standard error of the mean.
    public var standardError: Double

    /// The normal interval around the mean, not cut off at the scale.
    public var interval: Interval

    /// How far the judge is trusted in each stratum, in their order.
    public var lambdas: [Double]
  }

  /// The prediction-powered mean of a population made of strata with known weights.
  ///
  /// Each stratum has its own mean, by ``ppiPlusPlusMean(_:level:)`` or with a given lambda; means add up with
  /// the weights and variances with their squares. Use it where the judge errs differently by kind of item, or where
  /// kinds were labelled more often than they occur. Labels have to be random within each stratum. Takes time in
  /// proportion to the items.
  ///
  /// - Parameters:
  ///   - strata: The strata; their weights add up to 1.
  ///   - lambda: Multiplies every score of the judge; nil tunes it in each stratum.
  ///   - level: The level of confidence.
  /// - Returns: The mean with its standard error, its interval and the lambdas.
  /// - Throws: `length_mismatch`, `empty` without strata or for one without labelled or unlabelled items,
  ///   `invalid_parameter` for weights that are negative or do not add up to 1 and for the level, `non_finite`,
  ///   `too_few_items` for a stratum with a single label, and `zero_variance` when lambda is tuned and a stratum has
  ///   one score of the judge only.
  ///
  /// Source: A. Fisch and others, *Stratified Prediction-Powered Inference for Hybrid Language Model Evaluation*,
  /// 2024.
  public static func stratifiedPPIMean(
    _ strata: [WeightedStratum], lambda: Double? = nil, level: Double = 0.95
  ) throws(MetricError) -> StratifiedPPIMean {
    try requireStrata(strata, level, lambda: lambda ?? 1)
    var means: [PPIMean] = []
    for stratum in strata {
      let chosen: Double
      if let lambda { chosen = lambda } else { chosen = try tunedLambda(stratum.scores) }
      means.append(try checkedPPIMean(stratum.scores, lambda: chosen, level: level))
    }
    let mean = sum(zip(strata, means).lazy.map { $0.weight * $1.mean })
    let errors = zip(strata, means).map { $0.weight * $1.standardError }
    let standardError = sum(errors.lazy.map { $0 * $0 }).squareRoot()
    return StratifiedPPIMean(
      mean: mean, standardError: standardError,
      interval: try normalInterval(mean: mean, standardError: standardError, level: level),
      lambdas: means.map(\.lambda))
  }

  private static func requireStrata(
    _ strata: [WeightedStratum], _ level: Double, lambda: Double
  ) throws(MetricError) {
    for stratum in strata { try stratum.scores.requireEqualLengths() }
    guard !strata.isEmpty else {
      throw MetricError(.empty, "no strata were given; give at least one")
    }
    for stratum in strata { try stratum.scores.requireItems() }
    let weights = strata.map(\.weight)
    let total = sum(weights)
    guard !total.isFinite || (weights.allSatisfy { $0 >= 0 } && abs(total - 1) <= 1e-9) else {
      throw MetricError(
        .invalidParameter,
        "the weights \(weights) add up to \(total); give shares of 0 or more that add up to 1")
    }
    try requireLevel(level)
    try requireLambda(lambda)
    try requireFinite(weights, "the list of weights")
    for stratum in strata { try stratum.scores.requireFinite() }
    for stratum in strata { try stratum.scores.requireTwoLabels() }
  }
}
