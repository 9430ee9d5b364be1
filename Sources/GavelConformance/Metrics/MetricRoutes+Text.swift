import GavelMetrics

extension MetricRoutes {
  /// Text metrics.
  static let text: [String: Route] = [
    "bleu_corpus": corpusBleu,
    "bleu_sentence": bleu,
    "chrf_corpus": corpusChrF,
    "chrf_sentence": chrF,
    "contamination_ngram": nGramContamination,
    "contamination_substring50": substringContamination,
    "distinct_n": distinctNGrams,
    "edit_similarity": editSimilarity,
    "multiple_choice_accuracy": multipleChoice,
    "pass_at_k": passAtK,
    "porter_stemmer": porterStemmer,
    "rouge_1": rouge1,
    "rouge_2": rouge2,
    "rouge_l": rougeL,
    "rouge_lsum": rougeLsum,
    "self_bleu": selfBleu,
    "squad_exact_match": squadExactMatch,
    "squad_token_f1": squadTokenF1,
    "tokenizer_13a": { try tokens($0, .mteval13a) },
    "tokenizer_zh": { try tokens($0, .chinese) },
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

  // MARK: ROUGE

  @Sendable
  private static func rouge1(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.rouge1(
        prediction: input.text("prediction"), reference: input.text("reference"),
        tokenizer: input.option("tokenizer"), stemming: input.boolean("stemmer", default: false)))
  }

  @Sendable
  private static func rouge2(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.rouge2(
        prediction: input.text("prediction"), reference: input.text("reference"),
        tokenizer: input.option("tokenizer"), stemming: input.boolean("stemmer", default: false)))
  }

  @Sendable
  private static func rougeL(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.rougeL(
        prediction: input.text("prediction"), reference: input.text("reference"),
        tokenizer: input.option("tokenizer"), stemming: input.boolean("stemmer", default: false)))
  }

  @Sendable
  private static func rougeLsum(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.rougeLsum(
        prediction: input.text("prediction"), reference: input.text("reference"),
        tokenizer: input.option("tokenizer"), stemming: input.boolean("stemmer", default: false)))
  }

  private static func values(_ score: TextMetrics.RougeScore) -> [String: VectorValue] {
    [
      "precision": .number(score.precision), "recall": .number(score.recall), "f1": .number(score.f1),
    ]
  }

  @Sendable
  private static func porterStemmer(_ input: VectorInput) throws -> [String: VectorValue] {
    ["stems": .list(try input.texts("words").map { .text(PorterStemmer.stem($0)) })]
  }

  // MARK: BLEU and chrF

  private static func tokens(
    _ input: VectorInput, _ tokenizer: BleuTokenizer
  ) throws -> [String: VectorValue] {
    ["tokens": .list(try tokenizer.tokens(of: input.text("text")).map(VectorValue.text))]
  }

  @Sendable
  private static func bleu(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.bleu(
        hypothesis: input.text("hypothesis"), references: input.texts("references"),
        tokenizer: input.option("tokenizer"), smoothing: input.option("smooth"),
        lowercase: input.boolean("lowercase", default: false)))
  }

  @Sendable
  private static func corpusBleu(_ input: VectorInput) throws -> [String: VectorValue] {
    try values(
      TextMetrics.corpusBleu(
        hypotheses: input.texts("hypotheses"), referenceStreams: input.textLists("reference_streams"),
        tokenizer: input.option("tokenizer"), smoothing: input.option("smooth"),
        lowercase: input.boolean("lowercase", default: false)))
  }

  private static func values(_ score: TextMetrics.BleuScore) -> [String: VectorValue] {
    [
      "score": .number(score.score), "counts": .list(score.matches.map(VectorValue.integer)),
      "totals": .list(score.totals.map(VectorValue.integer)), "bp": .number(score.brevityPenalty),
      "sys_len": .integer(score.hypothesisLength), "ref_len": .integer(score.referenceLength),
    ]
  }

  @Sendable
  private static func selfBleu(_ input: VectorInput) throws -> [String: VectorValue] {
    ["value": .number(try TextMetrics.selfBleu(input.texts("texts")))]
  }

  @Sendable
  private static func chrF(_ input: VectorInput) throws -> [String: VectorValue] {
    let score = try TextMetrics.chrF(
      hypothesis: input.text("hypothesis"), references: input.texts("references"),
      wordOrder: input.integer("word_order"), beta: input.number("beta"))
    return ["score": .number(score)]
  }

  @Sendable
  private static func corpusChrF(_ input: VectorInput) throws -> [String: VectorValue] {
    let score = try TextMetrics.corpusChrF(
      hypotheses: input.texts("hypotheses"), referenceStreams: input.textLists("reference_streams"),
      wordOrder: input.integer("word_order"), beta: input.number("beta"))
    return ["score": .number(score)]
  }

  // MARK: Edits, diversity, contamination

  @Sendable
  private static func editSimilarity(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try TextMetrics.editSimilarity(
      input.text("a"), input.text("b"), kind: input.option("kind"),
      unit: input.fields["unit"] == nil ? .scalar : input.option("unit"))
    return ["distance": .integer(result.distance), "similarity": .number(result.similarity)]
  }

  @Sendable
  private static func distinctNGrams(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try TextMetrics.distinctNGrams(input.texts("texts"), n: input.integer("n"))
    return [
      "corpus": .number(result.corpus), "per_text": .number(result.perText),
      "distinct": .integer(result.distinct), "total": .integer(result.total),
    ]
  }

  @Sendable
  private static func nGramContamination(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try TextMetrics.nGramContamination(
      test: input.text("test"), corpus: input.texts("corpus"), n: input.integer("n"))
    return [
      "overlap": .number(result.overlap), "hits": .integer(result.hits), "ngrams": .integer(result.nGrams),
      "contaminated": .boolean(result.isContaminated),
    ]
  }

  @Sendable
  private static func substringContamination(_ input: VectorInput) throws -> [String: VectorValue] {
    let offsets = try input.optionalNumbers("offsets")?.map { number in
      guard let offset = Int(exactly: number) else { throw input.mistyped("offsets", "a list of integers") }
      return offset
    }
    let result = try TextMetrics.substringContamination(
      test: input.text("test"), corpus: input.texts("corpus"), offsets: offsets,
      length: input.integer("length"))
    return [
      "cleaned_length": .integer(result.cleanedLength), "windows": .integer(result.windows),
      "hits": .integer(result.hits), "contaminated": .boolean(result.isContaminated),
    ]
  }

  // MARK: Tasks

  @Sendable
  private static func passAtK(_ input: VectorInput) throws -> [String: VectorValue] {
    let problems = try input.integerRows("problems").map { counts in
      guard counts.count == 2 else { throw input.mistyped("problems", "pairs of counts") }
      return TextMetrics.SampledProblem(samples: counts[0], correct: counts[1])
    }
    return ["value": .number(try TextMetrics.passAtK(problems, k: input.integer("k")))]
  }

  @Sendable
  private static func multipleChoice(_ input: VectorInput) throws -> [String: VectorValue] {
    let items = try input.values("items").map { value in
      guard case .object(let fields) = value else { throw input.mistyped("items", "a list of objects") }
      let item = VectorInput(fields)
      return MultipleChoiceItem(
        choices: try item.texts("choices"), logLikelihoods: try item.numbers("ll"),
        gold: try item.integer("gold"))
    }
    let result = try TextMetrics.multipleChoiceAccuracy(items, normalization: input.option("norm"))
    return [
      "value": .number(result.value), "predicted": .list(result.predicted.map(VectorValue.integer)),
    ]
  }
}
