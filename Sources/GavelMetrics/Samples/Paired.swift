import GavelCore

/// What was observed of one item under two systems or by two judges.
public struct Paired<Value: Sendable>: Sendable {
  /// Under the first.
  public var first: Value
  /// Under the second.
  public var second: Value

  /// Two observations of one item.
  public init(_ first: Value, _ second: Value) {
    self.first = first
    self.second = second
  }
}

extension Paired: Equatable where Value: Equatable {}
extension Paired: Hashable where Value: Hashable {}

extension Sample {
  /// The observations of two samples that belong to the same items, in the order of this one.
  ///
  /// An item that was left out on either side is left out of the pairs, for the reason of the first side that has
  /// one; an item that occurs in one sample only is left out as `unmatched-item`. The cluster of an item is the one that
  /// either side names.
  ///
  /// - Throws: `missing_value` where an observation has no item, `invalid_parameter` where an item occurs twice in a
  ///   sample, and `no_pairs` where no item was observed in both.
  public func paired(with other: Sample) throws(MetricError) -> Sample<Paired<Observation>> {
    let mine = try places()
    let others = try other.places()
    let myReasons = reasons()
    let otherReasons = other.reasons()
    var pairs = Sample<Paired<Observation>>()
    for (index, item) in items.enumerated() {
      guard let item else { continue }
      let key = ScalarText(item)
      if let place = others[key] {
        let cluster = try Self.cluster(of: item, clusters[index], other.clusters[place])
        pairs.add(Paired(observations[index], other.observations[place]), item: item, cluster: cluster)
      } else {
        pairs.exclude(otherReasons[key] ?? .unmatchedItem, item: item)
      }
    }
    for item in other.items.compactMap(\.self) where mine[ScalarText(item)] == nil {
      pairs.exclude(myReasons[ScalarText(item)] ?? .unmatchedItem, item: item)
    }
    for (item, reason) in excludedItems where others[ScalarText(item)] == nil {
      pairs.exclude(reason, item: item)
    }
    for (item, reason) in other.excludedItems {
      let key = ScalarText(item)
      if mine[key] == nil && myReasons[key] == nil { pairs.exclude(reason, item: item) }
    }
    guard pairs.count > 0 else {
      throw MetricError(
        .noPairs,
        "no item was observed in both samples, of \(count) and \(other.count) observations; compare runs over the "
          + "same items")
    }
    return pairs
  }

  /// Why items were left out.
  private func reasons() -> [ScalarText: ReasonCode] {
    Dictionary(excludedItems.map { (ScalarText($0.item), $0.reason) }) { first, _ in first }
  }

  private static func cluster(
    of item: String, _ mine: String?, _ other: String?
  ) throws(MetricError) -> String? {
    if let mine, let other, ScalarText(mine) != ScalarText(other) {
      throw MetricError(
        .invalidParameter,
        "the item '\(item)' belongs to the cluster '\(mine)' in one sample and '\(other)' in the other")
    }
    return mine ?? other
  }

  /// The place of each item.
  private func places() throws(MetricError) -> [ScalarText: Int] {
    guard excludedItems.count == excludedCount else {
      throw MetricError(
        .missingValue,
        "\(excludedCount) items were left out, \(excludedItems.count) of them with an identifier; give the sample the "
          + "identifiers of all items")
    }
    var places: [ScalarText: Int] = [:]
    for (index, item) in items.enumerated() {
      guard let item else {
        throw MetricError(
          .missingValue, "observation \(index) has no item; give the sample the identifiers of its items")
      }
      guard places.updateValue(index, forKey: ScalarText(item)) == nil else {
        throw MetricError(
          .invalidParameter,
          "the item '\(item)' occurs twice in a sample; compare one observation of each item")
      }
    }
    return places
  }
}
