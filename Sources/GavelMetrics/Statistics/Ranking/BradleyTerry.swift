import Foundation

extension Statistics {
  /// Strengths of competitors fitted to their battles.
  public struct BradleyTerry<Competitor: ClassLabel>: Hashable, Sendable {
    /// The competitors, in the order of all lists.
    public let competitors: [Competitor]

    /// The strengths on the natural logarithmic scale, with mean 0: a competitor beats another one with odds e
    /// to the power of the difference.
    public let strengths: [Double]

    /// The standard error of each strength; nil with a penalty, as the strengths are then biased.
    ///
    /// With ties it is only nominal: a tie as one half of a win each is no outcome of the model.
    public let standardErrors: [Double]?

    /// The natural logarithm of the likelihood, without the penalty.
    public let logLikelihood: Double

    /// The strengths on the scale of chess ratings: 1000 on average, and 400 more for tenfold odds.
    public var elo: [Double] { strengths.map(Statistics.elo) }
  }

  /// A strength on the scale of chess ratings: 1000 for strength 0, and 400 more for tenfold odds.
  static func elo(_ strength: Double) -> Double { 1000 + 400 / log(10) * strength }

  /// The Bradley-Terry model: strengths under which the battles are the most likely.
  ///
  /// A tie counts as half a win for both. Unlike sequential Elo ratings the result does not depend on the order
  /// of the battles. A penalty subtracts `l2`/2 times the sum of the squared strengths from the log-likelihood
  /// and gives a result for any battles. Newton's method, each step in proportion to the third power of the
  /// number of competitors.
  ///
  /// - Throws: `invalid_parameter` for a negative penalty, `non_finite`, and without a penalty `not_connected`
  ///   when competitors fall into groups that never met, and `no_finite_maximum` when a group never lost to
  ///   the rest.
  ///
  /// Source: R. Bradley, M. Terry, *Rank analysis of incomplete block designs: the method of paired
  /// comparisons*, 1952; the condition for a finite maximum is that of L. Ford, *Solution of a ranking problem
  /// from binary comparisons*, 1957.
  public static func bradleyTerry<Competitor>(
    _ matrix: WinMatrix<Competitor>, l2: Double = 0
  ) throws(MetricError) -> BradleyTerry<Competitor> {
    try requirePenalty(l2)
    let encounters = Encounters(matrix.counts)
    if l2 == 0 { try ResultGraph.requireFiniteMaximum(encounters, matrix.competitors) }
    let likelihood = BradleyTerryLikelihood(encounters, penalty: l2)
    guard let maximum = NewtonMaximum.find(likelihood, from: likelihood.start) else { throw notConverged() }
    let strengths = centred(maximum)
    var derivatives = Derivatives(size: strengths.count)
    likelihood.accumulate(at: strengths, &derivatives)
    return BradleyTerry(
      competitors: matrix.competitors, strengths: strengths,
      standardErrors: l2 == 0 ? errors(derivatives, competitors: strengths.count) : nil,
      logLikelihood: derivatives.value)
  }
}
