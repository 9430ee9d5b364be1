/// A judge that is a function.
///
/// ```swift
/// let polite = ClosureJudge<Submission, Score>("polite/1") { submission in
///   Score(submission.response.contains("please") ? 1 : 0, scale: 0...1)
/// }
/// ```
public struct ClosureJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  /// The name that was given.
  public let provenance: Provenance
  private let rule: @Sendable (Subject, JudgmentContext) async throws -> Verdict

  /// A judge that rules by `rule`, which also gets the context.
  public init(
    _ name: String, rule: @escaping @Sendable (Subject, JudgmentContext) async throws -> Verdict
  ) {
    provenance = Provenance(name)
    self.rule = rule
  }

  /// A judge that rules by `rule`.
  public init(_ name: String, rule: @escaping @Sendable (Subject) async throws -> Verdict) {
    self.init(name) { subject, _ in try await rule(subject) }
  }

  /// What the function returns.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    Judgment(try await rule(subject, context), by: provenance)
  }
}
