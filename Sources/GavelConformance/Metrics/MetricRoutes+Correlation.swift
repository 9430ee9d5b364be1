import GavelMetrics

extension MetricRoutes {
  /// Correlation of ranks and agreement of numbers.
  static let correlation: [String: Route] = [
    "pearson": pearson,
    "spearman": spearman,
    "fisher_z_interval": fisher,
    "goodman_kruskal_gamma": gamma,
    "icc": intraclass,
    "kendall_tau_b": tauB,
    "kendall_tau_c": tauC,
    "level_correlation": levelCorrelation,
    "lin_ccc": concordance,
    "pairwise_accuracy_acc_eq": pairwiseAccuracy,
    "somers_d": somersD,
    "tie_calibration": tieCalibration,
    "weighted_tau": weightedTau,
  ]

  @Sendable
  private static func gamma(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.goodmanKruskalGamma(input.numbers("x"), input.numbers("y"))
    return [
      "gamma": .number(result.coefficient), "ase1": .number(result.standardError),
      "ase0": .number(result.standardErrorUnderIndependence), "z": .optional(result.z),
      "concordant": .integer(result.concordant), "discordant": .integer(result.discordant),
    ]
  }

  @Sendable
  private static func intraclass(_ input: VectorInput) throws -> [String: VectorValue] {
    let forms = try Statistics.intraclassCorrelations(input.table("ratings"))
    return [
      "ICC1": fields(forms.oneWay), "ICC2": fields(forms.absoluteAgreement),
      "ICC3": fields(forms.consistency), "ICC1k": fields(forms.oneWayAverage),
      "ICC2k": fields(forms.absoluteAgreementAverage), "ICC3k": fields(forms.consistencyAverage),
    ]
  }

  @Sendable
  private static func tauB(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.kendallTauB(input.numbers("x"), input.numbers("y"))
    return [
      "tau": .number(result.coefficient), "p_asymptotic": .optional(result.asymptoticPValue),
      "p_exact": .optional(result.exactPValue), "concordant": .integer(result.pairs.concordant),
      "discordant": .integer(result.pairs.discordant), "ties_x": .integer(result.pairs.tiedOnX),
      "ties_y": .integer(result.pairs.tiedOnY), "ties_xy": .integer(result.pairs.tiedOnBoth),
    ]
  }

  @Sendable
  private static func tauC(_ input: VectorInput) throws -> [String: VectorValue] {
    ["tau": .number(try Statistics.kendallTauC(input.numbers("x"), input.numbers("y")))]
  }

  @Sendable
  private static func levelCorrelation(_ input: VectorInput) throws -> [String: VectorValue] {
    let human = try input.table("human")
    let judge = try input.table("judge")
    let coefficient = try input.option(
      "coefficient",
      in: [
        "pearson": Statistics.CorrelationKind.pearson, "spearman": .spearman, "kendall_tau_b": .kendall,
      ])
    switch try input.option("level", as: Level.self) {
    case .text:
      let result = try Statistics.textLevelCorrelation(
        human: human, judge: judge, coefficient: coefficient, constantRows: input.option("constant_rows"))
      return [
        "value": .number(result.value), "rows_used": .integer(result.rowsUsed),
        "rows_constant": .integer(result.rowsConstant),
      ]
    case .system:
      let result = try Statistics.systemLevelCorrelation(
        human: human, judge: judge, coefficient: coefficient)
      return ["value": .number(result.value), "systems": .integer(result.count)]
    case .pooled:
      let result = try Statistics.pooledCorrelation(human: human, judge: judge, coefficient: coefficient)
      return ["value": .number(result.value), "pairs": .integer(result.count)]
    }
  }

  @Sendable
  private static func concordance(_ input: VectorInput) throws -> [String: VectorValue] {
    ["ccc": .number(try Statistics.concordanceCorrelation(input.numbers("x"), input.numbers("y")))]
  }

  @Sendable
  private static func pairwiseAccuracy(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pairwiseAccuracy(
      human: input.numbers("human"), metric: input.numbers("metric"))
    return [
      "acc_eq": .number(result.value), "tau_eq": .number(result.tau),
      "concordant": .integer(result.pairs.concordant), "discordant": .integer(result.pairs.discordant),
      "ties_human": .integer(result.pairs.tiedOnX), "ties_metric": .integer(result.pairs.tiedOnY),
      "ties_both": .integer(result.pairs.tiedOnBoth),
    ]
  }

  @Sendable
  private static func somersD(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.somersD(input.numbers("x"), input.numbers("y"))
    return ["d": .number(result.coefficient), "p": .optional(result.pValue)]
  }

  @Sendable
  private static func tieCalibration(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.tieCalibration(
      metric: input.table("metric"), human: input.table("human"))
    return ["epsilon": .number(result.epsilon), "acc_eq": .number(result.accuracy)]
  }

  @Sendable
  private static func weightedTau(_ input: VectorInput) throws -> [String: VectorValue] {
    ["tau": .number(try Statistics.weightedTau(input.numbers("x"), input.numbers("y")))]
  }

  private static func fields(_ form: Statistics.IntraclassCorrelation) -> VectorValue {
    .object([
      "icc": .number(form.coefficient), "F": .optional(form.fStatistic),
      "df1": .integer(form.numeratorDegreesOfFreedom), "df2": .integer(form.denominatorDegreesOfFreedom),
      "p": .number(form.pValue), "ci95": .list([.number(form.interval.low), .number(form.interval.high)]),
    ])
  }

  private enum Level: String, CaseIterable {
    case pooled, system, text
  }

  @Sendable
  private static func pearson(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pearson(input.numbers("x"), input.numbers("y"))
    var values = common(result, coefficient: "r")
    values["ci95"] = .null
    if result.count > 3 {
      let interval = try Statistics.fisherInterval(
        coefficient: result.coefficient, count: result.count)
      values["ci95"] = .list([.number(interval.low), .number(interval.high)])
    }
    return values
  }

  @Sendable
  private static func spearman(_ input: VectorInput) throws -> [String: VectorValue] {
    try common(Statistics.spearman(input.numbers("x"), input.numbers("y")), coefficient: "rho")
  }

  @Sendable
  private static func fisher(_ input: VectorInput) throws -> [String: VectorValue] {
    let interval = try Statistics.fisherInterval(
      coefficient: input.number("r"), count: input.integer("n"),
      kind: input.option("kind", as: Statistics.CorrelationKind.self), level: input.number("level"))
    return ["low": .number(interval.low), "high": .number(interval.high)]
  }

  private static func common(
    _ result: Statistics.Correlation, coefficient: String
  ) -> [String: VectorValue] {
    [
      coefficient: .number(result.coefficient), "p": .optional(result.pValue),
      "n": .integer(result.count),
    ]
  }
}
