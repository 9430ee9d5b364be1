import GavelMetrics

extension MetricRoutes {
  /// Many verdicts of one item made into one.
  static let aggregation: [String: Route] = [
    "dawid_skene": dawidSkene,
    "geval_weighted_score": weightedScore,
    "majority_vote": majorityVote,
    "score_aggregation": scoreAggregation,
    "self_consistency": selfConsistency,
  ]

  @Sendable
  private static func dawidSkene(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.dawidSkene(
      input.ratings("labels"), iterations: input.integer("iterations"))
    return [
      "items": .list(result.items.map(VectorValue.text)), "classes": .list(result.classes.map(\.value)),
      "posterior": .list(result.posterior.map { .list($0.map(VectorValue.number)) }),
      "prior": .list(result.prior.map(VectorValue.number)),
    ]
  }

  @Sendable
  private static func weightedScore(_ input: VectorInput) throws -> [String: VectorValue] {
    let (low, high) = (try input.integer("min"), try input.integer("max"))
    let alternatives = try input.alternatives("top_logprobs")
    let scale =
      low <= high
      ? low...high : try input.refused("the scale from \(low) to \(high) is reversed", else: low...low)
    let result = try Statistics.weightedScore(alternatives, scale: scale)
    return ["score": .number(result.score), "mass": .number(result.mass)]
  }

  @Sendable
  private static func majorityVote(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.majorityVote(
      input.votes("votes"), weights: input.optionalNumbers("weights"), ties: tieRule(input))
    return [
      "winner": result.winner?.value ?? .null, "share": .number(result.share),
      "leaders": .list(result.leaders.map(\.value)),
    ]
  }

  private static func tieRule(_ input: VectorInput) throws -> Statistics.MajorityTieRule<VectorLabel> {
    switch input.fields["tie_rule"] {
    case nil, .null, .text("none"): return .noWinner
    case .text("tie"): return .label(.text("tie"))
    case .text("priority"): return .priority(try input.labels("priority"))
    case let rule?:
      return try input.refused("the tie rule is \(rule); use none, tie or priority", else: .noWinner)
    }
  }

  @Sendable
  private static func scoreAggregation(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.scoreAggregation(
      input.numbersWithHoles("scores"), trim: input.number("trim"))
    return [
      "mean": .number(result.mean), "median": .number(result.median),
      "trimmed_mean": .number(result.trimmedMean), "sd": .optional(result.standardDeviation),
      "n": .integer(result.count),
    ]
  }

  @Sendable
  private static func selfConsistency(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.selfConsistency(input.votes("answers"))
    return [
      "answer": result.answer.value, "agreement": .number(result.agreement),
      "tied": .boolean(result.isTied), "entropy": .number(result.entropy),
      "valid": .number(result.validShare),
    ]
  }
}
