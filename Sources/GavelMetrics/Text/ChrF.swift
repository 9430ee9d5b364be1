public import GavelCore

/// How many character n-grams an answer shares with a reference: 0 to 100; a baseline, not a language model.
///
/// Order 6, beta 2, the best of several references (chrF, Popović 2015, as sacreBLEU computes it).
public struct ChrF: Judge {
  /// `chrf/1`, labelled as a baseline.
  public let provenance = Provenance("chrf/1", label: Provenance.baselineLabel)

  /// The judge.
  public init() {}

  /// The score on the scale 0…100.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where a text has no characters.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "chrf") { references throws(MetricError) in
      try TextMetrics.chrF(hypothesis: submission.response, references: references)
    }
    return Judgment(Score(value, scale: 0...100), by: provenance)
  }
}
