import GavelMetrics

extension MetricRoutes {
  /// Intervals, tests and planning.
  static let estimates: [String: Route] = [
    "wilson_interval": wilson,
    "mean_interval": mean,
    "agresti_coull_interval": agrestiCoull,
    "benjamini_hochberg": benjaminiHochberg,
    "bootstrap_basic": { try bootstrap($0, .basic) },
    "bootstrap_bca": { try bootstrap($0, .biasCorrected) },
    "bootstrap_percentile": { try bootstrap($0, .percentile) },
    "bootstrap_standard_error": bootstrapStandardError,
    "bounded_mean_interval": boundedMean,
    "cliffs_delta": cliffsDelta,
    "clopper_pearson_interval": clopperPearson,
    "clustered_standard_error": clusteredStandardError,
    "cohens_d": cohensD,
    "holm": holm,
    "mcnemar": mcNemar,
    "minimum_detectable_effect": minimumDetectableEffect,
    "paired_power": pairedPower,
    "paired_t_test": pairedTTest,
    "permutation_test_paired_exact": permutationTest,
    "required_sample_size_paired": requiredSampleSize,
    "sign_test": signTest,
    "wilcoxon_signed_rank": wilcoxon,
  ]

  @Sendable
  private static func agrestiCoull(_ input: VectorInput) throws -> [String: VectorValue] {
    try fields(
      Statistics.agrestiCoullInterval(
        successes: input.number("successes"), trials: input.integer("n"), level: input.number("level")))
  }

  @Sendable
  private static func clopperPearson(_ input: VectorInput) throws -> [String: VectorValue] {
    try fields(
      Statistics.clopperPearsonInterval(
        successes: input.number("successes"), trials: input.integer("n"), level: input.number("level")))
  }

  @Sendable
  private static func benjaminiHochberg(_ input: VectorInput) throws -> [String: VectorValue] {
    try fields(Statistics.benjaminiHochberg(input.numbers("p"), alpha: input.number("alpha")))
  }

  @Sendable
  private static func holm(_ input: VectorInput) throws -> [String: VectorValue] {
    try fields(Statistics.holm(input.numbers("p"), alpha: input.number("alpha")))
  }

  @Sendable
  private static func boundedMean(_ input: VectorInput) throws -> [String: VectorValue] {
    let estimate = try Statistics.boundedMeanInterval(
      input.numbers("x"), scale: input.scale("scale"), level: input.number("level"))
    return [
      "mean": .number(estimate.mean), "se": .number(estimate.standardError),
      "df": .integer(estimate.count - 1), "low": .number(estimate.interval.low),
      "high": .number(estimate.interval.high),
    ]
  }

  @Sendable
  private static func clusteredStandardError(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.clusteredMean(
      input.numbers("x"), clusters: input.labels("cluster"))
    return [
      "mean": .number(result.mean), "clusters": .integer(result.clusters),
      "cr0": .number(result.uncorrected), "cr1": .number(result.standardError),
      "iid": .number(result.independent), "ci95": list(result.interval),
    ]
  }

