extension Statistics {
  /// What wins when several labels have the most votes.
  public enum MajorityTieRule<Label: ClassLabel>: Hashable, Sendable {
    /// Nothing.
    case noWinner

    /// This label, such as the verdict that both are equally good.
    case label(Label)

    /// The first of these that is among the leaders; nothing if none is.
    case priority([Label])
  }

  /// The label with the most votes.
  public struct MajorityVote<Label: ClassLabel>: Hashable, Sendable {
    /// The winner; nil for a tie that the rule leaves open.
    public let winner: Label?

    /// The weight of a leader divided by that of all votes, above 0 up to 1.
    public let share: Double

    /// The labels with the most weight in ascending order; several for a tie.
    public let leaders: [Label]

    /// The number of votes that are not missing.
    public let count: Int
  }

  /// The label with the most votes, or with the most weight of votes.
  ///
  /// Missing votes are left out. Weights, such as 1 for each or the accuracy of each judge, are 1 when they are
  /// not given; totals that differ by less than 1e-12 of all weight are tied. Takes time in proportion to the
  /// votes.
  ///
  /// - Throws: `length_mismatch`, `empty`, also when all votes are missing, `invalid_parameter` for a negative
  ///   weight or votes without any, and `non_finite`.
  ///
  /// Source: direct counting. Some programs break ties at random; here the rule is named.
  public static func majorityVote<Label: ClassLabel>(
    _ votes: [Label?], weights: [Double]? = nil, ties: MajorityTieRule<Label> = .noWinner
  ) throws(MetricError) -> MajorityVote<Label> {
    try requireVotes(votes.count, valid: votes.count { $0 != nil }, weights)
    var met = MetLabels<Label>()
    var totals: [CompensatedSum] = []
    var count = 0
    for (index, vote) in votes.enumerated() {
      guard let vote else { continue }
      let code = met.code(of: vote)
      if code == totals.count { totals.append(CompensatedSum()) }
      totals[code].add(weights?[index] ?? 1)
      count += 1
    }
    let values = totals.map(\.value)
    let all = sum(values)
    guard all.isFinite else {
      throw MetricError(.nonFinite, "the weights exceed the largest Double; divide them by a constant first")
    }
    guard all > 0 else {
      throw MetricError(.invalidParameter, "the votes have no weight; give a weight above 0 to one of them")
    }
    let most = values.reduce(0) { max($0, $1) }
    let leaders = met.order.filter { values[$0] >= most - 1e-12 * all }.map { met.labels[$0] }
    return MajorityVote(
      winner: leaders.count == 1 ? leaders[0] : winner(of: leaders, ties), share: most / all,
      leaders: leaders, count: count)
  }

  private static func winner<Label: ClassLabel>(of leaders: [Label], _ rule: MajorityTieRule<Label>) -> Label?
  {
    switch rule {
    case .noWinner: nil
    case .label(let label): label
    case .priority(let order):
      order.first { label in leaders.contains { $0.labelKey == label.labelKey } }
    }
  }

  private static func requireVotes(_ count: Int, valid: Int, _ weights: [Double]?) throws(MetricError) {
    guard weights?.count ?? count == count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(count) votes and \(weights?.count ?? 0) weights; give one weight for each vote")
    }
    guard valid > 0 else {
      throw MetricError(.empty, "none of \(count) votes is valid; give at least one")
    }
    guard let weights else { return }
    if let negative = weights.first(where: { $0 < 0 && $0.isFinite }) {
      throw MetricError(.invalidParameter, "the weight \(negative) is negative; give 0 or more")
    }
    try requireFinite(weights, "the list of weights")
  }
}
