public import GavelCore

/// What became of one item, as it stands in the output: one JSON object a line.
///
/// Exactly one of `verdict`, `abstained` and `error` is there; the kind stands on every record, failures included, so
/// that a file of mixed kinds can be split. Two runs over the same calls give equal records except `seconds`, `usage` and
/// `attempt` within the calls.
public struct Record: Hashable, Sendable {
  /// The version of this layout.
  public static let schema = 1

  /// The item's identifier.
  public var id: String
  /// A digest of layout, settings, item and judge: records with equal keys answer the same question.
  public var key: String
  /// The judge's name.
  public var judge: String
  /// The system that answered, where the item names one.
  public var system: String?
  /// What ruled.
  public var provenance: Provenance
  /// The kind of verdict.
  public var kind: String
  /// The verdict, if there is one.
  public var verdict: AnyVerdict?
  /// The reasons.
  public var reasoning: String?
  /// Why the judge declined.
  public var abstained: Abstention?
  /// Why there is no verdict.
  public var error: JudgmentError?
  /// What a reader should know.
  public var warnings: [JudgmentWarning]
  /// What the verdict was combined from.
  public var parts: [JudgmentPart]
  /// Every call that was paid for.
  public var calls: [CallRecord]
  /// The item's fields other than its texts.
  package var item: JSONValue

  /// The outcome, as a `V`.
  ///
  /// - Throws: `DecodingError` if the record is of another kind.
  public func outcome<V: Verdict>(of _: V.Type) throws -> Outcome<V> {
    guard kind == V.kind else {
      throw DecodingError.typeMismatch(
        V.self, .init(codingPath: [], debugDescription: "the record holds a \(kind), not a \(V.kind)"))
    }
    if let abstained { return .abstained(abstained) }
    if let error { return .failed(error) }
    guard let verdict else {
      throw DecodingError.valueNotFound(
        V.self, .init(codingPath: [], debugDescription: "the record '\(id)' has no verdict"))
    }
    return .ruled(
      Judgment(
        try verdict.as(V.self), by: provenance, reasoning: reasoning, calls: calls, warnings: warnings,
        parts: parts))
  }
}

extension Sequence<Record> {
  /// The outcomes of the records that hold a `V`; records of other kinds are passed over.
  public func outcomes<V: Verdict>(of kind: V.Type) throws -> [Outcome<V>] {
    try filter { $0.kind == V.kind }.map { try $0.outcome(of: kind) }
  }
}
