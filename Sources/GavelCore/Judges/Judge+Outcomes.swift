extension Judge {
  /// What becomes of one subject: everything but cancellation and what stops a run is an outcome.
  ///
  /// - Throws: `CancellationError`, or a ``JudgmentError`` that every other item would meet as well.
  public func outcome(for subject: Subject, in context: JudgmentContext) async throws -> Outcome<Verdict> {
    do {
      do {
        return .ruled(try await judge(subject, in: context))
      } catch let error as BackendError {
        // A judge of one's own may let a backend's error through.
        throw error.asJudgment()
      }
    } catch let error as JudgmentError {
      if error.stopsRun { throw error }
      return .failed(error)
    } catch let abstention as Abstention {
      return .abstained(abstention)
    } catch {
      if Task.isCancelled || Cancellation.isCancellation(error) { throw CancellationError() }
      return .failed(JudgmentError(.judgeFailed, "the judge '\(provenance.name)' failed: \(error)"))
    }
  }

  /// The outcomes for `subjects`, in their order, by `concurrency` workers.
  ///
  /// ```swift
  /// let outcomes = try await judge.outcomes(for: submissions, concurrency: 16)
  /// print(try outcomes.estimate(.meanScore))
  /// ```
  ///
  /// - Parameters:
  ///   - subjects: What is judged.
  ///   - ids: One identifier for each subject; nil takes the position.
  ///   - seed: The seed of every random choice.
  ///   - concurrency: How many are judged at once.
  /// - Returns: One outcome for each subject.
  /// - Throws: `CancellationError`, or an error that would fail every item; work under way is then cancelled.
  public func outcomes(
    for subjects: [Subject], ids: [String]? = nil, seed: UInt64 = 0, concurrency: Int = 4
  ) async throws -> [Outcome<Verdict>] {
    precondition(ids.map { $0.count == subjects.count } ?? true, "one identifier for each subject")
    let contexts = subjects.indices.map { JudgmentContext(item: ids?[$0] ?? "\($0)", seed: seed) }
    return try await outcomes(of: subjects, in: contexts, concurrency: concurrency)
  }

  /// The outcomes of `subjects`, each in its context, in their order.
  func outcomes(
    of subjects: [Subject], in contexts: [JudgmentContext], concurrency: Int
  ) async throws -> [Outcome<Verdict>] {
    let place = Locked(0)
    let results = Locked<[Outcome<Verdict>]>([])
    try await OrderedWorkers.run(
      concurrency: concurrency,
      next: {
        place.withLock { place -> Int? in
          guard place < subjects.count else { return nil }
          defer { place += 1 }
          return place
        }
      },
      transform: { index in
        try await outcome(for: subjects[index], in: contexts[index])
      },
      consume: { outcome in results.withLock { $0.append(outcome) } })
    return results.withLock { $0 }
  }
}
