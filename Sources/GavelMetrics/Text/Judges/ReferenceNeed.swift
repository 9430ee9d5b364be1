import GavelCore

/// What judges by reference cannot do without.
enum ReferenceNeed {
  /// The references of `submission`.
  ///
  /// - Throws: `missing-reference` where there is none.
  static func references(of submission: Submission, for judge: String) throws(JudgmentError) -> [String] {
    guard !submission.references.isEmpty else {
      throw JudgmentError(
        .missingReference,
        "'\(judge)' compares with a reference, and the item has none; add \"reference\" or name a model")
    }
    return submission.references
  }

  /// What `comparison` makes of the references.
  ///
  /// - Throws: `missing-reference` where there is none, `empty` where the texts have nothing to compare.
  static func compare<Value>(
    _ submission: Submission, for judge: String,
    by comparison: (_ references: [String]) throws(MetricError) -> Value
  ) throws(JudgmentError) -> Value {
    let references = try references(of: submission, for: judge)
    do throws(MetricError) { return try comparison(references) } catch {
      throw JudgmentError(
        .empty, "'\(judge)' cannot compare these texts: \(error.message)", raw: submission.response)
    }
  }
}
