/// A judge that asks another one where a rule says so.
struct EscalatedJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  let first: any Judge<Subject, Verdict>
  let second: any Judge<Subject, Verdict>
  let rule: Escalation<Verdict>

  var provenance: Provenance {
    Provenance(
      "escalated/1", configuration: ["when": rule.name], parts: [first.provenance, second.provenance])
  }

  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let contexts = [context.child(.member(0)), context.child(.member(1))]
    let opening = try await first.outcome(for: subject, in: contexts[0])
    guard rule.applies(to: opening) else {
      var judgment = try opening.get()
      judgment.parts = judgment.asParts(under: contexts[0])
      judgment.provenance = provenance
      return judgment
    }
    let noticed =
      opening.warnings + FanOut.absence(of: first.provenance, because: opening.reason, at: contexts[0])
    do {
      var judgment = try await second.outcome(for: subject, in: contexts[1]).get()
      judgment.parts =
        (opening.judgment?.asParts(under: contexts[0]) ?? []) + judgment.asParts(under: contexts[1])
      judgment.provenance = provenance
      judgment.calls = opening.calls + judgment.calls
      judgment.warnings = FanOut.merged([noticed, judgment.warnings])
      return judgment
    } catch {
      if Cancellation.isCancellation(error) { throw error }
      throw error.paidFor(opening.calls, noticed) {
        JudgmentError(.judgeFailed, "the judge '\(second.provenance.name)' failed: \(error)")
      }
    }
  }
}

extension Outcome {
  /// The judgment; why there is none is thrown.
  fileprivate func get() throws -> Judgment<V> {
    switch self {
    case .ruled(let judgment): return judgment
    case .abstained(let abstention): throw abstention
    case .failed(let error): throw error
    }
  }
}

extension Judge {
  /// This judge, and where `rule` says so, `judge` after it, whose verdict then counts.
  ///
  /// ```swift
  /// let careful = small.escalated(to: large, when: .any([.failed, .undecided]))
  /// ```
  ///
  /// The verdicts of both stay among the parts, with the path steps `member 0` and `member 1`; calls and warnings of both
  /// are kept. Where the first gave no verdict, the warning `member-failed` says why. If the second gives none, there is
  /// none: the first does not step in.
  ///
  /// - Parameters:
  ///   - judge: Who is asked after this judge.
  ///   - rule: When it is asked.
  /// - Returns: A judge of the same subjects that pays for the second only where it is needed.
  public func escalated(
    to judge: any Judge<Subject, Verdict>, when rule: Escalation<Verdict>
  ) -> some Judge<Subject, Verdict> {
    EscalatedJudge(first: self, second: judge, rule: rule)
  }
}
