public import GavelCore

/// The mean scores of the dimensions of AlignBench over the answers of one model.
///
/// Replies that could not be read are left out, and counted, as in the reference program.
///
/// Source: THUDM/AlignBench at 5b79d4a, `dimension_calculate.py`.
public struct AlignBenchDimensionMeans: Hashable, Sendable {
  /// The mean score of a dimension.
  public struct Dimension: Hashable, Sendable {
    /// The mean, 1 to 10.
    public let mean: Double
    /// Answers that were scored in it.
    public let count: Int
  }

  /// The means by name of dimension.
  public let dimensions: [String: Dimension]
  /// Replies that could not be read.
  public let unread: Int

  /// The means of `cards`; nil stands for a reply that could not be read.
  public init(_ cards: [Scorecard<Score>?]) {
    var values: [String: [Double]] = [:]
    for card in cards.compactMap(\.self) {
      for (name, score) in card.criteria { values[name, default: []].append(score.value) }
    }
    dimensions = values.mapValues { Dimension(mean: $0.reduce(0, +) / Double($0.count), count: $0.count) }
    unread = cards.count { $0 == nil }
  }
}
