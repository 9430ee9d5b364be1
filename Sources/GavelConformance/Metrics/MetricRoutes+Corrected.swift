import GavelMetrics

extension MetricRoutes {
  /// Means of judges corrected with labels of people.
  static let corrected: [String: Route] = [
    "ppi_mean": ppiMean,
    "ppi_plus_plus_mean": ppiPlusPlusMean,
    "ppi_stratified": ppiStratified,
    "rogan_gladen": roganGladen,
  ]

  @Sendable
  private static func roganGladen(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.roganGladen(
      positives: input.integer("positives"), judged: input.integer("n"),
      truePositives: input.integer("tp"), falseNegatives: input.integer("fn"),
      trueNegatives: input.integer("tn"), falsePositives: input.integer("fp"), level: input.number("level"))
    return [
      "sensitivity": .number(result.sensitivity), "specificity": .number(result.specificity),
      "raw": .number(result.raw), "estimate": .number(result.estimate), "se": .number(result.standardError),
      "low": .number(result.interval.low), "high": .number(result.interval.high),
    ]
  }

  @Sendable
  private static func ppiMean(_ input: VectorInput) throws -> [String: VectorValue] {
    fields(
      try Statistics.ppiMean(
        labelled(input), lambda: input.fields["lambda"] == nil ? 1 : input.number("lambda"),
        level: input.number("level")))
  }

  @Sendable
  private static func ppiPlusPlusMean(_ input: VectorInput) throws -> [String: VectorValue] {
    fields(try Statistics.ppiPlusPlusMean(labelled(input), level: input.number("level")))
  }

  @Sendable
  private static func ppiStratified(_ input: VectorInput) throws -> [String: VectorValue] {
    let strata = try input.values("strata").map { value in
      guard case .object(let fields) = value else { throw input.mistyped("strata", "a list of strata") }
      let stratum = VectorInput(fields)
      return Statistics.WeightedStratum(weight: try stratum.number("weight"), scores: try labelled(stratum))
    }
    let isTuned = input.fields["lambda"] == nil || input.fields["lambda"] == .null
    let result = try Statistics.stratifiedPPIMean(
      strata, lambda: isTuned ? nil : input.number("lambda"), level: input.number("level"))
    return [
      "estimate": .number(result.mean), "se": .number(result.standardError),
      "low": .number(result.interval.low), "high": .number(result.interval.high),
      "lambdas": .list(result.lambdas.map(VectorValue.number)),
    ]
  }

  private static func labelled(_ input: VectorInput) throws -> Statistics.PartlyLabelledScores {
    Statistics.PartlyLabelledScores(
      human: try input.numbers("y"), judge: try input.numbers("f"),
      judgeOfUnlabelled: try input.numbers("f_unlabelled"))
  }

  private static func fields(_ result: Statistics.PPIMean) -> [String: VectorValue] {
    [
      "estimate": .number(result.mean), "se": .number(result.standardError),
      "low": .number(result.interval.low), "high": .number(result.interval.high),
      "lambda": .number(result.lambda),
    ]
  }
}
