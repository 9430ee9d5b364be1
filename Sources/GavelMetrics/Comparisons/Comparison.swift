public import GavelCore

/// Two systems or two judges compared item by item: the mean difference, its interval, and a test of no difference.
///
/// ```swift
/// let comparison = try Comparison(Sample(mine, items: ids), Sample(theirs, items: ids))
/// print(comparison)   // 0.31 [0.12, 0.5], n 195, left out 5 (no-marker 5); p 0.002 (paired t)
/// ```
///
/// Only items observed on both sides count. The interval is that of the mean of the differences, as ``MeanScore`` makes it;
/// on a declared scale the differences lie on the scale of differences. The test is Student's for paired values, over
/// clusters where items share some, McNemar's exact one where all values are 0 or 1, and the exact permutation test for
/// up to 20 items. Test and interval are different methods: close to the border one may see a difference where the other
/// does not.
///
/// Source: Student, 1908; Q. McNemar, 1947; E. Miller, *Adding Error Bars to Evals*, 2024, for pairing and clusters.
public struct Comparison: Hashable, Codable, Sendable {
  /// The mean of the first side over the shared items.
  public var first: Estimate
  /// The mean of the second side over the shared items.
  public var second: Estimate
  /// The mean of first less second.
  public var difference: Estimate
  /// The test of no difference.
  public var test: PairedTest
  /// What the p-value becomes among several comparisons; nil for a single one.
  public var correction: Correction?

  /// The p-value, as it is for this comparison alone; nil where there is no test.
  public var pValue: Double? {
    guard case .pValue(let value, _) = test else { return nil }
    return value
  }

  /// Compares numbers item by item.
  ///
  /// - Parameters:
  ///   - first: The numbers of one side, with their items.
  ///   - second: The numbers of the other side, with their items.
  ///   - scale: The declared scale of both; nil where there is none.
  ///   - level: The level of confidence.
  /// - Throws: ``MetricError`` with code `no_pairs` where the sides share no item, `missing_value` where items are not
  ///   known, `invalid_parameter` for an item that occurs twice or a number off the scale, and `non_finite`.
  public init(
    _ first: Sample<Double>, _ second: Sample<Double>, scale: ClosedRange<Double>? = nil, level: Double = 0.95
  ) throws {
    let pairs = try first.paired(with: second)
    func mean(_ name: String, _ values: Sample<Double>) throws -> Estimate {
      scale == 0...1
        ? try Rate.estimate(name, values, level: level)
        : try MeanUncertainty.estimate(name, values, scale: scale, level: level)
    }
    self.first = try mean("mean/1", pairs.map(\.first))
    self.second = try mean("mean/1", pairs.map(\.second))
    let differences = scale.map { $0.lowerBound - $0.upperBound...$0.upperBound - $0.lowerBound }
    difference = try MeanUncertainty.estimate(
      "mean-difference/1", pairs.map { $0.first - $0.second }, scale: differences, level: level)
    test = try PairedTest.result(of: pairs)
  }
}

extension Comparison {
  /// Compares scores item by item, on their scale where they declare one.
  ///
  /// - Throws: As ``init(_:_:scale:level:)`` does, and `invalid_parameter` for scores on different scales.
  public init(_ first: Sample<Score>, _ second: Sample<Score>, level: Double = 0.95) throws {
    let scale = try Score.commonScale(first.observations + second.observations)
    try self.init(first.map(\.value), second.map(\.value), scale: scale, level: level)
  }

  /// Compares how often two judges say what people say, item by item.
  ///
  /// - Throws: As ``init(_:_:scale:level:)`` does.
  public init<Value: ClassLabel>(
    agreementOf first: Sample<Labelled<Value>>, and second: Sample<Labelled<Value>>, level: Double = 0.95
  ) throws {
    func credits(_ sample: Sample<Labelled<Value>>) -> Sample<Double> {
      sample.map { $0.verdict.labelKey == $0.label.labelKey ? 1 : 0 }
    }
    try self.init(credits(first), credits(second), scale: 0...1, level: level)
  }
}

extension Comparison: CustomStringConvertible {
  /// The difference and its test on one line.
  public var description: String {
    var text = "\(difference)"
    switch test {
    case .pValue(let value, let method): text += "; p \(Self.rounded(value)) (\(method))"
    case .none(let reason): text += "; no test: \(reason)"
    }
    if let correction {
      text +=
        "; \(Self.rounded(correction.pValue)) among \(correction.comparisons) (\(correction.method.title))"
    }
    return text
  }

  private static func rounded(_ p: Double) -> String { p < 0.0005 ? "< 0.001" : Estimate.rounded(p) }
}
