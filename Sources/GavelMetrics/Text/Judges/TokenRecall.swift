public import GavelCore

/// Which share of a reference's words an answer holds: 0 to 1; a baseline, not a language model.
///
/// The words after the normalisation of SQuAD, whatever their order, the best of several references: see
/// ``TextMetrics/tokenRecall(prediction:references:)``. Further words of the answer do it no harm.
public struct TokenRecall: Judge {
  /// `token-recall/1`, labelled as a baseline.
  public let provenance = Provenance("token-recall/1", label: Provenance.baselineLabel)

  /// The judge.
  public init() {}

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where no reference has a word.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "token-recall") { references throws(MetricError) in
      try TextMetrics.tokenRecall(prediction: submission.response, references: references)
    }
    return Judgment(Score(value, scale: 0...1), by: provenance)
  }
}
