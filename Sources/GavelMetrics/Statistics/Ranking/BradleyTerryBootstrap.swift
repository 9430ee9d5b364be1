extension Statistics {
  /// Bootstrap intervals of Bradley-Terry strengths, from random resamples of the battles.
  ///
  /// Every resample has as many battles as there are, drawn with replacement, and gives strengths with mean 0.
  /// The same seed gives the same intervals. One in which a competitor is absent or that has no finite maximum
  /// is left out and counted. The cost of a resample is that of a fit and grows with the pairs that met, not
  /// with the battles.
  ///
  /// - Throws: `invalid_parameter` for a level outside the open interval from 0 to 1, a negative penalty or no
  ///   resamples, `non_finite`, and `no_finite_maximum` when every resample fails.
  ///
  /// Source: B. Efron, R. Tibshirani, *An Introduction to the Bootstrap*, 1993, section 13.3.
  public static func bradleyTerryBootstrap<Competitor>(
    _ matrix: WinMatrix<Competitor>, resamples: Int = 1000, seed: UInt64, level: Double = 0.95,
    l2: Double = 0
  ) throws(MetricError) -> RankingBootstrap<Competitor> {
    guard resamples > 0 else { throw noResamples() }
    try requireLevel(level)
    try requirePenalty(l2)
    var replicates = Replicates(matrix, l2: l2)
    var sample = Encounters(matrix.counts)
    var resampler = BattleResampler(sample, seed: seed)
    for _ in 0..<resamples {
      resampler.draw(into: &sample)
      replicates.add(sample)
    }
    return try replicates.summary(matrix.competitors, level: level)
  }

  /// Bootstrap intervals of Bradley-Terry strengths, from given resamples of the battles.
  ///
  /// A resample lists battles by their index, with repetitions, as ``Resamples`` makes them. One in which a
  /// competitor is absent or that has no finite maximum is left out and counted.
  ///
  /// - Throws: `invalid_parameter` for a level outside the open interval from 0 to 1, a negative penalty, no
  ///   resamples or an index that is no battle, `non_finite`, and `no_finite_maximum` when every resample
  ///   fails.
  ///
  /// Source: B. Efron, R. Tibshirani, *An Introduction to the Bootstrap*, 1993, section 13.3.
  public static func bradleyTerryBootstrap<Competitor>(
    _ table: BattleTable<Competitor>, resamples: some Sequence<[Int]>, level: Double = 0.95, l2: Double = 0
  ) throws(MetricError) -> RankingBootstrap<Competitor> {
    try requireLevel(level)
    try requirePenalty(l2)
    let matrix = WinMatrix(table)
    var replicates = Replicates(matrix, l2: l2)
    var sample = Encounters(matrix.counts)
    let pairs = sample.pairs(of: table)
    for resample in resamples {
      sample.count(try table.checkedRows(resample), table, pairs)
      replicates.add(sample)
    }
    guard replicates.count > 0 else { throw noResamples() }
    return try replicates.summary(table.competitors, level: level)
  }
}

extension Encounters {
  /// The pair of each battle.
  fileprivate func pairs<Competitor>(of table: Statistics.BattleTable<Competitor>) -> [Int] {
    var places = [Int](repeating: 0, count: competitors * competitors)
    for pair in first.indices {
      places[first[pair] * competitors + second[pair]] = pair
      places[second[pair] * competitors + first[pair]] = pair
    }
    return zip(table.first, table.second).map { places[$0 * competitors + $1] }
  }

  /// Replaces the counts by those of some battles, given the pair of each battle.
  fileprivate mutating func count<Competitor>(
    _ battles: [Int], _ table: Statistics.BattleTable<Competitor>, _ pairs: [Int]
  ) {
    for pair in first.indices { (wins[pair], losses[pair], ties[pair]) = (0, 0, 0) }
    for battle in battles {
      let pair = pairs[battle]
      let isInOrder = table.first[battle] < table.second[battle]
      switch table.outcomes[battle] {
      case .tie: ties[pair] += 1
      case .first where isInOrder: wins[pair] += 1
      case .second where !isInOrder: wins[pair] += 1
      default: losses[pair] += 1
      }
    }
  }
}

/// The strengths of resamples.
private struct Replicates {
  private let graph: ResultGraph
  private let hasPenalty: Bool
  private let start: [Double]
  private var likelihood: BradleyTerryLikelihood
  // A list of each competitor.
  private var scores: [[Double]]
  private var failed = 0
  private(set) var count = 0

  init<Competitor>(_ matrix: Statistics.WinMatrix<Competitor>, l2: Double) {
    let encounters = Encounters(matrix.counts)
    graph = ResultGraph(encounters)
    hasPenalty = l2 > 0
    likelihood = BradleyTerryLikelihood(encounters, penalty: l2)
    scores = Array(repeating: [], count: encounters.competitors)
    // The strengths of all battles are a good start, if there are any.
    let all = try? Statistics.bradleyTerry(matrix, l2: l2)
    start = all?.strengths ?? [Double](repeating: 0, count: encounters.competitors)
  }

  mutating func add(_ sample: Encounters) {
    count += 1
    likelihood.wins = sample.creditedWins
    likelihood.losses = sample.creditedLosses
    guard hasScores(sample), let maximum = NewtonMaximum.find(likelihood, from: start) else {
      failed += 1
      return
    }
    for (competitor, strength) in Statistics.centred(maximum).enumerated() {
      scores[competitor].append(strength)
    }
  }

  private func hasScores(_ sample: Encounters) -> Bool {
    guard hasPenalty else {
      return graph.isStronglyConnected(wins: likelihood.wins, losses: likelihood.losses)
    }
    var isPresent = [Bool](repeating: false, count: sample.competitors)
    for pair in 0..<sample.count where likelihood.wins[pair] + likelihood.losses[pair] > 0 {
      isPresent[sample.first[pair]] = true
      isPresent[sample.second[pair]] = true
    }
    return !isPresent.contains(false)
  }

  func summary<Competitor>(
    _ competitors: [Competitor], level: Double
  ) throws(MetricError) -> Statistics.RankingBootstrap<Competitor> {
    guard failed < count else {
      throw MetricError(
        .noFiniteMaximum,
        "none of the \(count) resamples has a finite maximum; add battles or give a penalty")
    }
    return Statistics.RankingBootstrap(competitors, scores: scores, failed: failed, level: level)
  }
}
