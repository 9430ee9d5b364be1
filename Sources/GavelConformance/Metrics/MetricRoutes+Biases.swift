import GavelMetrics

extension MetricRoutes {
  /// Biases of judges.
  static let biases: [String: Route] = [
    "cobbler_rates": cobblerRates,
    "first_position_rate": firstPositionRate,
    "length_bias": lengthBias,
    "position_consistency": positionConsistency,
    "repetition_stability": repetitionStability,
    "self_preference": selfPreference,
    "style_features": styleFeatures,
    "swap_merge": swapMerge,
  ]

  @Sendable
  private static func positionConsistency(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.positionConsistency(input.swappedVerdicts())
    return [
      "n": .integer(result.count), "consistency": .number(result.consistency),
      "biased_first": .number(result.biasedToFirst), "biased_second": .number(result.biasedToSecond),
      "mixed": .number(result.mixed), "invalid": .number(result.invalid),
      "consistency_valid": .optional(result.consistencyOfValid),
      "decisive_agreement": .optional(result.decisiveAgreement),
    ]
  }

  @Sendable
  private static func firstPositionRate(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.firstPositionRate(input.swappedVerdicts())
    return [
      "first": .integer(result.first), "decisive": .integer(result.decisive),
      "rate": .number(result.rate.proportion), "wilson95": list(result.rate.interval),
      "p": .number(result.pValue), "primacy": .number(result.primacy),
    ]
  }

  @Sendable
  private static func swapMerge(_ input: VectorInput) throws -> [String: VectorValue] {
    let merged = try Statistics.mergedVerdicts(input.swappedVerdicts())
    return [
      "conservative": .list(
        merged.map { verdict -> VectorValue in
          switch verdict?.conservative {
          case nil: .null
          case .first: .text("A")
          case .second: .text("B")
          case .tie: .text("tie")
          }
        }),
      "score_a": .list(merged.map { .optional($0?.scoreOfFirst) }),
    ]
  }

  @Sendable
  private static func repetitionStability(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.repetitionStability(input.voteLists("votes"))
    return [
      "modal_share": .number(result.modalShare), "pair_agreement": .optional(result.pairAgreement),
      "unanimous": .optional(result.unanimous), "items": .integer(result.items),
      "items_repeated": .integer(result.repeatedItems),
    ]
  }

  @Sendable
  private static func selfPreference(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.selfPreference(
      judge: input.options("judge"), human: input.isMissing("human") ? nil : input.options("human"))
    var values: [String: VectorValue] = [
      "rate": .number(result.rate.proportion), "wilson95": list(result.rate.interval),
      "rate_half": .number(result.rateWithHalves),
    ]
    if let comparison = result.comparison {
      values["human_rate"] = .optional(comparison.humanRate)
      values["excess"] = .optional(comparison.excess)
      values["given_human_other"] = .optional(comparison.rateWherePeoplePreferOther)
    }
    return values
  }

  @Sendable
  private static func lengthBias(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.lengthBias(
      preference: input.numbers("preference"), lengthsOfFirst: input.numbers("length_a"),
      lengthsOfSecond: input.numbers("length_b"))
    let slope = result.logistic.map { slope in
      VectorValue.object([
        "intercept": .number(slope.intercept), "coef": .number(slope.coefficient),
        "se": .number(slope.standardError), "z": .number(slope.z), "p": .number(slope.pValue),
        "scale": .number(slope.scale),
      ])
    }
    return [
      "pearson": .number(result.pearson), "spearman": .number(result.spearman),
      "longer_rate": .optional(result.longerRate), "decisive": .integer(result.decisive),
      "logistic": slope ?? .null,
    ]
  }

  @Sendable
  private static func cobblerRates(_ input: VectorInput) throws -> [String: VectorValue] {
    let records = try input.values("records").map { value in
      guard case .object(let fields) = value, let first = fields["length_first"]?.asNumber,
        let second = fields["length_second"]?.asNumber
      else { throw input.mistyped("records", "a list of records with lengths") }
      return Statistics.CobblerRecord(
        verdicts: .init(
          original: try input.option(of: fields["original"], "original"),
          swapped: try input.option(of: fields["swapped"], "swapped")),
        lengthOfFirst: first, lengthOfSecond: second, own: try input.option(of: fields["own"], "own"))
    }
    let result = try Statistics.cobblerRates(records)
    return [
      "valid": .integer(result.valid), "order_first": .number(result.orderFirst),
      "order_last": .number(result.orderLast), "salience_longer": .optional(result.salienceOfLonger),
      "egocentric": .optional(result.egocentric),
    ]
  }

  @Sendable
  private static func styleFeatures(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.lengthFeature(
      input.numbers("len_a"), input.numbers("len_b"), addingOne: input.boolean("add_one", default: true))
    return [
      "feature": .list(result.values.map(VectorValue.number)), "mean": .number(result.mean),
      "sd": .number(result.standardDeviation),
    ]
  }
}
