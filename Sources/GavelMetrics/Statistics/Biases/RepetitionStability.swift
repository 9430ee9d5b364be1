extension Statistics {
  /// How far a judge repeats its own verdicts.
  public struct RepetitionStability: Hashable, Sendable, Codable {
    /// The mean share of the most frequent verdict, over items with a vote.
    ///
    /// Never below one over the number of kinds of verdict, and 1 for a single vote: ``pairAgreement`` is the
    /// better number.
    public var modalShare: Double

    /// The mean share of equal pairs of votes, over items with two votes or more; nil when there are none.
    public var pairAgreement: Double?

    /// The share of items with only equal votes, among those with two or more; nil when there are none.
    public var unanimous: Double?

    /// The number of items with a vote.
    public var items: Int

    /// The number of items with two votes or more.
    public var repeatedItems: Int
  }

  /// The stability of repeated verdicts on the same items; nil stands for a verdict that failed.
  ///
  /// Costs one pass over the votes.
  ///
  /// Throws `empty` without a vote.
  ///
  /// Source: direct counting; the pairs are those of J. Fleiss, *Measuring Nominal Scale Agreement among Many
  /// Raters*, 1971.
  public static func repetitionStability<Verdict: ClassLabel>(
    _ votes: [[Verdict?]]
  ) throws(MetricError) -> RepetitionStability {
    var shares: [Double] = []
    var agreements: [Double] = []
    var unanimous = 0
    for item in votes {
      var counts: [Verdict.LabelKey: Int] = [:]
      for case let vote? in item { counts[vote.labelKey, default: 0] += 1 }
      let total = counts.values.reduce(0, +)
      guard let most = counts.values.max() else { continue }
      shares.append(Double(most) / Double(total))
      guard total >= 2 else { continue }
      let equal = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      agreements.append(Double(equal) / Double(total * (total - 1)))
      if most == total { unanimous += 1 }
    }
    guard !shares.isEmpty else {
      throw MetricError(.empty, "no item has a vote; give at least one")
    }
    let repeated = agreements.count
    return RepetitionStability(
      modalShare: finiteMean(shares), pairAgreement: repeated == 0 ? nil : finiteMean(agreements),
      unanimous: repeated == 0 ? nil : Double(unanimous) / Double(repeated), items: shares.count,
      repeatedItems: repeated)
  }
}
