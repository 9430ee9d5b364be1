import GavelMetrics

/// The public functions of GavelMetrics by the identifier of the metric in the vector files.
enum MetricRoutes {
  typealias Route = @Sendable (VectorInput) throws -> [String: VectorValue]

  static let all: [String: Route] = [
    "squad_exact_match": squadExactMatch,
    "squad_token_f1": squadTokenF1,
    "chrf_sentence": chrF,
    "rouge_l": rougeL,
    "porter_stemmer": porterStemmer,
    "wilson_interval": wilson,
    "mean_interval": mean,
    "pearson": pearson,
    "spearman": spearman,
    "fisher_z_interval": fisher,
  ].merging(agreement) { first, _ in first }.merging(rankCorrelation) { first, _ in first }
    .merging(estimates) { first, _ in first }.merging(biases) { first, _ in first }
}

extension MetricRoutes {
  @Sendable
  private static func squadExactMatch(_ input: VectorInput) throws -> [String: VectorValue] {
    let isMatch = try TextMetrics.exactMatch(
      prediction: input.text("prediction"), references: input.texts("references"))
    return ["value": .integer(isMatch ? 1 : 0)]
  }

  @Sendable
  private static func squadTokenF1(_ input: VectorInput) throws -> [String: VectorValue] {
    let score = try TextMetrics.tokenF1(
      prediction: input.text("prediction"), references: input.texts("references"))
    return ["value": .number(score)]
  }

  @Sendable
  private static func rougeL(_ input: VectorInput) throws -> [String: VectorValue] {
    let score = try TextMetrics.rougeL(
      prediction: input.text("prediction"), reference: input.text("reference"),
      tokenizer: input.option("tokenizer"), stemming: input.boolean("stemmer", default: false))
    return [
      "precision": .number(score.precision), "recall": .number(score.recall), "f1": .number(score.f1),
    ]
  }

  @Sendable
  private static func porterStemmer(_ input: VectorInput) throws -> [String: VectorValue] {
    ["stems": .list(try input.texts("words").map { .text(PorterStemmer.stem($0)) })]
  }

  @Sendable
  private static func chrF(_ input: VectorInput) throws -> [String: VectorValue] {
    let score = try TextMetrics.chrF(
      hypothesis: input.text("hypothesis"), references: input.texts("references"),
      wordOrder: input.integer("word_order"), beta: input.number("beta"))
    return ["score": .number(score)]
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
