import Foundation

extension Statistics {
  /// Strengths of competitors fitted together with a parameter of ties.
  public struct TieModel<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of all lists.
    public let competitors: [Competitor]

    /// The strengths on the natural logarithmic scale, with mean 0.
    public let strengths: [Double]

    /// How easily ties come about: nu of Davidson's model, above 0, or theta of that of Rao and Kupper, above
    /// 1.
    public let tieParameter: Double

    /// The natural logarithm of the likelihood, from the probabilities of the single battles.
    public let logLikelihood: Double
  }

  /// Davidson's model of battles with ties.
  ///
  /// With worths p = e to the power of the strength, a win of i over j has a probability in proportion to p_i
  /// and a tie one in proportion to nu sqrt(p_i p_j). Newton's method, each step in proportion to the third
  /// power of the number of competitors.
  ///
  /// - Throws: `no_finite_maximum` when a group never lost to or tied with the rest, or no closed walk along the
  ///   results has more wins than ties, and `boundary` without any tie, as nu is then 0.
  ///
  /// Source: R. Davidson, *On extending the Bradley-Terry model to accommodate ties in paired comparison
  /// experiments*, 1970.
  public static func davidsonTies<Competitor>(
    _ matrix: WinMatrix<Competitor>
  ) throws(MetricError) -> TieModel<Competitor> {
    try tieModel(matrix, parameter: "nu = 0") { DavidsonLikelihood(encounters: $0) }
  }

  /// The model of Rao and Kupper of battles with ties.
  ///
  /// With worths p = e to the power of the strength, i beats j with the probability p_i/(p_i + theta p_j); what
  /// is left is a tie. Newton's method, each step in proportion to the third power of the number of
  /// competitors.
  ///
  /// - Throws: `no_finite_maximum` when a group never lost to or tied with the rest, or no closed walk along the
  ///   results has more wins than ties, and `boundary` without any tie, as theta is then 1.
  ///
  /// Source: P. Rao, L. Kupper, *Ties in paired-comparison experiments: a generalization of the Bradley-Terry
  /// model*, 1967.
  public static func raoKupperTies<Competitor>(
    _ matrix: WinMatrix<Competitor>
  ) throws(MetricError) -> TieModel<Competitor> {
    try tieModel(matrix, parameter: "theta = 1") { RaoKupperLikelihood(encounters: $0) }
  }

  /// Fits a model whose last parameter is the logarithm of that of ties.
  private static func tieModel<Competitor, Likelihood: ConcaveFunction>(
    _ matrix: WinMatrix<Competitor>, parameter: String, likelihood: (Encounters) -> Likelihood
  ) throws(MetricError) -> TieModel<Competitor> {
    let encounters = Encounters(matrix.counts)
    let isConnected = ResultGraph(encounters).isStronglyConnected(
      wins: encounters.creditedWins, losses: encounters.creditedLosses)
    guard isConnected && WinCycles.exist(in: encounters) else {
      throw MetricError(
        .noFiniteMaximum,
        isConnected
          ? "no cycle of results has more wins than ties, so that the likelihood rises without end; "
            + "fit bradleyTerry, where a tie is half a win"
          : "a group never lost to or tied with the rest, so that no strength is high enough; add battles, or "
            + "fit bradleyTerry with a penalty")
    }
    guard encounters.hasTies else {
      throw MetricError(
        .boundary, "no battle is a tie, so that the best value is \(parameter), the edge; fit bradleyTerry")
    }
    let count = encounters.competitors
    let function = likelihood(encounters)
    var start = [Double](repeating: 0, count: count)
    start.append(0.5)
    guard let maximum = NewtonMaximum.find(function, from: start), let tie = maximum.last else {
      throw notConverged()
    }
    var derivatives = Derivatives(size: maximum.count)
    function.evaluate(at: maximum, &derivatives)
    return TieModel(
      competitors: matrix.competitors, strengths: centred(Array(maximum.prefix(count))),
      tieParameter: exp(tie), logLikelihood: derivatives.value)
  }
}
