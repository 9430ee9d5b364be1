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
  /// The items that have no observation and why, as far as their identifiers are known.
  public private(set) var excludedItems: [(item: String, reason: ReasonCode)] = []
  /// How many of the items left out have an observation that the rule of a metric drops.
  private(set) var droppedCount = 0

  /// A sample of observations that belong to no items and clusters; `excluded` counts the items that have none.
  ///
  /// Samples of outcomes count by themselves what was left out.
  public init(_ observations: [Observation] = [], excluded: [ReasonCode: Int] = [:]) {
    self.observations = observations
    items = Array(repeating: nil, count: observations.count)
    clusters = Array(repeating: nil, count: observations.count)
    self.excluded = excluded
  }

  /// A sample of observations with the items that they belong to, and perhaps their clusters.
  ///
  /// Samples with items are compared item by item.
  ///
  /// - Throws: `length_mismatch` unless there is one item, and one cluster or nil, for each observation.
  public init(
    _ observations: [Observation], items: [String], clusters: [String?]? = nil,
    excluded: [ReasonCode: Int] = [:]
  ) throws(MetricError) {
    try self.init(observations, clusters: clusters, excluded: excluded)
    try Self.requireSame(items.count, observations.count, "items")
    self.items = items
  }

  /// A sample of observations with the clusters that they belong to; nil stands alone.
  ///
  /// - Throws: `length_mismatch` unless there is one cluster, or nil, for each observation.
  public init(
    _ observations: [Observation], clusters: [String?]?, excluded: [ReasonCode: Int] = [:]
  ) throws(MetricError) {
    self.init(observations, excluded: excluded)
    guard let clusters else { return }
    try Self.requireSame(clusters.count, observations.count, "clusters")
    self.clusters = clusters
  }

  /// The number of observations.
  public var count: Int { observations.count }

  /// The number of items left out.
  public var excludedCount: Int { excluded.values.reduce(0, +) }

  /// The number of items of which nothing was observed: what a worst case is about.
  var unobservedCount: Int { excludedCount - droppedCount }

  /// Refuses lists of different lengths.
  static func requireSame(_ count: Int, _ wanted: Int, _ name: String) throws(MetricError) {
    guard count == wanted else {
      throw MetricError(
        .lengthMismatch, "there are \(count) \(name) and \(wanted) entries; give one for each")
    }
  }

  /// Adds one observation.
  public mutating func add(_ observation: Observation, item: String? = nil, cluster: String? = nil) {
    observations.append(observation)
    items.append(item)
    clusters.append(cluster)
  }

  /// Counts an item that has no observation.
  public mutating func exclude(_ reason: ReasonCode, item: String? = nil) {
    excluded[reason, default: 0] += 1
    if let item { excludedItems.append((item, reason)) }
  }

  /// The same observations, with further items that have none.
  package func excluding(_ further: [ReasonCode: Int]) -> Sample {
    var sample = self
    sample.excluded.merge(further, uniquingKeysWith: +)
    return sample
  }

  /// The same items with other observations.
  public func map<Other: Sendable, Failure: Error>(
    _ transform: (Observation) throws(Failure) -> Other
  ) throws(Failure) -> Sample<Other> {
    replacing(try observations.map(transform))
  }

  /// The same items with other observations, in the same order.
  func replacing<Other>(_ observations: [Other]) -> Sample<Other> {
    var other = Sample<Other>.empty(like: self)
    other.observations = observations
    other.items = items
    other.clusters = clusters
    return other
  }

  /// A sample with what another leaves out, and no observation.
  static func empty<Other>(like other: Sample<Other>) -> Sample {
    var sample = Sample(excluded: other.excluded)
    sample.excludedItems = other.excludedItems
    sample.droppedCount = other.droppedCount
    return sample
  }

  /// The same items with other observations; those that a rule of the metric drops, for which there is none, count as left
  /// out for `reason`.
  func compactMap<Other: Sendable, Failure: Error>(
    dropping reason: ReasonCode, _ transform: (Observation) throws(Failure) -> Other?
  ) throws(Failure) -> Sample<Other> {
    var kept = Sample<Other>.empty(like: self)
    for (index, observation) in observations.enumerated() {
      if let other = try transform(observation) {
        kept.add(other, item: items[index], cluster: clusters[index])
      } else {
        kept.exclude(reason, item: items[index])
        kept.droppedCount += 1
      }
    }
    return kept
  }
}

extension Sample where Observation: Verdict {
  /// The verdicts of `outcomes`; abstentions and failures are counted by reason.
  public init(_ outcomes: [Outcome<Observation>]) {
    self.init()
    for outcome in outcomes { add(outcome) }
  }

  /// The verdicts of `outcomes` with the items, and perhaps the clusters, that they belong to, in the same order.
  ///
  /// - Throws: `length_mismatch` unless there is one item, and one cluster or nil, for each outcome.
  public init(
    _ outcomes: [Outcome<Observation>], items: [String]?, clusters: [String?]? = nil
  ) throws(MetricError) {
    if let items { try Self.requireSame(items.count, outcomes.count, "items") }
    if let clusters { try Self.requireSame(clusters.count, outcomes.count, "clusters") }
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
