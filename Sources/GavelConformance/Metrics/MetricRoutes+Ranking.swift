import GavelMetrics

extension MetricRoutes {
  /// Ratings from battles and distances of rankings.
  static let ranking: [String: Route] = [
    "borda": borda,
    "bradley_terry": bradleyTerry,
    "bradley_terry_bootstrap": bradleyTerryBootstrap,
    "bradley_terry_covariates": bradleyTerryCovariates,
    "copeland": copeland,
    "davidson_ties": { input in try tieModel("nu", Statistics.davidsonTies(input.winMatrix())) },
    "elo_bootstrap": eloBootstrap,
    "elo_sequential": eloSequential,
    "kendall_distance": kendallDistance,
    "rank_biased_overlap": rankBiasedOverlap,
    "rank_stability_leave_one_out": rankStability,
    "rao_kupper_ties": { input in try tieModel("theta", Statistics.raoKupperTies(input.winMatrix())) },
    "win_rate_matrix": winRates,
  ]

  @Sendable
  private static func borda(_ input: VectorInput) throws -> [String: VectorValue] {
    let count = try Statistics.bordaCount(input.ballots())
    return ["items": names(count.items), "total": numbers(count.totals), "mean": numbers(count.means)]
  }

  @Sendable
  private static func bradleyTerry(_ input: VectorInput) throws -> [String: VectorValue] {
    let fit = try Statistics.bradleyTerry(input.winMatrix(), l2: input.number("l2", default: 0))
    var values: [String: VectorValue] = [
      "competitors": names(fit.competitors), "strength": numbers(fit.strengths), "elo": numbers(fit.elo),
      "log_likelihood": .number(fit.logLikelihood),
    ]
    if let errors = fit.standardErrors { values["se"] = numbers(errors) }
    return values
  }

  @Sendable
  private static func bradleyTerryBootstrap(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.bradleyTerryBootstrap(
      input.battleTable(), resamples: input.integerRows("indices"))
    return bootstrap(result)
  }

  @Sendable
  private static func bradleyTerryCovariates(_ input: VectorInput) throws -> [String: VectorValue] {
    let (battles, features) = (try input.battles(), try input.rows("features"))
    guard battles.count == features.count else {
      throw MetricError(.lengthMismatch, "\(battles.count) battles and \(features.count) rows of features")
    }
    let fit = try Statistics.bradleyTerry(
      Statistics.BattleTable(battles), features: features, l2: input.number("l2", default: 0))
    var values: [String: VectorValue] = [
      "competitors": names(fit.competitors), "strength": numbers(fit.strengths),
      "beta": numbers(fit.coefficients), "log_likelihood": .number(fit.logLikelihood),
    ]
    if let errors = fit.coefficientErrors { values["beta_se"] = numbers(errors) }
    return values
  }

  @Sendable
  private static func copeland(_ input: VectorInput) throws -> [String: VectorValue] {
    let matrix = try input.winMatrix()
    return [
      "competitors": names(matrix.competitors), "score": numbers(Statistics.copelandScores(matrix)),
    ]
  }

  private static func tieModel(
    _ key: String, _ fit: Statistics.TieModel<VectorLabel>
  ) -> [String: VectorValue] {
    [
      "competitors": names(fit.competitors), "strength": numbers(fit.strengths),
      key: .number(fit.tieParameter), "log_likelihood": .number(fit.logLikelihood),
    ]
  }

  @Sendable
  private static func eloSequential(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.eloRatings(input.battleTable(), eloParameters(input))
    return ["competitors": names(result.competitors), "rating": numbers(result.ratings)]
  }

  @Sendable
  private static func eloBootstrap(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.eloBootstrap(
      input.battleTable(), resamples: input.integerRows("indices"), eloParameters(input))
    return bootstrap(result)
  }

  private static func eloParameters(_ input: VectorInput) throws -> Statistics.EloParameters {
    let standard = Statistics.EloParameters()
    return Statistics.EloParameters(
      k: try input.number("k", default: standard.k), base: try input.number("base", default: standard.base),
      scale: try input.number("scale", default: standard.scale),
      initial: try input.number("init", default: standard.initial))
  }

  private static func bootstrap(
    _ result: Statistics.RankingBootstrap<VectorLabel>
  ) -> [String: VectorValue] {
    [
      "competitors": names(result.competitors), "median": numbers(result.medians),
      "low": numbers(result.intervals.map(\.low)), "high": numbers(result.intervals.map(\.high)),
      "failed": .integer(result.failed),
    ]
  }

  @Sendable
  private static func kendallDistance(_ input: VectorInput) throws -> [String: VectorValue] {
    guard input.fields["a"] != nil else {
      let result = try Statistics.kendallDistance(input.numbers("scores_a"), input.numbers("scores_b"))
      return ["distance": .number(result.distance), "normalized": .number(result.normalized)]
    }
    let result = try Statistics.rankingDistance(input.labels("a"), input.labels("b"))
    return [
      "distance": .number(result.kendall.distance), "normalized": .number(result.kendall.normalized),
      "footrule": .integer(result.footrule),
    ]
  }

  @Sendable
  private static func rankBiasedOverlap(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.rankBiasedOverlap(
      input.labels("a"), input.labels("b"), persistence: input.number("p"))
    return ["truncated": .number(result.truncated), "ext": .number(result.extrapolated)]
  }

  @Sendable
  private static func rankStability(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.rankStability(input.winMatrix(), score: input.option("score"))
    return [
      "competitors": names(result.competitors),
      "normalized_distance": .list(result.distances.map(VectorValue.optional)),
      "worst": .optional(result.worst),
    ]
  }

  @Sendable
  private static func winRates(_ input: VectorInput) throws -> [String: VectorValue] {
    let result = try Statistics.winRates(input.winMatrix(), ties: input.option("ties"))
    return [
      "competitors": names(result.competitors),
      "rate": .list(result.rates.map { .list($0.map(VectorValue.optional)) }),
      "average": .list(result.averages.map(VectorValue.optional)),
    ]
  }

  private static func names(_ labels: [VectorLabel]) -> VectorValue {
    .list(labels.map(\.value))
  }

  private static func numbers(_ values: [Double]) -> VectorValue {
    .list(values.map(VectorValue.number))
  }
}
