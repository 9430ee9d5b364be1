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
    let references = try ReferenceNeed.references(of: submission, for: "exact-match")
    let matches = try TextMetrics.exactMatch(prediction: submission.response, references: references)
    return Judgment(Score(matches ? 1 : 0, scale: 0...1), by: provenance)
  }
}

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
    let references = try ReferenceNeed.references(of: submission, for: "chrf")
    do {
      let value = try TextMetrics.chrF(hypothesis: submission.response, references: references)
      return Judgment(Score(value, scale: 0...100), by: provenance)
    } catch {
      throw JudgmentError(
        .empty, "chrF cannot compare these texts: \(error.message)", raw: submission.response)
    }
  }
}

/// What judges by reference cannot do without.
enum ReferenceNeed {
  static func references(of submission: Submission, for judge: String) throws -> [String] {
    guard !submission.references.isEmpty else {
      throw JudgmentError(
        .missingReference,
        "'\(judge)' compares with a reference, and the item has none; add \"reference\" or name a model")
    }
    return submission.references
  }
}