  @Sendable
  private static func cohensD(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.cohensD(
      input.numbers("x"), input.numbers("y"), kind: input.option("kind"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func cliffsDelta(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.cliffsDelta(input.numbers("x"), input.numbers("y"))
    return [
      "delta": .number(result.delta), "a12": .number(result.superiority),
      "greater": .integer(result.greater), "less": .integer(result.less),
    ]
  }

  @Sendable
  private static func mcNemar(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.mcNemarTest(
      onlyFirst: input.integer("b"), onlySecond: input.integer("c"), method: input.option("method"))
    return ["p": .number(result.pValue), "chi2": .optional(result.chiSquared)]
  }

  @Sendable
  private static func pairedTTest(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pairedTTest(
      input.numbers("x"), input.numbers("y"), alternative: input.option("alternative"))
    return [
      "t": .number(result.t), "df": .integer(result.degreesOfFreedom), "p": .number(result.pValue),
      "mean_difference": .number(result.difference.mean), "ci95": list(result.difference.interval),
    ]
  }

  @Sendable
  private static func signTest(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.signTest(
      input.numbers("x"), input.numbers("y"), alternative: input.option("alternative"))
    return [
      "positive": .integer(result.positive), "nonzero": .integer(result.nonzero),
      "p": .number(result.pValue),
    ]
  }

  @Sendable
  private static func permutationTest(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pairedPermutationTest(
      input.numbers("x"), input.numbers("y"), alternative: input.option("alternative"))
    return [
      "mean_difference": .number(result.meanDifference), "p": .number(result.pValue),
      "permutations": .integer(result.permutations),
    ]
  }

  @Sendable
  private static func wilcoxon(_ input: VectorInput) throws -> [String: VectorValue] {
    let isExact = try input.option("method", in: ["exact": true, "approx": false])
    let method: Statistics.WilcoxonMethod =
      isExact ? .exact : .normal(continuityCorrection: try input.boolean("correction", default: false))
    let result = try Statistics.wilcoxonTest(
      input.numbers("x"), input.numbers("y"), alternative: input.option("alternative"),
      zeros: input.option("zero_method"), method: method)
    return [
      "w_plus": .number(result.positiveRanks), "w_minus": .number(result.negativeRanks),
      "z": .optional(result.z), "p": .number(result.pValue),
    ]
  }

  @Sendable
  private static func pairedPower(_ input: VectorInput) throws -> [String: VectorValue] {
    let power = try Statistics.pairedPower(
      count: input.integer("n"), effect: input.number("effect"), alpha: input.number("alpha"),
      model: input.option("model"))
    return ["power": .number(power)]
  }

  @Sendable
  private static func minimumDetectableEffect(_ input: VectorInput) throws -> [String: VectorValue] {
    let effect = try Statistics.minimumDetectableEffect(
      count: input.integer("n"), standardDeviation: input.number("sd"), alpha: input.number("alpha"),
      power: input.number("power"), model: input.option("model"))
    return ["mde": .number(effect)]
  }

  @Sendable
  private static func requiredSampleSize(_ input: VectorInput) throws -> [String: VectorValue] {
    let size = try Statistics.requiredSampleSize(
      difference: input.number("delta"), standardDeviation: input.number("sd"),
      alpha: input.number("alpha"), power: input.number("power"))
    return ["n_exact": .number(size.exact), "n": .integer(size.count)]
  }

  private static func bootstrap(
    _ input: VectorInput, _ method: Statistics.BootstrapMethod
  ) throws -> [String: VectorValue] {
    let sample = try BootstrapSample(input)
    let result = try Statistics.bootstrapInterval(
      rows: sample.rows, resamples: input.integerRows("indices"), level: input.number("level"),
      method: method,
      statistic: sample.value)
    return [
      "estimate": .number(result.estimate), "low": .number(result.interval.low),
      "high": .number(result.interval.high),
    ]
  }

  @Sendable
  private static func bootstrapStandardError(_ input: VectorInput) throws -> [String: VectorValue] {
    let sample = try BootstrapSample(input)
    let result = try Statistics.bootstrapStandardError(
      rows: sample.rows, resamples: input.integerRows("indices"), statistic: sample.value)
    return ["estimate": .number(result.estimate), "se": .number(result.standardError)]
  }

  private static func fields(_ estimate: Statistics.ProportionEstimate) -> [String: VectorValue] {
    [
      "low": .number(estimate.interval.low), "high": .number(estimate.interval.high),
      "estimate": .number(estimate.proportion),
    ]
  }

  private static func fields(_ result: Statistics.AdjustedPValues) -> [String: VectorValue] {
    [
      "adjusted": .list(result.adjusted.map(VectorValue.number)),
      "rejected": .list(result.rejected.map(VectorValue.boolean)),
    ]
  }

  /// The bounds of an interval, lower one first.
  static func list(_ interval: Statistics.Interval) -> VectorValue {
    .list([.number(interval.low), .number(interval.high)])
  }

  @Sendable
  private static func wilson(_ input: VectorInput) throws -> [String: VectorValue] {
    let estimate = try Statistics.wilsonInterval(
      successes: input.number("successes"), trials: input.integer("n"), level: input.number("level"),
      continuityCorrection: input.boolean("continuity", default: false))
    return [
      "low": .number(estimate.interval.low), "high": .number(estimate.interval.high),
      "estimate": .number(estimate.proportion),
    ]
  }

  @Sendable
  private static func mean(_ input: VectorInput) throws -> [String: VectorValue] {
    let estimate = try Statistics.meanInterval(
      input.numbers("x"), level: input.number("level"), kind: input.option("kind"))
    return [
      "mean": .number(estimate.mean), "se": .number(estimate.standardError),
      "low": .number(estimate.interval.low), "high": .number(estimate.interval.high),
    ]
  }
}
