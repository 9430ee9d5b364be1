public import GavelCore

/// How many n-grams of words an answer shares with its references: 0 to 100; a baseline, not a language model.
///
/// BLEU of one text with words up to length 4, all references together, see
/// ``TextMetrics/bleu(hypothesis:references:tokenizer:smoothing:lowercase:)``. The score of a set of texts is not the
/// mean of theirs, see ``TextMetrics/corpusBleu(hypotheses:referenceStreams:tokenizer:smoothing:lowercase:)``.
public struct Bleu: Judge {
  /// How texts are taken apart.
  public let tokenizer: BleuTokenizer
  /// What happens where a length of n-grams has no match.
  public let smoothing: BleuSmoothing
  /// `bleu/1` with its options, labelled as a baseline.
  public let provenance: Provenance

  /// The judge.
  public init(tokenizer: BleuTokenizer = .mteval13a, smoothing: BleuSmoothing = .exponential) {
    self.tokenizer = tokenizer
    self.smoothing = smoothing
    provenance = Provenance(
      "bleu/1", configuration: ["tokenizer": tokenizer.rawValue, "smoothing": smoothing.rawValue],
      label: Provenance.baselineLabel)
  }

  /// The score on the scale 0…100.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where the answer or every reference
  ///   has no words.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "bleu") { references throws(MetricError) in
      try TextMetrics.bleu(
        hypothesis: submission.response, references: references, tokenizer: tokenizer, smoothing: smoothing
      ).score
    }
    // Rounding may leave a perfect match a little above 100.
    return Judgment(Score(min(value, 100), scale: 0...100), by: provenance)
  }
}
