public import GavelCore

/// A judge on pairs that only counts: it prefers more different new words and less repetition, and reads nothing.
///
/// Print its agreement with people beside that of a model judge, see ``SurfaceComparison``: what both share needs no
/// understanding. It asks no model and costs nothing. A pair with its answers exchanged gets the exchanged verdict.
///
/// ```swift
/// let judge = SurfaceBaseline()
/// ```
public struct SurfaceBaseline: Judge {
  /// The name that every verdict carries.
  public static let name = "surface baseline"

  /// Scores that differ by less are a tie.
  public let band: Double
  /// The name `surface baseline/1` with the band, labelled as a baseline.
  public let provenance: Provenance

  /// The judge.
  ///
  /// - Precondition: `band` is finite and not negative.
  public init(band: Double = 0) {
    precondition(band.isFinite && band >= 0, "the band is a finite number, 0 or more")
    self.band = band
    provenance = Provenance(
      "\(Self.name)/1", configuration: ["band": "\(band)"], label: Provenance.baselineLabel)
  }

  /// The preference with its probability and both scores; the reasoning says what was counted.
  ///
  /// The prompt of an answer is the conversation before it, a line for each turn.
  public func judge(_ pair: Pair, in context: JudgmentContext) async throws -> Judgment<Preference> {
    let counts = counts(of: pair)
    let scores = Preference.Scores(first: counts.first.value, second: counts.second.value)
    return Judgment(
      Preference(counts.winner, share: counts.probability, scores: scores), by: provenance,
      reasoning: "\(Self.name): \(Self.summary(counts.first)) against \(Self.summary(counts.second)); "
        + "counted, not read")
  }

  /// What the judge says of a pair, with all that it counted.
  public func counts(of pair: Pair) -> TextMetrics.SurfacePreference {
    TextMetrics.SurfacePreference(score(pair.first), score(pair.second), band: band)
  }

  private func score(_ submission: Submission) -> TextMetrics.SurfaceScore {
    let prompt = submission.messages.map(\.content).joined(separator: "\n")
    return TextMetrics.surfaceScore(of: submission.response, prompt: prompt)
  }

  private static func summary(_ score: TextMetrics.SurfaceScore) -> String {
    "\(score.newWords) new words with repetition \(Estimate.rounded(score.repetition))"
  }
}
