import GavelMetrics

extension MetricRoutes {
  /// Intervals and tests that hold at every time.
  static let sequential: [String: Route] = [
    "betting_capital": bettingCapital,
    "empirical_bernstein_cs": empiricalBernstein,
    "hedged_confidence_sequence": hedged,
    "hoeffding_cs": hoeffding,
    "msprt_win_rate": winRateTest,
  ]

  @Sendable
  private static func bettingCapital(_ input: VectorInput) throws -> [String: VectorValue] {
    let capital = try Statistics.bettingCapital(
      input.numbers("x"), mean: input.number("m"), alpha: input.number("alpha"))
    return ["capital": .list(capital.values.map(VectorValue.number))]
  }

  @Sendable
  private static func hedged(_ input: VectorInput) throws -> [String: VectorValue] {
    fields(try Statistics.hedgedConfidenceSequence(input.numbers("x"), alpha: input.number("alpha")))
  }

  @Sendable
  private static func empiricalBernstein(_ input: VectorInput) throws -> [String: VectorValue] {
    fields(
      try Statistics.empiricalBernsteinSequence(
        input.numbers("x"), alpha: input.number("alpha"),
        runningIntersection: input.boolean("running_intersection", default: true)))
  }

  @Sendable
  private static func hoeffding(_ input: VectorInput) throws -> [String: VectorValue] {
    fields(
      try Statistics.hoeffdingSequence(
        input.numbers("x"), alpha: input.number("alpha"),
        runningIntersection: input.boolean("running_intersection", default: true)))
  }

  @Sendable
  private static func winRateTest(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.sequentialWinRateTest(
      wins: input.outcomes("x"), nullRate: input.number("p0"), mixture: mixture(input))
    var values: [String: VectorValue] = [
      "log_lr": .list(result.logLikelihoodRatios.map(VectorValue.number)),
      "p": .list(result.pValues.map(VectorValue.number)),
    ]
    values["final_log_lr"] = result.logLikelihoodRatios.last.map(VectorValue.number)
    values["final_p"] = result.pValues.last.map(VectorValue.number)
    return values
  }

  private static func mixture(_ input: VectorInput) throws -> Statistics.WinRateMixture {
    switch input.fields["mixture"] {
    case .text("beta"): return .beta(a: try input.number("a"), b: try input.number("b"))
    case .text("normal"): return .normal(variance: try input.number("tau2"))
    case let name:
      return try input.refused("mixture is \(name ?? .null); use beta or normal", else: .beta(a: 1, b: 1))
    }
  }

  private static func fields(_ sequence: Statistics.ConfidenceSequence) -> [String: VectorValue] {
    [
      "low": .list(sequence.low.map(VectorValue.number)),
      "high": .list(sequence.high.map(VectorValue.number)),
    ]
  }
}
