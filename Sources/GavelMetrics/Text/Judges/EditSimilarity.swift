public import GavelCore

/// How few edits turn an answer into a reference: 0 to 1; a baseline, not a language model.
///
/// 1 minus the Levenshtein distance in Unicode scalars over the longer length, the best of several references, see
/// ``TextMetrics/editSimilarity(_:_:kind:unit:)``.
public struct EditSimilarity: Judge {
  /// Which edits there are.
  public let kind: EditKind
  /// What an edit changes.
  public let unit: EditUnit
  /// `edit-similarity/1` with its options, labelled as a baseline.
  public let provenance: Provenance

  /// The judge.
  public init(kind: EditKind = .levenshtein, unit: EditUnit = .scalar) {
    self.kind = kind
    self.unit = unit
    provenance = Provenance(
      "edit-similarity/1", configuration: ["kind": kind.rawValue, "unit": unit.rawValue],
      label: Provenance.baselineLabel)
  }

  /// The score on the scale 0…1.
  ///
  /// - Throws: `JudgmentError` with code `missing-reference` where there is none.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let value = try ReferenceNeed.compare(submission, for: "edit-similarity") { references in
      references.reduce(0) { best, reference in
        max(
          best, TextMetrics.editSimilarity(submission.response, reference, kind: kind, unit: unit).similarity)
      }
    }
    return Judgment(Score(value, scale: 0...1), by: provenance)
  }
}
