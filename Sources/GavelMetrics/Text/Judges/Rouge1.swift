public import GavelCore

/// The words that an answer shares with a reference, whatever their order: F1, 0 to 1; a baseline, not a language model.
///
/// The best of several references, see ``TextMetrics/rouge1(prediction:reference:tokenizer:stemming:)``.
/// A reference without words is passed over.
public struct Rouge1: Judge {
  private let comparison: RougeComparison

  /// How texts are taken apart.
  public var tokenizer: RougeTokenizer { comparison.tokenizer }
  /// Whether words are cut to their stems.
  public var stemming: Bool { comparison.stemming }
  /// `rouge-1/1` with its options, labelled as a baseline.
  public var provenance: Provenance { comparison.provenance }

  /// The judge.
  ///
  /// - Precondition: stemming only with the tokenizer ``RougeTokenizer/rougeScore``.
  public init(tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false) {
    comparison = RougeComparison("rouge-1", tokenizer, stemming: stemming) {
      prediction, reference, tokenizer, stemming throws(MetricError) in
      try TextMetrics.rouge1(
        prediction: prediction, reference: reference, tokenizer: tokenizer, stemming: stemming)
    }
  }

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where no reference has a word.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    try comparison.judgment(of: submission)
  }
}
