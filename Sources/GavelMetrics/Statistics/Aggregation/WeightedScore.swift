import Foundation
public import GavelCore

extension Statistics {
  /// The mean of a score over the probabilities that a model gave to its spellings.
  public struct WeightedScore: Hashable, Sendable, Codable {
    /// The mean score, on the scale.
    public var score: Double

    /// The probability of all spellings of scores together; below about 0.5 the score is suspect.
    ///
    /// Above 1 when the alternatives do not exclude each other.
    public var mass: Double

    /// The probability of each score among the spellings of scores; they sum to 1.
    public var distribution: [Int: Double]
  }

  /// The mean of the scores that the alternatives of a token spell, weighted by their probabilities.
  ///
  /// An alternative counts when its text without white space around it is the decimal number of a score of
  /// the scale, in ASCII digits and with neither sign nor leading zeros; several spellings of a score add up.
  /// A log-probability of minus infinity is a probability of 0. Takes time in proportion to the alternatives.
  ///
  /// - Throws: `invalid_parameter` for a log-probability above 0 by more than rounding, `non_finite` for one that
  ///   is NaN or infinitely large, and `no_score_token` when no alternative of positive probability spells a score.
  ///
  /// Source: Y. Liu and others, *G-Eval: NLG evaluation using GPT-4 with better human alignment*, 2023.
  public static func weightedScore(
    _ alternatives: [TokenProbability.Alternative], scale: ClosedRange<Int>
  ) throws(MetricError) -> WeightedScore {
    // A probability of 1 may come with a logarithm that is rounded up.
    if let impossible = alternatives.first(where: { $0.logProbability.isFinite && $0.logProbability > 1e-9 })
    {
      throw MetricError(
        .invalidParameter,
        "\(String(reflecting: impossible.text)) has the log-probability \(impossible.logProbability), which no "
          + "probability has; give natural logarithms of at most 0")
    }
    if let unusable = alternatives.first(where: { $0.logProbability.isNaN || $0.logProbability == .infinity })
    {
      throw MetricError(
        .nonFinite,
        "\(String(reflecting: unusable.text)) has the log-probability \(unusable.logProbability); remove it")
    }
    var spelled: [(score: Int, logProbability: Double)] = []
    for alternative in alternatives where alternative.logProbability > -.infinity {
      guard let score = plainNumber(alternative.text), scale.contains(score) else { continue }
      spelled.append((score, alternative.logProbability))
    }
    guard let highest = spelled.map(\.logProbability).max() else {
      throw MetricError(
        .noScoreToken,
        "none of \(alternatives.count) alternatives spells a score from \(scale.lowerBound) to "
          + "\(scale.upperBound); ask for the score alone, or for more alternatives")
    }
    // Relative to the likeliest, so that tiny probabilities keep their ratios.
    var totals: [Int: CompensatedSum] = [:]
    for (score, logProbability) in spelled {
      totals[score, default: CompensatedSum()].add(exp(logProbability - highest))
    }
    // In a fixed order, so that rounding is the same in every run.
    let weights = totals.sorted { $0.key < $1.key }.map { (score: $0.key, weight: $0.value.value) }
    let total = sum(weights.lazy.map(\.weight))
    let distribution = weights.map { ($0.score, $0.weight / total) }
    return WeightedScore(
      score: sum(weights.lazy.map { Double($0.score) * ($0.weight / total) }), mass: exp(highest) * total,
      distribution: Dictionary(distribution) { first, _ in first })
  }

  /// The number that a text spells in ASCII digits, white space around it aside; nil for any other text.
  static func plainNumber(_ text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let digits = scalars[start...end]
    guard digits.allSatisfy({ ("0"..."9").contains($0) }), digits.first != "0" || digits.count == 1 else {
      return nil
    }
    return Int(String(digits))
  }
}
