public import GavelCore

/// The pairs of neighbouring words that an answer shares with a reference: F1, 0 to 1; a baseline, not a language model.
///
/// The best of several references, see ``TextMetrics/rouge2(prediction:reference:tokenizer:stemming:)``.
/// A reference of fewer than two words is passed over.
public struct Rouge2: Judge {
  private let comparison: RougeComparison

  /// How texts are taken apart.
  public var tokenizer: RougeTokenizer { comparison.tokenizer }
  /// Whether words are cut to their stems.
  public var stemming: Bool { comparison.stemming }
  /// `rouge-2/1` with its options, labelled as a baseline.
  public var provenance: Provenance { comparison.provenance }

  /// The judge.
  ///
  /// - Precondition: stemming only with the tokenizer ``RougeTokenizer/rougeScore``.
  public init(tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false) {
    comparison = RougeComparison("rouge-2", tokenizer, stemming: stemming) {
      prediction, reference, tokenizer, stemming throws(MetricError) in
      try TextMetrics.rouge2(
        prediction: prediction, reference: reference, tokenizer: tokenizer, stemming: stemming)
    }
  }

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where no reference has two words.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    try comparison.judgment(of: submission)
  }
}
