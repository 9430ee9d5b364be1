public import GavelCore

/// The longest sequence of words that an answer shares with a reference: F1, 0 to 1; a baseline, not a language model.
///
/// The best of several references, see ``TextMetrics/rougeL(prediction:reference:tokenizer:stemming:)``. A reference
/// without words is passed over.
///
/// ```swift
/// let judge = RougeL(tokenizer: .cjkCharacters)
/// ```
public struct RougeL: Judge {
  /// How texts are taken apart.
  public let tokenizer: RougeTokenizer
  /// Whether words are cut to their stems.
  public let stemming: Bool
  /// `rouge-l/1` with its options, labelled as a baseline.
  public let provenance: Provenance

  /// The judge.
  ///
  /// - Precondition: stemming only with the tokenizer ``RougeTokenizer/rougeScore``.
  public init(tokenizer: RougeTokenizer = .rougeScore, stemming: Bool = false) {
    precondition(
      !stemming || tokenizer == .rougeScore,
      "stems are made of English words in lower case; stem with the tokenizer rougeScore")
    self.tokenizer = tokenizer
    self.stemming = stemming
    provenance = Provenance(
      "rouge-l/1", configuration: ["tokenizer": tokenizer.rawValue, "stemming": "\(stemming)"],
      label: Provenance.baselineLabel)
  }

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where no reference has a word.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "rouge-l") { references throws(MetricError) in
      try best(submission.response, references)
    }
    return Judgment(Score(value, scale: 0...1), by: provenance)
  }

  private func best(_ response: String, _ references: [String]) throws(MetricError) -> Double {
    var best: Double?
    var failure = MetricError(.empty, "no reference was given to compare with; give at least one")
    for reference in references {
      do throws(MetricError) {
        let score = try TextMetrics.rougeL(
          prediction: response, reference: reference, tokenizer: tokenizer, stemming: stemming)
        best = max(best ?? 0, score.f1)
      } catch {
        failure = error
      }
    }
    guard let best else { throw failure }
    return best
  }
}
