public import GavelCore

/// Systems in the order of their strength, from pairs of their answers: Bradley-Terry, each strength with an interval.
///
/// ```swift
/// let board = try Leaderboard(outcomes, systems: systems, clusters: questions)
/// for row in board.rows { print(row.system, row.strength) }   // large 1104 [1071, 1139], n 240
/// ```
///
/// Strengths are on the scale of chess ratings: 1000 on average, 400 more for tenfold odds. A tie or flip is half a win for
/// both. Intervals come from resampling battles, or clusters of battles where they share questions. The interval of one
/// system says how far its strength is sure, not whether two systems differ.
///
/// Source: R. Bradley, M. Terry, *Rank analysis of incomplete block designs*, 1952; W. Chiang and others, *Chatbot Arena*,
/// 2024, for the scale.
public struct Leaderboard: Hashable, Codable, Sendable {
  /// A system and its strength.
  public struct Row: Hashable, Codable, Sendable {
    /// The system.
    public var system: String
    /// Its strength; n counts its battles.
    public var strength: Estimate
  }

  /// The systems, the strongest first.
  public var rows: [Row]
  /// The number of battles.
  public var count: Int
  /// How many pairs have no verdict, by reason.
  public var excluded: [ReasonCode: Int]

  /// The strengths of the systems that answered pairs.
  ///
  /// - Parameters:
  ///   - outcomes: What became of the pairs.
  ///   - systems: The systems that answered, first and second, of each pair in the same order.
  ///   - clusters: The cluster of each pair, such as its question, in the same order.
  ///   - settings: The resamples of the intervals.
  ///   - penalty: Half of it times the squared strengths is taken off the log-likelihood: a way out where a system won or
  ///     lost everything, named with the result. 0 is plain Bradley-Terry.
  /// - Throws: ``MetricError`` with code `length_mismatch`, `empty`, `not_connected` where systems never met,
  ///   `no_finite_maximum` where some never lost to the rest, and `invalid_parameter` for settings that are out of range.
  public init(
    _ outcomes: [Outcome<Preference>], systems: [(first: String, second: String)], clusters: [String?]? = nil,
    _ settings: BootstrapSettings = .init(resamples: 1000), penalty: Double = 0
  ) throws {
    try ResampledInterval.requireSettings(settings)
    let contests = try Contests(outcomes, systems: systems, clusters: clusters)
    let sample = contests.sample
    let groups = Clusters(of: sample, by: Contests.areInIncreasingOrder)
    let table = try Statistics.BattleTable(groups.members.joined().map { sample.observations[$0] })
    let matrix = Statistics.WinMatrix(table)
    let fit = try Statistics.bradleyTerry(matrix, l2: penalty)
    let intervals = try Self.intervals(table, matrix, groups, settings, penalty)
    let name = "bradley-terry/1" + (penalty > 0 ? " with penalty \(penalty)" : "")
    rows = fit.competitors.indices.map { place in
      let record = contests.record(of: fit.competitors[place])
      return Row(
        system: fit.competitors[place],
        strength: Estimate(
          metric: name, value: fit.elo[place], interval: intervals[place], count: record.battles,
          excluded: record.excluded))
    }.sorted { ($1.strength.value, $0.system.labelKey) < ($0.strength.value, $1.system.labelKey) }
    count = sample.count
    excluded = sample.excluded
  }

  /// The interval of each system, with percentiles widened for few battles or clusters.
  private static func intervals(
    _ table: Statistics.BattleTable<String>, _ matrix: Statistics.WinMatrix<String>, _ clusters: Clusters,
    _ settings: BootstrapSettings, _ penalty: Double
  ) throws(MetricError) -> [Estimate.Interval] {
    let groups = clusters.members.count
    guard groups > 1 else { return table.competitors.map { _ in ResampledInterval.withoutSpread(clusters) } }
    let share = try ResampledInterval.tailShare(level: settings.level, groups: groups)
    let bootstrap = try bootstrap(table, matrix, clusters, settings, 1 - 2 * share, penalty)
    return bootstrap.intervals.map { interval(bootstrap, $0, clusters, settings) }
  }

  private static func bootstrap(
    _ table: Statistics.BattleTable<String>, _ matrix: Statistics.WinMatrix<String>, _ clusters: Clusters,
    _ settings: BootstrapSettings, _ level: Double, _ penalty: Double
  ) throws(MetricError) -> Statistics.RankingBootstrap<String> {
    guard clusters.areShared else {
      return try Statistics.bradleyTerryBootstrap(
        matrix, resamples: settings.resamples, seed: settings.seed, level: level, l2: penalty)
    }
    // The table holds the battles cluster by cluster.
    var start = 0
    let rows = clusters.members.map { members in
      defer { start += members.count }
      return start..<start + members.count
    }
    let resamples = Statistics.Resamples(rows: rows.count, count: settings.resamples, seed: settings.seed)
    return try Statistics.bradleyTerryBootstrap(
      table, resamples: resamples.lazy.map { $0.flatMap { rows[$0] } }, level: level, l2: penalty)
  }

  private static func interval(
    _ bootstrap: Statistics.RankingBootstrap<String>, _ interval: Statistics.Interval, _ clusters: Clusters,
    _ settings: BootstrapSettings
  ) -> Estimate.Interval {
    let all = bootstrap.replicates + bootstrap.failed
    guard bootstrap.failed * 20 <= all else {
      return .none(
        reason: "undefined in \(bootstrap.failed) of \(all) resamples: a system lost or won everything")
    }
    return .bounds(
      low: Statistics.elo(interval.low), high: Statistics.elo(interval.high), level: settings.level,
      method: ResampledInterval.method(clusters, missing: bootstrap.failed))
  }
}
