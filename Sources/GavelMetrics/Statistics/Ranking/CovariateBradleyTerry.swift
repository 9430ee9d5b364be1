extension Statistics {
  /// Strengths of competitors with what features of the battles add to them.
  public struct CovariateBradleyTerry<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of the lists of strengths.
    public let competitors: [Competitor]

    /// The strengths on the natural logarithmic scale, with mean 0, for battles whose features are 0.
    public let strengths: [Double]

    /// The coefficient of each feature: what one unit adds to the log odds of the first competitor.
    public let coefficients: [Double]

    /// The standard error of each strength; nil with a penalty.
    public let standardErrors: [Double]?

    /// The standard error of each coefficient; nil with a penalty.
    public let coefficientErrors: [Double]?

    /// The natural logarithm of the likelihood, without the penalty.
    public let logLikelihood: Double
  }

  /// The Bradley-Terry model with features of the battles, such as the difference in length of both answers.
  ///
  /// The log odds of the first competitor are the difference of the strengths plus the features times their
  /// coefficients. A feature belongs to the first minus the second answer; a constant 1 measures the advantage
  /// of the first position. ``lengthFeature(_:_:addingOne:)`` makes the usual one. A tie counts as half a win
  /// for both. The penalty subtracts `l2`/2 times the sum of squares of all strengths and coefficients. Newton's
  /// method, each step in proportion to the battles times the square of the number of features, and to the
  /// third power of the number of parameters.
  ///
  /// - Throws: `length_mismatch` when battles have different numbers of features, `invalid_parameter` for a
  ///   negative penalty, `non_finite`, and without a penalty `rank_deficient` when features or unconnected
  ///   competitors leave parameters undetermined and `no_finite_maximum` when strengths and features separate
  ///   the outcomes.
  ///
  /// Source: R. Bradley, M. Terry, *Rank analysis of incomplete block designs*, 1952; T. Li, A. Angelopoulos,
  /// W. Chiang, *Does Style Matter? Disentangling Style and Substance in Chatbot Arena*, 2024, whose own fit has
  /// a penalty and other scales.
  public static func bradleyTerry<Competitor>(
    _ table: BattleTable<Competitor>, features: [[Double]], l2: Double = 0
  ) throws(MetricError) -> CovariateBradleyTerry<Competitor> {
    try requireRows(features, count: table.count)
    try requirePenalty(l2)
    for (battle, row) in features.enumerated() { try requireFinite(row, "the features of battle \(battle)") }
    let likelihood = CovariateLikelihood(table, features: features, penalty: l2)
    let start = [Double](repeating: 0, count: likelihood.size)
    if l2 == 0 { try requireFullRank(likelihood, at: start) }
    let found = NewtonMaximum.find(
      likelihood, from: start, iterations: l2 == 0 ? 100 : 1000)
    guard let maximum = found else {
      throw MetricError(
        .noFiniteMaximum,
        "strengths and features separate the outcomes, or nearly so, and no coefficient is high enough; leave "
          + "features out, add battles or give a penalty")
    }
    var derivatives = Derivatives(size: likelihood.size)
    likelihood.accumulate(at: maximum, &derivatives)
    let count = likelihood.competitors
    let errors = l2 == 0 ? errors(derivatives, competitors: count) : nil
    return CovariateBradleyTerry(
      competitors: table.competitors, strengths: centred(Array(maximum.prefix(count))),
      coefficients: zip(maximum.dropFirst(count), likelihood.scales).map { $0 / $1 },
      standardErrors: errors.map { Array($0.prefix(count)) },
      coefficientErrors: errors.map { zip($0.dropFirst(count), likelihood.scales).map { $0 / $1 } },
      logLikelihood: derivatives.value)
  }
}

extension Statistics {
  private static func requireRows(_ features: [[Double]], count: Int) throws(MetricError) {
    guard features.count == count else {
      throw MetricError(
        .lengthMismatch, "\(count) battles and \(features.count) rows of features; give one row per battle")
    }
    guard let battle = features.firstIndex(where: { $0.count != features[0].count }) else { return }
    throw MetricError(
      .lengthMismatch,
      "battle 0 has \(features[0].count) features and battle \(battle) has \(features[battle].count); "
        + "give all battles the same")
  }

  /// Refuses parameters that no battles could determine, whatever their outcome.
  private static func requireFullRank(
    _ likelihood: CovariateLikelihood, at start: [Double]
  ) throws(MetricError) {
    var derivatives = Derivatives(size: start.count)
    likelihood.evaluate(at: start, &derivatives)
    // A direction counts as undetermined when it is within about a millionth of the others.
    guard CholeskyFactor(derivatives.information, tolerance: 1e-12).isSingular else { return }
    throw MetricError(
      .rankDeficient,
      "the features depend on each other or on who meets whom, or some competitors never meet; leave features "
        + "out or give a penalty")
  }
}
