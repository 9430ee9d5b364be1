public import GavelCore

/// Whether the last number of an answer is that of a reference: 1 or 0; a baseline, not a language model.
///
/// "So it is 1,234.50 euros." and "1234.5" agree. Digits of every script count, thousands may be set apart by `,` `'`
/// `_` or a narrow space, decimals stand behind a point; `1e5`, `3 × 10^5`, `3/4` and `\frac{3}{4}` are numbers, and
/// `50%` equals 50 as well as 0.5. Digits inside names, dates with slashes, times and version numbers are none. Numbers
/// in words, mixed fractions and decimal commas are not understood.
///
/// An answer that states no number is wrong: 0. A reference that states none is passed over.
///
/// ```swift
/// let judge = NumberMatch(tolerance: 0.01)
/// ```
public struct NumberMatch: Judge {
  /// How far apart the two numbers may be.
  public let tolerance: Double
  /// `number-match/1` with its tolerance, labelled as a baseline.
  public let provenance: Provenance

  /// The judge; without a tolerance the numbers are compared exactly, however long they are.
  ///
  /// - Precondition: the tolerance is finite and not negative.
  public init(tolerance: Double = 0) {
    precondition(tolerance.isFinite && tolerance >= 0, "a tolerance is a finite number of at least 0")
    self.tolerance = tolerance
    provenance = Provenance(
      "number-match/1", configuration: ["tolerance": "\(tolerance)"], label: Provenance.baselineLabel)
  }

  /// 1 or 0 on the scale 0…1; the reasoning says which numbers were compared.
  ///
  /// - Throws: `JudgmentError` with code `missing-reference` where no reference states a number.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let references = try ReferenceNeed.references(of: submission, for: "number-match")
    let wanted = references.compactMap { NumberScanner.lastNumber(in: $0) }
    guard !wanted.isEmpty else {
      throw JudgmentError(
        .missingReference, "'number-match' compares with a number, and no reference of the item states one",
        raw: references.first)
    }
    let choices =
      wanted.prefix(3).map(\.spelling).joined(separator: " or ") + (wanted.count > 3 ? " or …" : "")
    guard let stated = NumberScanner.lastNumber(in: submission.response) else {
      return Judgment(
        Score(0, scale: 0...1), by: provenance, reasoning: "the answer states no number, wanted \(choices)")
    }
    let matches = wanted.contains { stated.equals($0, tolerance: tolerance) }
    return Judgment(
      Score(matches ? 1 : 0, scale: 0...1), by: provenance,
      reasoning: "the answer states \(stated.spelling), wanted \(choices)")
  }
}
