public import GavelCore

/// What a judge said beside what a person said of the same item.
public struct Labelled<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the judge said.
  public var verdict: Value
  /// What the person said.
  public var label: Value

  /// A verdict beside its label.
  public init(_ verdict: Value, label: Value) {
    self.verdict = verdict
    self.label = label
  }
}

extension Sample {
  /// The verdicts of `outcomes` beside the labels of people; items without a label are no part of the sample.
  ///
  /// ```swift
  /// let sample = try Sample(outcomes, labels: labels) { $0.value }   // scores beside Double? labels
  /// ```
  ///
  /// - Parameters:
  ///   - outcomes: What became of the items.
  ///   - labels: The label of each item, in the same order; nil where nobody labelled it.
  ///   - items: The identifier of each item, in the same order.
  ///   - clusters: The cluster of each item, in the same order.
  ///   - value: What of the verdict is compared with the label.
  /// - Throws: `length_mismatch` where lists differ in length.
  public init<V: Verdict, Value>(
    _ outcomes: [Outcome<V>], labels: [Value?], items: [String]? = nil, clusters: [String?]? = nil,
    value: (V) -> Value
  ) throws(MetricError) where Observation == Labelled<Value> {
    try Self.requireSame(labels.count, outcomes.count, "labels")
    if let items { try Self.requireSame(items.count, outcomes.count, "items") }
    if let clusters { try Self.requireSame(clusters.count, outcomes.count, "clusters") }
    self.init()
    for (index, outcome) in outcomes.enumerated() {
      guard let label = labels[index] else { continue }
      if let verdict = outcome.verdict {
        add(
          Labelled(value(verdict), label: label), item: items?[index], cluster: clusters?[index])
      } else {
        exclude(outcome.reason ?? .judgeFailed, item: items?[index])
      }
    }
  }
}
