public import GavelCore

extension Sample where Observation == Statistics.Battle<String> {
  /// The battles of systems that pairs of answers amount to; a flip is a tie.
  ///
  /// - Parameters:
  ///   - outcomes: What became of the pairs.
  ///   - systems: The systems that answered, first and second, of each pair in the same order.
  ///   - items: The identifier of each pair, in the same order.
  ///   - clusters: The cluster of each pair, such as its question, in the same order.
  public init(
    _ outcomes: [Outcome<Preference>], systems: [(first: String, second: String)], items: [String]? = nil,
    clusters: [String?]? = nil
  ) {
    precondition(systems.count == outcomes.count, "two systems for each outcome")
    let verdicts = Sample<Preference>(outcomes, items: items, clusters: clusters)
    self = Self.empty(like: verdicts)
    var place = 0
    for (outcome, pair) in zip(outcomes, systems) {
      guard let verdict = outcome.verdict else { continue }
      add(
        Statistics.Battle(pair.first, pair.second, verdict.winner.pairVerdict), item: verdicts.items[place],
        cluster: verdicts.clusters[place])
      place += 1
    }
  }
}

extension Preference.Winner {
  /// The winner as a label of three; a flip is a tie.
  var pairVerdict: Statistics.PairVerdict {
    switch self {
    case .first: .first
    case .second: .second
    case .tie, .flip: .tie
    }
  }
}
