public import GavelCore

/// A probability that something is so, and whether it was.
///
/// Of a preference it is the share of the first answer, and whether people prefer it; of a class the probability of the
/// class that the judge named, and whether people named the same.
public struct Forecast: Hashable, Sendable {
  /// The probability, 0 to 1.
  public var probability: Double
  /// Whether it was so.
  public var happened: Bool

  /// A probability beside what happened.
  ///
  /// - Throws: `non_finite`, and `invalid_parameter` for a probability outside 0 to 1.
  public init(_ probability: Double, happened: Bool) throws(MetricError) {
    try Statistics.requireFinite([probability], "the probability of a forecast")
    guard (0...1).contains(probability) else {
      throw MetricError(.invalidParameter, "the probability is \(probability); give one from 0 to 1")
    }
    self.probability = probability
    self.happened = happened
  }
}

extension Sample where Observation == Forecast {
  /// The shares of the first answer beside the winners that people name; items without a label are no part.
  ///
  /// Labels that are ties are left out as `tie`, verdicts without a share as `no-probability`.
  ///
  /// - Parameters:
  ///   - outcomes: What became of the pairs.
  ///   - labels: The label of each pair, in the same order; nil where nobody labelled it.
  ///   - items: The identifier of each pair, in the same order.
  ///   - clusters: The cluster of each pair, in the same order.
  /// - Throws: `length_mismatch` where lists differ in length.
  public init(
    _ outcomes: [Outcome<Preference>], labels: [Preference.Winner?], items: [String]? = nil,
    clusters: [String?]? = nil
  ) throws(MetricError) {
    let decided = try Sample<Labelled<Preference>>(
      outcomes, labels: labels.map { $0.map { Preference($0) } }, items: items, clusters: clusters
    ) { $0 }.compactMap(dropping: .tie) { $0.label.winner.isDecisive ? $0 : nil }
    self = try decided.compactMap(dropping: .noProbability) { item throws(MetricError) in
      guard let share = item.verdict.share else { return nil }
      return try Forecast(share, happened: item.label.winner == .first)
    }
  }

  /// The probabilities of the named classes, and whether people name the same; items without a label are no part.
  ///
  /// Verdicts without probabilities are left out as `no-probability`.
  ///
  /// - Parameters:
  ///   - outcomes: What became of the items.
  ///   - labels: The label of each item, in the same order; nil where nobody labelled it.
  ///   - items: The identifier of each item, in the same order.
  ///   - clusters: The cluster of each item, in the same order.
  /// - Throws: `length_mismatch` where lists differ in length, and as ``Forecast/init(_:happened:)`` does.
  public init(
    _ outcomes: [Outcome<Classification>], labels: [String?], items: [String]? = nil,
    clusters: [String?]? = nil
  ) throws(MetricError) {
    let sample = try Sample<Labelled<Classification>>(
      outcomes, labels: labels.map { $0.map { Classification($0) } }, items: items, clusters: clusters
    ) { $0 }
    self = try sample.compactMap(dropping: .noProbability) { item throws(MetricError) in
      guard let probability = item.verdict.probabilities?[item.verdict.label] else { return nil }
      return try Forecast(
        probability, happened: item.verdict.label.labelKey == item.label.label.labelKey)
    }
  }
}
