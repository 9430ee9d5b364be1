/// Rules on subjects of one kind with verdicts of one kind.
///
/// Both kinds are types, so a judge of single answers and a judge of pairs cannot be mixed up; every combination of
/// judges is again a judge.
///
/// ```swift
/// struct Brevity: Judge {
///   let provenance = Provenance("brevity/1")
///   func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
///     Judgment(Score(submission.response.count < 80 ? 5 : 1), by: provenance)
///   }
/// }
/// ```
///
/// ### Requirements for conformers
/// - Equal subjects in equal contexts give equal verdicts, as far as the model does; every random choice comes from
///   ``JudgmentContext/derivedSeed``.
/// - No verdict is a thrown ``JudgmentError`` or ``Abstention`` with the calls paid for, never a number.
/// - Cancellation is thrown as `CancellationError`.
///
/// `JudgeConformance` of `GavelTesting` checks them.
public protocol Judge<Subject, Verdict>: Sendable {
  /// What is judged.
  associatedtype Subject: Sendable
  /// What a ruling says.
  associatedtype Verdict: GavelCore.Verdict

  /// Name, settings and parts.
  var provenance: Provenance { get }

  /// The judgment of `subject`.
  ///
  /// - Parameters:
  ///   - subject: What is judged.
  ///   - context: Which question about which item this is.
  /// - Returns: The verdict with its reasoning, calls and warnings.
  /// - Throws: `JudgmentError`, `Abstention`, `CancellationError`, or an error of the judge's own.
  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict>
}

extension Judge {
  /// The judgment of `subject` as an anonymous item with seed 0.
  public func judge(_ subject: Subject) async throws -> Judgment<Verdict> {
    try await judge(subject, in: JudgmentContext())
  }
}
