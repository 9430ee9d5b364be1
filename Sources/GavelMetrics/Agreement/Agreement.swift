/// How often verdict and label are the same.
///
/// A flip agrees with no label, not even with a tie: the judge did not say one thing. It does not correct for agreement
/// by chance, and is high where one class dominates; give ``CohenKappa`` beside it. The interval is Wilson's; where
/// items share clusters, that of a clustered mean on the scale from 0 to 1.
///
/// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*, 1927.
public struct Agreement<Value: ClassLabel>: Metric {
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
    let credits = sample.map { $0.verdict.labelKey == $0.label.labelKey ? 1.0 : 0 }
    return try Rate.estimate(name, credits, level: level)
  }
}
