public import GavelCore

/// Observations, the items and clusters they belong to, and what was left out and why.
///
/// Observations of one cluster, such as several answers to one question, are not independent; the intervals of metrics
/// take clusters into account. An observation without a cluster stands alone.
public struct Sample<Observation: Sendable>: Sendable {
  /// What was observed.
  public private(set) var observations: [Observation]
  /// The item of each observation; nil where it is not known.
  public private(set) var items: [String?]
  /// The cluster of each observation; nil where it stands alone.
  public private(set) var clusters: [String?]
  /// How many items have no observation, by reason.
  public private(set) var excluded: [ReasonCode: Int]
  /// Why items have no observation, as far as their identifiers are known.
  public private(set) var excludedItems: [String: ReasonCode] = [:]

  /// A sample; `excluded` counts the items that have no observation.
  ///
  /// - Parameters:
  ///   - observations: What was observed.
  ///   - items: The identifier of each item, in the same order; samples are compared item by item.
  ///   - clusters: The cluster of each observation, in the same order.
  ///   - excluded: How many items have no observation, by reason.
  public init(
    _ observations: [Observation] = [], items: [String]? = nil, clusters: [String?]? = nil,
    excluded: [ReasonCode: Int] = [:]
  ) {
    precondition(items.map { $0.count == observations.count } ?? true, "one item for each observation")
    precondition(clusters.map { $0.count == observations.count } ?? true, "one cluster for each observation")
    self.observations = observations
    self.items = items ?? Array(repeating: nil, count: observations.count)
    self.clusters = clusters ?? Array(repeating: nil, count: observations.count)
    self.excluded = excluded
  }

  /// The number of observations.
  public var count: Int { observations.count }

  /// The number of items left out.
  public var excludedCount: Int { excluded.values.reduce(0, +) }

  /// Adds one observation.
  public mutating func add(_ observation: Observation, item: String? = nil, cluster: String? = nil) {
    observations.append(observation)
    items.append(item)
    clusters.append(cluster)
  }

  /// Counts an item that has no observation.
  public mutating func exclude(_ reason: ReasonCode, item: String? = nil) {
    excluded[reason, default: 0] += 1
    if let item { excludedItems[item] = reason }
  }

  /// The same observations, with further items that have none.
  public func excluding(_ further: [ReasonCode: Int]) -> Sample {
    var sample = self
    sample.excluded.merge(further, uniquingKeysWith: +)
    return sample
  }

  /// The same items with other observations.
  public func map<Other: Sendable>(_ transform: (Observation) throws -> Other) rethrows -> Sample<Other> {
    replacing(try observations.map(transform))
  }

  /// The same items with other observations, in the same order.
  func replacing<Other>(_ observations: [Other]) -> Sample<Other> {
    var other = Sample<Other>(observations, clusters: clusters, excluded: excluded)
    other.items = items
    other.excludedItems = excludedItems
    return other
  }

  /// A sample with what another leaves out, and no observation.
  static func empty<Other>(like other: Sample<Other>) -> Sample {
    var sample = Sample(excluded: other.excluded)
    sample.excludedItems = other.excludedItems
    return sample
  }

  /// The same items without the observations that a rule of the metric drops; they count as left out for `reason`.
  func dropping(_ reason: ReasonCode, where isDropped: (Observation) -> Bool) -> Sample {
    var kept = Self.empty(like: self)
    for (index, observation) in observations.enumerated() {
      if isDropped(observation) {
        kept.exclude(reason, item: items[index])
      } else {
        kept.add(observation, item: items[index], cluster: clusters[index])
      }
    }
    return kept
  }
}

extension Sample where Observation: Verdict {
  /// The verdicts of `outcomes`; abstentions and failures are counted by reason.
  ///
  /// - Parameters:
  ///   - outcomes: What became of the items.
  ///   - items: The identifier of each item, in the order of the outcomes.
  ///   - clusters: The cluster of each item, in the order of the outcomes.
  public init(_ outcomes: [Outcome<Observation>], items: [String]? = nil, clusters: [String?]? = nil) {
    precondition(items.map { $0.count == outcomes.count } ?? true, "one item for each outcome")
    precondition(clusters.map { $0.count == outcomes.count } ?? true, "one cluster for each outcome")
    self.init()
    for (index, outcome) in outcomes.enumerated() {
      add(outcome, item: items?[index], cluster: clusters?[index])
    }
  }

  /// Adds what became of one item.
  public mutating func add(_ outcome: Outcome<Observation>, item: String? = nil, cluster: String? = nil) {
    if let verdict = outcome.verdict {
      add(verdict, item: item, cluster: cluster)
    } else {
      exclude(outcome.reason ?? .judgeFailed, item: item)
    }
  }
}
