import GavelMetrics

extension MetricRoutes {
  /// Text metrics.
  static let text: [String: Route] = [
    "chrf_sentence": chrF,
    "porter_stemmer": porterStemmer,
    "rouge_l": rougeL,
    "squad_exact_match": squadExactMatch,
    "squad_token_f1": squadTokenF1,
  ]

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
}
