public import GavelCore

/// Checks whether a judge keeps the requirements of `Judge`.
///
/// ```swift
/// @Test func politenessConforms() async throws {
///   #expect(try await JudgeConformance.findings(of: Politeness(), on: [polite, rude]).isEmpty)
/// }
/// ```
///
/// Ask judges of language models through a backend that gives equal replies to equal requests.
public enum JudgeConformance {
  /// What is checked.
  public enum Requirement: String, Sendable, CaseIterable {
    /// The judge and its judgments say who decided.
    case name
    /// Equal subjects in equal contexts have equal outcomes.
    case equalContexts = "equal-contexts"
    /// What the judge says reads back equal from JSON.
    case coding
    /// Outcomes do not depend on how many subjects are judged at once.
    case scheduling
    /// A judge that is cancelled throws `CancellationError`, and no error of another kind.
    case cancellation
  }

  /// A requirement that a judge does not keep.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What was checked.
    public var requirement: Requirement
    /// What happened instead, and with which subject.
    public var message: String

    /// A finding.
    public init(_ requirement: Requirement, _ message: String) {
      self.requirement = requirement
      self.message = message
    }

    /// The requirement and the message.
    public var description: String { "\(requirement.rawValue): \(message)" }
  }

  /// What `judge` does not keep to on `subjects`; empty for a judge that conforms.
  ///
  /// - Parameters:
  ///   - judge: The judge to check; it is asked several times about each subject.
  ///   - subjects: What it is asked about; at least one of them should get a verdict.
  ///   - seed: The seed of every random choice.
  /// - Returns: The findings in the order of ``Requirement``, at most one of each kind for a subject.
  /// - Throws: `CancellationError`, or a `JudgmentError` that stops a run.
  /// - Precondition: There is at least one subject.
  public static func findings<J: Judge>(
    of judge: J, on subjects: [J.Subject], seed: UInt64 = 1
  ) async throws -> [Finding] {
    precondition(!subjects.isEmpty, "a judge is checked on at least one subject")
    var outcomes: [Outcome<J.Verdict>] = []
    for (index, subject) in subjects.enumerated() {
      outcomes.append(try await judge.outcome(for: subject, in: context(of: index, seed: seed)))
    }
    return findings(onNamesOf: judge, outcomes)
      + (try await findings(onEqualContextsOf: judge, subjects, outcomes, seed: seed))
      + findings(onCodingOf: outcomes)
      + (try await findings(onSchedulingOf: judge, subjects, seed: seed))
      + (await findings(onCancellationOf: judge, subjects, outcomes, seed: seed))
  }

  private static func context(of index: Int, seed: UInt64) -> JudgmentContext {
    JudgmentContext(item: "item \(index)", seed: seed)
  }

  private static func findings<J: Judge>(onNamesOf judge: J, _ outcomes: [Outcome<J.Verdict>]) -> [Finding] {
    func isBlank(_ name: String) -> Bool { name.allSatisfy(\.isWhitespace) }
    var findings: [Finding] = []
    if isBlank(judge.provenance.name) {
      findings.append(Finding(.name, "the provenance of the judge has no name"))
    }
    for (index, outcome) in outcomes.enumerated() {
      if let judgment = outcome.judgment, isBlank(judgment.provenance.name) {
        findings.append(Finding(.name, "the judgment of subject \(index) does not name its judge"))
      }
    }
    return findings
  }

  private static func findings<J: Judge>(
    onEqualContextsOf judge: J, _ subjects: [J.Subject], _ outcomes: [Outcome<J.Verdict>], seed: UInt64
  ) async throws -> [Finding] {
    var findings: [Finding] = []
    for (index, subject) in subjects.enumerated() {
      let again = try await judge.outcome(for: subject, in: context(of: index, seed: seed))
      if again.verdict != outcomes[index].verdict || again.reason != outcomes[index].reason {
        findings.append(
          Finding(
            .equalContexts,
            "asked about subject \(index) twice, it said \(summary(outcomes[index])), then \(summary(again))")
        )
      }
    }
    return findings
  }

  private static func findings<V: Verdict>(onCodingOf outcomes: [Outcome<V>]) -> [Finding] {
    outcomes.enumerated().compactMap { index, outcome in
      do {
        let back = try JSONCoding.decode(Outcome<V>.self, from: JSONCoding.data(of: outcome))
        guard back != outcome else { return nil }
        return Finding(
          .coding,
          "the outcome of subject \(index) was \(summary(outcome)) and reads back as \(summary(back))")
      } catch {
        return Finding(.coding, "the outcome of subject \(index) does not read back from JSON: \(error)")
      }
    }
  }

  private static func findings<J: Judge>(
    onSchedulingOf judge: J, _ subjects: [J.Subject], seed: UInt64
  ) async throws -> [Finding] {
    // At least 16 questions, so that 8 workers have something to mix up.
    let rounds = max(1, (16 + subjects.count - 1) / subjects.count)
    let many = (0..<rounds).flatMap { _ in subjects }
    let alone = try await judge.outcomes(for: many, seed: seed, concurrency: 1).map(withoutTiming)
    let together = try await judge.outcomes(for: many, seed: seed, concurrency: 8).map(withoutTiming)
    guard let index = alone.indices.first(where: { alone[$0] != together[$0] }) else { return [] }
    let difference =
      "\(summary(alone[index])) by itself and \(summary(together[index])) with eight subjects at once"
    return [Finding(.scheduling, "subject \(index % subjects.count) had the outcome \(difference)")]
  }

  /// A judge that needs not wait may rule although it is cancelled; what it throws is `CancellationError`.
  private static func findings<J: Judge>(
    onCancellationOf judge: J, _ subjects: [J.Subject], _ outcomes: [Outcome<J.Verdict>], seed: UInt64
  ) async -> [Finding] {
    var findings: [Finding] = []
    for (index, subject) in subjects.enumerated() where outcomes[index].judgment != nil {
      let finding = await withTaskGroup(of: Finding?.self) { group in
        group.cancelAll()
        group.addTask {
          do {
            _ = try await judge.judge(subject, in: context(of: index, seed: seed))
            return nil
          } catch is CancellationError {
            return nil
          } catch {
            return Finding(
              .cancellation, "cancelled, it threw \(type(of: error)) on subject \(index): \(error)")
          }
        }
        return await group.next() ?? nil
      }
      if let finding { findings.append(finding) }
    }
    return findings
  }

  private static func withoutTiming<V: Verdict>(_ outcome: Outcome<V>) -> Outcome<V> {
    func plain(_ calls: [CallRecord]) -> [CallRecord] {
      calls.map { call in
        var call = call
        call.seconds = nil
        call.attempt = 1
        return call
      }
    }
    switch outcome {
    case .ruled(var judgment):
      judgment.calls = plain(judgment.calls)
      return .ruled(judgment)
    case .abstained(var abstention):
      abstention.calls = plain(abstention.calls)
      return .abstained(abstention)
    case .failed(var error):
      error.calls = plain(error.calls)
      return .failed(error)
    }
  }

  private static func summary<V: Verdict>(_ outcome: Outcome<V>) -> String {
    switch outcome {
    case .ruled(let judgment): "\(judgment.verdict)"
    case .abstained(let abstention): "\(abstention)"
    case .failed(let error): "\(error)"
    }
  }
}
