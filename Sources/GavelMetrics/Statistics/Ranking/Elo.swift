import Foundation

extension Statistics {
  /// The constants of Elo ratings.
  public struct EloParameters: Hashable, Sendable, Codable {
    /// The most points a battle can move.
    public var k: Double

    /// The odds that a difference of `scale` points stands for.
    public var base: Double

    /// The difference of points that stands for odds of `base`.
    public var scale: Double

    /// The rating before the first battle.
    public var initial: Double

    /// Creates parameters; the defaults are those of the chatbot arena.
    public init(k: Double = 4, base: Double = 10, scale: Double = 400, initial: Double = 1000) {
      self.k = k
      self.base = base
      self.scale = scale
      self.initial = initial
    }
  }

  /// Ratings of competitors after their battles.
  public struct EloRatings<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of all lists.
    public let competitors: [Competitor]

    /// The rating of each competitor after the last battle.
    public let ratings: [Double]
  }

  /// Elo ratings, updated after every battle.
  ///
  /// They depend on the order of the battles and follow competitors that change. For competitors that do not,
  /// such as models, ``bradleyTerry(_:l2:)`` is the better choice. A tie scores one half. Takes time in
  /// proportion to the battles.
  ///
  /// - Throws: `invalid_parameter` unless `k` and `scale` are positive and `base` is above 1, and `non_finite`,
  ///   also when a rating exceeds the range of `Double`.
  ///
  /// Source: A. Elo, *The Rating of Chessplayers, Past and Present*, 1978; values as `compute_elo` of FastChat.
  public static func eloRatings<Competitor>(
    _ table: BattleTable<Competitor>, _ parameters: EloParameters = EloParameters()
  ) throws(MetricError) -> EloRatings<Competitor> {
    let updates = try EloUpdates(parameters)
    return EloRatings(
      competitors: table.competitors,
      ratings: try updates.ratings(
        table.first, table.second, table.outcomes, competitors: table.competitors.count))
  }

  /// Bootstrap intervals of Elo ratings, from given resamples of the battles.
  ///
  /// A resample lists battles by their index, with repetitions, as ``Resamples`` makes them, and is replayed in
  /// the order of its list. A competitor without a battle keeps the initial rating.
  ///
  /// - Throws: as ``eloRatings(_:_:)``, and `invalid_parameter` for a level outside the open interval from 0 to
  ///   1, no resamples or an index that is no battle.
  ///
  /// Source: B. Efron, R. Tibshirani, *An Introduction to the Bootstrap*, 1993, section 13.3; values as
  /// `fit_vectorized_elo` of FastChat.
  public static func eloBootstrap<Competitor>(
    _ table: BattleTable<Competitor>, resamples: some Sequence<[Int]>,
    _ parameters: EloParameters = EloParameters(), level: Double = 0.95
  ) throws(MetricError) -> RankingBootstrap<Competitor> {
    let updates = try EloUpdates(parameters)
    try requireLevel(level)
    var scores = [[Double]](repeating: [], count: table.competitors.count)
    for resample in resamples {
      let rows = try table.checkedRows(resample)
      let ratings = try updates.ratings(
        rows.map { table.first[$0] }, rows.map { table.second[$0] }, rows.map { table.outcomes[$0] },
        competitors: table.competitors.count)
      for (competitor, rating) in ratings.enumerated() { scores[competitor].append(rating) }
    }
    guard scores.first?.isEmpty == false else { throw noResamples() }
    return RankingBootstrap(table.competitors, scores: scores, failed: 0, level: level)
  }
}

/// Plays battles with checked parameters.
private struct EloUpdates {
  private let parameters: Statistics.EloParameters

  init(_ parameters: Statistics.EloParameters) throws(MetricError) {
    try Self.require(parameters.k, above: 0, "k")
    try Self.require(parameters.base, above: 1, "base")
    try Self.require(parameters.scale, above: 0, "scale")
    let all = [parameters.k, parameters.base, parameters.scale, parameters.initial]
    guard all.allSatisfy(\.isFinite) else {
      throw MetricError(
        .nonFinite,
        "k, base, scale and the initial rating are \(all.map(String.init(describing:)).joined(separator: ", "))"
          + "; give finite numbers")
    }
    self.parameters = parameters
  }

  /// The ratings after battles given by positions of competitors.
  func ratings(
    _ first: [Int], _ second: [Int], _ outcomes: [Statistics.PairVerdict], competitors: Int
  ) throws(MetricError) -> [Double] {
    var ratings = [Double](repeating: parameters.initial, count: competitors)
    let slope = log(parameters.base) / parameters.scale
    for ((first, second), outcome) in zip(zip(first, second), outcomes) {
      let expected = 1 / (1 + exp(slope * (ratings[second] - ratings[first])))
      let score =
        switch outcome {
        case .first: 1.0
        case .second: 0.0
        case .tie: 0.5
        }
      let change = parameters.k * (score - expected)
      ratings[first] += change
      ratings[second] -= change
    }
    guard ratings.allSatisfy(\.isFinite) else {
      throw MetricError(
        .nonFinite, "a rating exceeds the largest Double; take a smaller k than \(parameters.k)")
    }
    return ratings
  }

  private static func require(_ value: Double, above least: Double, _ name: String) throws(MetricError) {
    guard !value.isFinite || value > least else {
      throw MetricError(.invalidParameter, "\(name) is \(value); give more than \(Int(least))")
    }
  }
}
