public import GavelCore

/// Whether an answer is one of the references after normalisation: 1 or 0; a baseline, not a language model.
///
/// Case, ASCII punctuation, articles and white space do not count (the rules of SQuAD, Rajpurkar et al. 2016).
public struct ExactMatch: Judge {
  /// `exact-match/1`, labelled as a baseline.
  public let provenance = Provenance("exact-match/1", label: Provenance.baselineLabel)

  /// The judge.
  public init() {}

  /// 1 or 0 on the scale 0…1.
  ///
  /// - Throws: `JudgmentError` with code `missing-reference` where there is none.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let matches = try ReferenceNeed.compare(submission, for: "exact-match") {
      references throws(MetricError) in
      try TextMetrics.exactMatch(prediction: submission.response, references: references)
    }
    return Judgment(Score(matches ? 1 : 0, scale: 0...1), by: provenance)
  }
}
