import GavelCore

/// The battles of systems that pairs of answers amount to, and what became of the other pairs.
struct Contests {
  /// The battles; a flip is a tie.
  let sample: Sample<Statistics.Battle<String>>
  private var battles: [String.LabelKey: Int] = [:]
  private var excluded: [String.LabelKey: [ReasonCode: Int]] = [:]

  /// Throws `length_mismatch` where lists differ in length.
  init(
    _ outcomes: [Outcome<Preference>], systems: [(first: String, second: String)], clusters: [String?]?
  ) throws(MetricError) {
    typealias Battles = Sample<Statistics.Battle<String>>
    try Battles.requireSame(systems.count, outcomes.count, "pairs of systems")
    if let clusters { try Battles.requireSame(clusters.count, outcomes.count, "clusters") }
    var sample = Battles()
    for (index, outcome) in outcomes.enumerated() {
      let pair = systems[index]
      let names = Set([pair.first.labelKey, pair.second.labelKey])
      if let winner = outcome.verdict?.winner {
        sample.add(
          Statistics.Battle(pair.first, pair.second, Self.verdict(winner)), cluster: clusters?[index])
        for name in names { battles[name, default: 0] += 1 }
      } else {
        let reason = outcome.reason ?? .judgeFailed
        sample.exclude(reason)
        for name in names { excluded[name, default: [:]][reason, default: 0] += 1 }
      }
    }
    self.sample = sample
  }

  /// How many battles a system fought, and why it has no others.
  func record(of system: String) -> (battles: Int, excluded: [ReasonCode: Int]) {
    (battles[system.labelKey] ?? 0, excluded[system.labelKey] ?? [:])
  }

  /// An order that depends on the battles alone.
  static func areInIncreasingOrder(
    _ left: Statistics.Battle<String>, _ right: Statistics.Battle<String>
  ) -> Bool {
    (left.first.labelKey, left.second.labelKey, left.outcome.rawValue)
      < (right.first.labelKey, right.second.labelKey, right.outcome.rawValue)
  }

  private static func verdict(_ winner: Preference.Winner) -> Statistics.PairVerdict {
    switch winner {
    case .first: .first
    case .second: .second
    case .tie, .flip: .tie
    }
  }
}
