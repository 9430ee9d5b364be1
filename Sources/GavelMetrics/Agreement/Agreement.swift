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

/// How often verdict and label are the same, with a Wilson interval.
///
/// A flip agrees with no label, not even with a tie: the judge did not say one thing. It does not correct for agreement by chance, and is high where one class dominates.
public struct Agreement<Value: Hashable & Sendable>: Metric {
  /// The level of confidence.
  public let level: Double

  /// The rate with an interval at `level`.
  public init(level: Double = 0.95) { self.level = level }

  /// `agreement/1`.
  public var name: String { "agreement/1" }

  /// The rate.
  ///
  /// - Throws: ``MetricError`` with code `empty` where no item has both.
  public func estimate(_ sample: Sample<Labelled<Value>>) throws -> Estimate {
    guard sample.count > 0 else {
      throw MetricError(.empty, "no item has both a verdict and a label")
    }
    let same = sample.observations.count { $0.verdict == $0.label }
    return try Rate.estimate(name, successes: Double(same), sample, level: level)
  }
}
