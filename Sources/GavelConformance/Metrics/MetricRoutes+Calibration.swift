import GavelMetrics

extension MetricRoutes {
  /// Calibration of probabilities and confidences.
  static let calibration: [String: Route] = [
    "average_precision": averagePrecision,
    "brier_score": brierScore,
    "conformal_quantile": conformalQuantile,
    "ece_equal_mass": equalMassError,
    "ece_equal_width": equalWidthError,
    "isotonic_regression": isotonicRegression,
    "log_loss": logLoss,
    "multiclass_brier_log_loss": multiclassLoss,
    "platt_scaling": plattScaling,
    "pr_auc_trapezoid": precisionRecallTrapezoid,
    "risk_coverage_aurc": riskCoverage,
    "roc_auc": rocAUC,
    "temperature_scaling": temperatureScaling,
  ]

  @Sendable
  private static func averagePrecision(_ input: VectorInput) throws -> [String: VectorValue] {
    let (scores, outcomes) = try pairs(input, "score", "y")
    return ["value": .number(try Statistics.averagePrecision(scores: scores, outcomes: outcomes))]
  }

  @Sendable
  private static func brierScore(_ input: VectorInput) throws -> [String: VectorValue] {
    let (probabilities, outcomes) = try pairs(input, "p", "y")
    return ["value": .number(try Statistics.brierScore(probabilities: probabilities, outcomes: outcomes))]
  }

  @Sendable
  private static func conformalQuantile(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.conformalQuantile(
      scores: input.numbers("scores"), alpha: input.number("alpha"))
    return ["rank": .integer(result.rank), "value": .number(result.value)]
  }

  @Sendable
  private static func equalMassError(_ input: VectorInput) throws -> [String: VectorValue] {
    try calibrationError(input, .equalMass)
  }

  @Sendable
  private static func equalWidthError(_ input: VectorInput) throws -> [String: VectorValue] {
    try calibrationError(input, .equalWidth)
  }

  private static func calibrationError(
    _ input: VectorInput, _ binning: Statistics.CalibrationBinning
  ) throws -> [String: VectorValue] {
    let (probabilities, outcomes) = try pairs(input, "p", "y")
    let result = try Statistics.calibrationError(
      probabilities: probabilities, outcomes: outcomes, bins: input.integer("bins"), binning: binning)
    let bins = result.bins.map { bin in
      VectorValue.list([
        .integer(bin.index), .integer(bin.count), .number(bin.meanProbability), .number(bin.frequency),
      ])
    }
    return ["ece": .number(result.expected), "mce": .number(result.maximum), "bins": .list(bins)]
  }

  @Sendable
  private static func isotonicRegression(_ input: VectorInput) throws -> [String: VectorValue] {
    let curve = try Statistics.isotonicRegression(
      input.numbers("x"), input.numbers("y"), weights: input.optionalNumbers("weights"))
    var values: [String: VectorValue] = ["fitted": .list(curve.fitted.map(VectorValue.number))]
    if let places = try input.optionalNumbers("predict_at") {
      values["predicted"] = .list(try places.map { .number(try curve($0)) })
    }
    return values
  }

  @Sendable
  private static func logLoss(_ input: VectorInput) throws -> [String: VectorValue] {
    let (probabilities, outcomes) = try pairs(input, "p", "y")
    let value = try Statistics.logLoss(
      probabilities: probabilities, outcomes: outcomes, clip: input.optionalNumber("clip"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func multiclassLoss(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.multiclassLoss(
      probabilities: input.rows("p"), classes: input.classIndices("y"))
    return ["brier": .number(result.brier), "log_loss": .optional(result.logLoss)]
  }

  @Sendable
  private static func plattScaling(_ input: VectorInput) throws -> [String: VectorValue] {
    let (scores, outcomes) = try pairs(input, "score", "y")
    let curve = try Statistics.plattScaling(scores: scores, outcomes: outcomes)
    return ["a": .number(curve.slope), "b": .number(curve.offset)]
  }

  @Sendable
  private static func precisionRecallTrapezoid(_ input: VectorInput) throws -> [String: VectorValue] {
    let (scores, outcomes) = try pairs(input, "score", "y")
    return ["value": .number(try Statistics.precisionRecallTrapezoid(scores: scores, outcomes: outcomes))]
  }

  @Sendable
  private static func riskCoverage(_ input: VectorInput) throws -> [String: VectorValue] {
    let (confidences, correct) = try pairs(input, "confidence", "correct")
    let result = try Statistics.riskCoverage(confidences: confidences, correct: correct)
    return [
      "aurc": .number(result.area), "eaurc": .number(result.excessArea),
      "risks": .list(result.risks.map(VectorValue.number)),
    ]
  }

  @Sendable
  private static func rocAUC(_ input: VectorInput) throws -> [String: VectorValue] {
    let (scores, outcomes) = try pairs(input, "score", "y")
    return ["auc": .number(try Statistics.rocAUC(scores: scores, outcomes: outcomes))]
  }

  @Sendable
  private static func temperatureScaling(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.temperatureScaling(
      logits: input.rows("logits"), classes: input.classIndices("y"))
    return [
      "temperature": .number(result.temperature), "nll_before": .number(result.lossBefore),
      "nll_after": .number(result.lossAfter),
    ]
  }

  /// Numbers with an outcome for each.
  private static func pairs(
    _ input: VectorInput, _ numbers: String, _ outcomes: String
  ) throws -> ([Double], [Bool]) {
    (try input.numbers(numbers), try input.outcomes(outcomes))
  }
}
