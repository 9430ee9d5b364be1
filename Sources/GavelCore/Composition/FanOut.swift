/// Asking several judges about one subject, keeping the order of the members and every call that was paid for.
enum FanOut {
  /// What one member did.
  enum Answer<V: Verdict>: Sendable {
    case ruled(Judgment<V>)
    case abstained(Abstention)
    case failed(JudgmentError)
    case threw(any Error)

    var judgment: Judgment<V>? {
      guard case .ruled(let judgment) = self else { return nil }
      return judgment
    }

    /// Why there is no judgment; nil if there is one.
    var reason: ReasonCode? {
      switch self {
      case .ruled: nil
      case .abstained(let abstention): abstention.code
      case .failed(let error): error.code
      case .threw: .judgeFailed
      }
    }

    var calls: [CallRecord] {
      switch self {
      case .ruled(let judgment): judgment.calls
      case .abstained(let abstention): abstention.calls
      case .failed(let error): error.calls
      case .threw: []
      }
    }

    var warnings: [JudgmentWarning] {
      switch self {
      case .ruled(let judgment): judgment.warnings
      case .abstained(let abstention): abstention.warnings
      case .failed(let error): error.warnings
      case .threw: []
      }
    }
  }

  /// All answers, in the order of `contexts`; one that fails does not cancel the others, since they are paid for.
  ///
  /// - Throws: `CancellationError` when the whole is cancelled, and errors that stop a run, at once.
  static func judgments<V: Verdict>(
    of contexts: [JudgmentContext],
    ask: @escaping @Sendable (Int, JudgmentContext) async throws -> Judgment<V>
  ) async throws -> [Answer<V>] {
    try await withThrowingTaskGroup(of: (Int, Answer<V>).self) { group in
      for (index, context) in contexts.enumerated() {
        group.addTask {
          do {
            do {
              return (index, .ruled(try await ask(index, context)))
            } catch let error as BackendError {
              throw error.asJudgment()
            }
          } catch let abstention as Abstention {
            return (index, .abstained(abstention))
          } catch let error as JudgmentError where !error.stopsRun {
            return (index, .failed(error))
          } catch let error as JudgmentError {
            throw error
          } catch {
            if Cancellation.isCancellation(error) { throw CancellationError() }
            return (index, .threw(error))
          }
        }
      }
      var answers: [Int: Answer<V>] = [:]
      for try await (index, answer) in group { answers[index] = answer }
      try Task.checkCancellation()
      return contexts.indices.compactMap { answers[$0] }
    }
  }

  /// The judgments, where all members ruled.
  ///
  /// - Throws: The first error or abstention in the order of the members, with the calls and warnings of all.
  static func all<V: Verdict>(_ answers: [Answer<V>]) throws -> [Judgment<V>] {
    for answer in answers {
      switch answer {
      case .ruled: continue
      case .abstained(var abstention):
        abstention.calls = answers.flatMap(\.calls)
        abstention.warnings = merged(answers.map(\.warnings))
        throw abstention
      case .failed(var error):
        error.calls = answers.flatMap(\.calls)
        error.warnings = merged(answers.map(\.warnings))
        throw error
      case .threw(let error):
        throw JudgmentError(
          .judgeFailed, "a judge failed: \(error)", calls: answers.flatMap(\.calls),
          warnings: merged(answers.map(\.warnings)))
      }
    }
    return answers.compactMap(\.judgment)
  }

  /// One judgment with the calls, warnings and parts of its members.
  static func combine<V: Verdict, W: Verdict>(
    _ judgments: [Judgment<W>], _ contexts: [JudgmentContext], into verdict: V, by provenance: Provenance
  ) -> Judgment<V> {
    Judgment(
      verdict, by: provenance, calls: judgments.flatMap(\.calls), warnings: merged(judgments.map(\.warnings)),
      parts: zip(judgments, contexts).flatMap { $0.asParts(under: $1) })
  }

  /// The warning that a member gave no verdict; none where there is no reason.
  static func absence(
    of member: Provenance, because reason: ReasonCode?, at context: JudgmentContext
  ) -> [JudgmentWarning] {
    guard let reason else { return [] }
    let step = context.path.last.map { "\($0) " } ?? ""
    return [
      JudgmentWarning(
        .memberFailed, "\(step)('\(member.name)') gave no verdict: \(reason)", path: context.path)
    ]
  }

  /// Warnings of several members: what several say of the same thing stands once.
  static func merged(_ warnings: [[JudgmentWarning]]) -> [JudgmentWarning] {
    var seen: Set<JudgmentWarning> = []
    return warnings.joined().filter { seen.insert($0).inserted }
  }
}
