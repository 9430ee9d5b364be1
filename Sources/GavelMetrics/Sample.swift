public import GavelCore

/// Observations, and what was left out of them and why.
public struct Sample<Observation: Sendable>: Sendable {
  /// What was observed.
  public private(set) var observations: [Observation]
  /// How many items have no observation, by reason.
  public private(set) var excluded: [ReasonCode: Int]

  /// A sample; `excluded` counts the items that have no observation.
  public init(_ observations: [Observation] = [], excluded: [ReasonCode: Int] = [:]) {
    self.observations = observations
    self.excluded = excluded
  }

  /// The number of observations.
  public var count: Int { observations.count }

  /// The number of items left out.
  public var excludedCount: Int { excluded.values.reduce(0, +) }

  /// Adds one observation.
  public mutating func add(_ observation: Observation) { observations.append(observation) }

  /// Counts an item that has no observation.
  public mutating func exclude(_ reason: ReasonCode) { excluded[reason, default: 0] += 1 }

  /// The same items with other observations.
  public func map<Other: Sendable>(_ transform: (Observation) throws -> Other) rethrows -> Sample<Other> {
    Sample<Other>(try observations.map(transform), excluded: excluded)
  }
}

extension Sample where Observation: Verdict {
  /// The verdicts of `outcomes`; abstentions and failures are counted by reason.
  public init(_ outcomes: [Outcome<Observation>]) {
    self.init()
    for outcome in outcomes { add(outcome) }
  }

  /// Adds what became of one item.
  public mutating func add(_ outcome: Outcome<Observation>) {
    if let verdict = outcome.verdict {
      add(verdict)
    } else {
      exclude(outcome.reason ?? .judgeFailed)
    }
  }
}
