public import GavelCore

extension RunSummary {
  /// The summary of outcomes that are at hand, with the items they belong to for their labels.
  ///
  /// ```swift
  /// let outcomes = try await judge.outcomes(for: items.map { try $0.submission() }, ids: items.map(\.id))
  /// print(RunSummary(outcomes, items: items, by: judge.provenance).text)
  /// ```
  ///
  /// - Parameters:
  ///   - outcomes: What became of the items.
  ///   - items: The items in the same order.
  ///   - provenance: Who ruled.
  public init<V: Verdict>(_ outcomes: [Outcome<V>], items: [Item], by provenance: Provenance) {
    precondition(outcomes.count == items.count, "one outcome for each item")
    var tally = Tally()
    for (outcome, item) in zip(outcomes, items) { tally.add(outcome, item: item, fraction: nil) }
    self = tally.summary(kind: V.kind, isBaseline: provenance.isBaseline)
    linesRead = items.count
  }
}
