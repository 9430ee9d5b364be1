/// A judge whose subjects are made from something else.
private struct AdaptedJudge<Base: Sendable, Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  let base: any Judge<Base, Verdict>
  let convert: @Sendable (Subject) throws -> Base

  var provenance: Provenance { base.provenance }

  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    try await base.judge(try convert(subject), in: context)
  }
}

/// A judge whose verdicts are made from another's.
private struct MappedJudge<Subject: Sendable, Base: GavelCore.Verdict, Verdict: GavelCore.Verdict>: Judge {
  let base: any Judge<Subject, Base>
  let name: String
  let transform: @Sendable (Base) throws -> Verdict

  var provenance: Provenance { Provenance(name, parts: [base.provenance]) }

  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let judgment = try await base.judge(subject, in: context)
    var mapped: Judgment<Verdict>
    do {
      mapped = try judgment.map(transform)
    } catch {
      throw error.paidFor(judgment.calls, judgment.warnings) {
        JudgmentError(.judgeFailed, "the judge '\(name)' failed: \(error)")
      }
    }
    mapped.provenance = provenance
    mapped.parts = judgment.asParts(under: context)
    return mapped
  }
}

extension Judge {
  /// This judge for subjects of one's own.
  ///
  /// ```swift
  /// let tickets = judge.on { (ticket: Ticket) in Submission(prompt: ticket.question, response: ticket.answer) }
  /// ```
  public func on<NewSubject: Sendable>(
    _ convert: @escaping @Sendable (NewSubject) throws -> Subject
  ) -> some Judge<NewSubject, Verdict> {
    AdaptedJudge(base: self, convert: convert)
  }

  /// This judge with its verdicts turned into others.
  ///
  /// ```swift
  /// let passed = judge.mapVerdict("passed/1") { Classification($0.value >= 4 ? "pass" : "fail") }
  /// ```
  ///
  /// - Parameters:
  ///   - name: The name of the new judge, with a version.
  ///   - transform: The new verdict; the old one stays among the parts.
  /// - Returns: A judge of the same subjects.
  public func mapVerdict<NewVerdict: GavelCore.Verdict>(
    _ name: String, _ transform: @escaping @Sendable (Verdict) throws -> NewVerdict
  ) -> some Judge<Subject, NewVerdict> {
    MappedJudge(base: self, name: name, transform: transform)
  }
}
