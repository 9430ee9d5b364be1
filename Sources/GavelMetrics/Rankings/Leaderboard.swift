public import GavelCore

/// Systems in the order of their strength, from pairs of their answers: Bradley-Terry, each strength with an interval.
///
/// ```swift
/// let board = try Leaderboard(Sample(outcomes, systems: systems, clusters: questions))
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

  /// The strengths of the systems in a sample of battles.
  ///
  /// - Parameters:
  ///   - sample: The battles.
  ///   - settings: The resamples of the intervals.
  ///   - penalty: Half of it times the squared strengths is taken off the log-likelihood: a way out where a system won or
  ///     lost everything, to be named with the result. 0 is plain Bradley-Terry.
  /// - Throws: ``MetricError`` with code `empty`, `not_connected` where systems never met, `no_finite_maximum` where some
  ///   never lost to the rest, and `invalid_parameter` for settings that are out of range.
  public init(
    _ sample: Sample<Statistics.Battle<String>>, _ settings: BootstrapSettings = .init(resamples: 1000),
    penalty: Double = 0
  ) throws {
    let clusters = Clusters(of: sample) {
      ($0.first.labelKey, $0.second.labelKey, $0.outcome.rawValue) < (
        $1.first.labelKey, $1.second.labelKey, $1.outcome.rawValue
      )
    }
    let table = try Statistics.BattleTable(clusters.members.joined().map { sample.observations[$0] })
    let matrix = Statistics.WinMatrix(table)
    let fit = try Statistics.bradleyTerry(matrix, l2: penalty)
    let bootstrap = try Self.bootstrap(table, matrix, clusters, settings, penalty)
    let battles = fit.competitors.map { system in
      sample.observations.count {
        $0.first.labelKey == system.labelKey || $0.second.labelKey == system.labelKey
      }
    }
    rows = fit.competitors.indices.map { place in
      Row(
        system: fit.competitors[place],
        strength: Estimate(
          metric: "bradley-terry/1" + (penalty > 0 ? " with penalty \(penalty)" : ""), value: fit.elo[place],
          interval: Self.interval(bootstrap, place, clusters), count: battles[place],
          excluded: sample.excluded))
    }.sorted { ($1.strength.value, $0.system.labelKey) < ($0.strength.value, $1.system.labelKey) }
    count = sample.count
    excluded = sample.excluded
  }

  private static func bootstrap(
    _ table: Statistics.BattleTable<String>, _ matrix: Statistics.WinMatrix<String>, _ clusters: Clusters,
    _ settings: BootstrapSettings, _ penalty: Double
  ) throws(MetricError) -> Statistics.RankingBootstrap<String> {
    guard clusters.areShared else {
      return try Statistics.bradleyTerryBootstrap(
        matrix, resamples: settings.resamples, seed: settings.seed, level: settings.level, l2: penalty)
    }
    // The table holds the battles cluster by cluster.
    var start = 0
    let rows = clusters.members.map { members in
      defer { start += members.count }
      return start..<start + members.count
    }
    let resamples = Statistics.Resamples(rows: rows.count, count: settings.resamples, seed: settings.seed)
    return try Statistics.bradleyTerryBootstrap(
      table, resamples: resamples.lazy.map { $0.flatMap { rows[$0] } }, level: settings.level, l2: penalty)
  }

  private static func interval(
    _ bootstrap: Statistics.RankingBootstrap<String>, _ place: Int, _ clusters: Clusters
  ) -> Estimate.Interval {
    let all = bootstrap.replicates + bootstrap.failed
    guard bootstrap.failed * 20 <= all else {
      return .none(
        reason: "undefined in \(bootstrap.failed) of \(all) resamples: a system lost or won everything")
    }
    var method = "bootstrap"
    if clusters.areShared { method += " of \(clusters.members.count) clusters" }
    if bootstrap.failed > 0 { method += " without \(bootstrap.failed) undefined resamples" }
    let interval = bootstrap.intervals[place]
    return .bounds(
      low: Statistics.elo(interval.low), high: Statistics.elo(interval.high), level: interval.level,
      method: method)
  }
}
