import Foundation
public import GavelCore

extension TextMetrics {
  /// Which of two answers the surface baseline prefers, with all that it counted.
  public struct SurfacePreference: Hashable, Sendable {
    /// The counts of the first answer.
    public let first: SurfaceScore
    /// The counts of the second answer.
    public let second: SurfaceScore
    /// The probability, 0 to 1, that the first answer is better; the band plays no part in it.
    public let probability: Double
    /// The first, the second or a tie.
    public let winner: Preference.Winner

    /// The answer with the higher score, or a tie where they are equal or less than `band` apart.
    init(_ first: SurfaceScore, _ second: SurfaceScore, band: Double) {
      self.first = first
      self.second = second
      let difference = first.value - second.value
      probability = 1 / (1 + exp(-1.49 * difference))
      if difference == 0 || abs(difference) < band {
        winner = .tie
      } else {
        winner = difference > 0 ? .first : .second
      }
    }
  }

  /// What the surface baseline counts in an answer: different new words and repetition, without reading any.
  ///
  /// Of each text the first 12,000 Unicode scalars count. Takes time in proportion to them.
  ///
  /// Source: as of ``surfaceBaseline(prompt:first:second:band:)``.
  public static func surfaceScore(of answer: String, prompt: String? = nil) -> SurfaceScore {
    var vocabulary = SurfaceVocabulary(prompt: prompt)
    return vocabulary.score(of: answer)
  }

  /// The surface baseline: prefers the answer with more different new words and less repetition.
  ///
  /// A floor for judges of pairs, never a judge to act on: it is blind to meaning and hardly sees the order of
  /// words, and padding wins. The answers exchanged give the other winner and the probability 1 - p. The factor
  /// 1.49 of the difference of scores was fitted to the scores of a model on other prompts and moves the
  /// probability alone. Takes time in proportion to the texts, of each the first 12,000 Unicode scalars.
  ///
  /// - Parameters:
  ///   - prompt: What is answered; its words are not new. Nil is an empty prompt.
  ///   - first: One answer.
  ///   - second: The other.
  ///   - band: Scores that differ by less are a tie; 0 leaves only equal scores.
  /// - Returns: The winner with the counts of both answers.
  /// - Throws: `invalid_parameter` for a negative band and `non_finite` for one that is NaN or infinite. No text is
  ///   an error.
  ///
  /// Source: distinct content words against repeated windows of four tokens, as Gavel defines it; see
  /// `Docs/Metrics/Surface baseline.md`.
  public static func surfaceBaseline(
    prompt: String? = nil, first: String, second: String, band: Double = 0
  ) throws(MetricError) -> SurfacePreference {
    guard band.isFinite else {
      throw MetricError(.nonFinite, "the band is \(band); give 0 or more")
    }
    guard band >= 0 else {
      throw MetricError(.invalidParameter, "the band is \(band); give 0 or more")
    }
    var vocabulary = SurfaceVocabulary(prompt: prompt)
    return SurfacePreference(vocabulary.score(of: first), vocabulary.score(of: second), band: band)
  }

  /// The tokens that the surface baseline counts.
  package static func surfaceTokens(of text: String) -> [String] { SurfaceTokenizer(text).texts }
}
