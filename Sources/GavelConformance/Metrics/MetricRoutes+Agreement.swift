import GavelMetrics

extension MetricRoutes {
  /// Agreement and classification.
  static let agreement: [String: Route] = [
    "accuracy": accuracy,
    "balanced_accuracy": balancedAccuracy,
    "cohen_kappa": cohenKappa,
    "confusion_matrix": confusionMatrix,
    "fleiss_kappa": fleissKappa,
    "gwet_ac1": gwetAC1,
    "gwet_ac2": gwetAC2,
    "krippendorff_alpha": krippendorffAlpha,
    "matthews_corrcoef": matthewsCorrelation,
    "pairwise_agreement_ties": pairwiseAgreement,
    "pairwise_agreement_within_items": voteAgreement,
    "percent_agreement_multirater": percentAgreement,
    "precision_recall_f1": precisionRecall,
    "scott_pi": scottPi,
  ]

  @Sendable
  private static func accuracy(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.accuracy(gold: input.labels("gold"), predicted: input.labels("pred"))
    return [
      "value": .number(result.value), "correct": .integer(result.correct), "n": .integer(result.count),
    ]
  }

  @Sendable
  private static func balancedAccuracy(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.balancedAccuracy(
      gold: input.labels("gold"), predicted: input.labels("pred"),
      adjusted: input.boolean("adjusted", default: false))
    return ["value": .number(value)]
  }

  @Sendable
  private static func cohenKappa(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.cohenKappa(
      gold: input.labels("gold"), predicted: input.labels("pred"), labels: input.optionalLabels("labels"),
      weights: input.option("weights"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func confusionMatrix(_ input: VectorInput) throws -> [String: VectorValue] {
    let matrix = try Statistics.confusionMatrix(
      gold: input.labels("gold"), predicted: input.labels("pred"), labels: input.optionalLabels("labels"))
    return [
      "labels": .list(matrix.labels.map(\.value)),
      "matrix": .list(matrix.counts.map { .list($0.map(VectorValue.integer)) }),
    ]
  }

  @Sendable
  private static func fleissKappa(_ input: VectorInput) throws -> [String: VectorValue] {
    ["value": .number(try Statistics.fleissKappa(counts: input.integerRows("counts")))]
  }

  @Sendable
  private static func gwetAC1(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.gwetAC1(
      input.table("ratings"), categories: input.optionalNumbers("categories"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func gwetAC2(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.gwetAC2(
      input.table("ratings"), categories: input.optionalNumbers("categories"),
      weights: input.option("weights"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func krippendorffAlpha(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.krippendorffAlpha(input.table("ratings"), level: input.option("level"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func matthewsCorrelation(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.matthewsCorrelation(
      gold: input.labels("gold"), predicted: input.labels("pred"))
    return ["value": .number(value)]
  }

  @Sendable
  private static func pairwiseAgreement(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pairwiseAgreement(
      gold: input.options("gold"), predicted: input.options("pred"), ties: input.option("rule"))
    return [
      "value": .number(result.value), "counted": .integer(result.counted),
      "skipped": .integer(result.skipped),
    ]
  }

  @Sendable
  private static func voteAgreement(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.pairwiseAgreement(
      withinItems: input.optionLists("votes"), ties: input.option("rule"))
    return [
      "value": .number(result.value), "agree": .integer(result.agreeing), "pairs": .integer(result.pairs),
    ]
  }

  @Sendable
  private static func percentAgreement(_ input: VectorInput) throws -> [String: VectorValue] {
    ["value": .number(try Statistics.percentAgreement(input.table("ratings")))]
  }

  @Sendable
  private static func precisionRecall(_ input: VectorInput) throws -> [String: VectorValue] {
    let report = try Statistics.precisionRecallF1(
      gold: input.labels("gold"), predicted: input.labels("pred"), labels: input.optionalLabels("labels"),
      zeroDivision: zeroDivision(input))
    let classes = report.classes.map { entry in
      var fields = scores(entry.scores)
      fields["label"] = entry.label.value
      fields["support"] = .integer(entry.support)
      return VectorValue.object(fields)
    }
    return [
      "labels": .list(report.classes.map(\.label.value)), "per_class": .list(classes),
      "macro": .object(scores(report.macro)), "micro": .object(scores(report.micro)),
      "weighted": .object(scores(report.weighted)),
    ]
  }

  @Sendable
  private static func scottPi(_ input: VectorInput) throws -> [String: VectorValue] {
    let value = try Statistics.scottPi(gold: input.labels("gold"), predicted: input.labels("pred"))
    return ["value": .number(value)]
  }

  private static func zeroDivision(_ input: VectorInput) throws -> Statistics.ZeroDivision {
    switch input.fields["zero_division"] {
    case nil, .text("undefined"): return .undefined
    case .number(0): return .zero
    case .number(1): return .one
    case let value?:
      return try input.refused("zero_division is \(value); use undefined, 0 or 1", else: .undefined)
    }
  }

  private static func scores(_ scores: Statistics.PrecisionRecallF1) -> [String: VectorValue] {
    [
      "precision": .optional(scores.precision), "recall": .optional(scores.recall),
      "f1": .optional(scores.f1),
    ]
  }
}
