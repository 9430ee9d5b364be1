public import GavelCore

/// How many character n-grams an answer shares with a reference: 0 to 100; a baseline, not a language model.
///
/// Order 6, beta 2, the best of several references (chrF, Popović 2015, as sacreBLEU computes it). With n-grams of up
/// to two words beside the characters it is chrF++.
public struct ChrF: Judge {
  /// The longest n-grams of words: 0 for none, 2 for chrF++.
  public let wordOrder: Int
  /// `chrf/1`, or `chrf++/1` where words count, labelled as a baseline.
  public let provenance: Provenance
  private let name: String

  /// The judge.
  ///
  /// - Precondition: `wordOrder` is 0 or 2.
  public init(wordOrder: Int = 0) {
    precondition(wordOrder == 0 || wordOrder == 2, "chrF counts no words (0), chrF++ up to two of them (2)")
    self.wordOrder = wordOrder
    name = wordOrder == 0 ? "chrf" : "chrf++"
    provenance = Provenance("\(name)/1", label: Provenance.baselineLabel)
  }

  /// The score on the scale 0…100.
  ///
  /// - Throws: `JudgmentError`: `missing-reference` where there is none, `empty` where a text has no characters.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: name) { references throws(MetricError) in
      try TextMetrics.chrF(
        hypothesis: submission.response, references: references, wordOrder: wordOrder)
    }
    return Judgment(Score(value, scale: 0...100), by: provenance)
  }
}
