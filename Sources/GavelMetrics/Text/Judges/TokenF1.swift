public import GavelCore

/// How well the words of an answer and of a reference agree: F1, 0 to 1; a baseline, not a language model.
///
/// The words after the normalisation of SQuAD, whatever their order, the best of several references: see
/// ``TextMetrics/tokenF1(prediction:references:)``.
public struct TokenF1: Judge {
  /// `token-f1/1`, labelled as a baseline.
  public let provenance = Provenance("token-f1/1", label: Provenance.baselineLabel)

  /// The judge.
  public init() {}

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError` with code `missing-reference` where there is none.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "token-f1") { references throws(MetricError) in
      try TextMetrics.tokenF1(prediction: submission.response, references: references)
    }
    return Judgment(Score(value, scale: 0...1), by: provenance)
  }
}
