import GavelCore

/// One observation out of a verdict, for a summary.
enum TallyEntry: Sendable {
  case score(Score)
  case preference(Preference)
  case label(String)
}

/// A verdict that a summary can count: alone, or criterion by criterion.
protocol TalliedVerdict: Verdict {
  /// The observations, each with the criterion it belongs to; nil for the whole.
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] { get }
}

extension Score: TalliedVerdict {
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] { [(nil, .score(self))] }
}

extension Preference: TalliedVerdict {
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] { [(nil, .preference(self))] }
}

extension Classification: TalliedVerdict {
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] { [(nil, .label(label))] }
}

extension Ranking: TalliedVerdict {
  /// The place of the best answer: whether a judge leans towards a place can be seen.
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] {
    [(nil, .label(best.count == 1 ? "answer \(best[0] + 1) best" : "\(best.count) answers best"))]
  }
}

extension Scorecard: TalliedVerdict where V: TalliedVerdict {
  var tallyEntries: [(criterion: String?, entry: TallyEntry)] {
    let single = criteria.sorted { $0.key < $1.key }.flatMap { name, verdict in
      verdict.tallyEntries.map { (criterion: Optional(name), entry: $0.entry) }
    }
    guard let scores = self as? Scorecard<Score> else { return single }
    return [(nil, .score(scores.mean()))] + single
  }
}
