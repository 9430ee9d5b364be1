/// A judge whose judgments may take only so long.
struct TimeLimitedJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  let base: any Judge<Subject, Verdict>
  let limit: Duration
  let clock: any Clock<Duration>

  /// The limit and the base: in a jury with a quorum, or before an escalation, it decides who is heard.
  var provenance: Provenance {
    Provenance("time-limited/1", configuration: ["limit": "\(limit)"], parts: [base.provenance])
  }

  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    try Task.checkCancellation()
    let (base, limit, clock, provenance) = (base, limit, clock, provenance)
    let race = Race<Judgment<Verdict>>()
    // No task group: that would wait for a base which does not mind its cancellation.
    let work = Task {
      do {
        var judgment = try await base.judge(subject, in: context)
        judgment.provenance = provenance
        race.end(.success(judgment))
      } catch {
        race.end(.failure(error))
      }
    }
    let timer = Task {
      try await clock.sleep(for: limit)
      race.end(
        .failure(
          JudgmentError(
            .timedOut,
            "the judge '\(base.provenance.name)' gave no verdict within \(limit); raise the limit, or lower the concurrency"
          )))
    }
    defer {
      work.cancel()
      timer.cancel()
    }
    return try await withTaskCancellationHandler {
      try await race.ending()
    } onCancel: {
      race.end(.failure(CancellationError()))
    }
  }
}

/// The first of several endings; the others count for nothing.
private final class Race<Value: Sendable>: Sendable {
  private enum State {
    case running(CheckedContinuation<Value, any Error>?)
    case ended(Result<Value, any Error>)
  }

  private let state = Locked(State.running(nil))

  /// Ends the race, unless it has ended.
  func end(_ result: Result<Value, any Error>) {
    let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
      guard case .running(let waiting) = state else { return nil }
      state = .ended(result)
      return waiting
    }
    waiting?.resume(with: result)
  }

  /// Waits for the end; called once.
  func ending() async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let result: Result<Value, any Error>? = state.withLock { state in
        if case .ended(let result) = state { return result }
        state = .running(continuation)
        return nil
      }
      if let result { continuation.resume(with: result) }
    }
  }
}

extension Judge {
  /// This judge, with judgments that take longer than `limit` as errors `timed-out`.
  ///
  /// ```swift
  /// let jury = Jury([local.timeLimited(to: .seconds(30)), remote], by: .mean, quorum: 1)
  /// ```
  ///
  /// The work under a judgment that is late is cancelled. The caller does not wait until it has stopped, so a judge that
  /// does not mind its cancellation holds nobody up; it goes on unseen until it ends. What was paid for meanwhile cannot
  /// be known: the error holds no calls. Journals and caches below keep the calls that were finished.
  ///
  /// Cancellation from outside stays `CancellationError`, and ends the judgment at once.
  ///
  /// - Parameters:
  ///   - limit: The longest time of one judgment, with all its calls, retries and waits.
  ///   - clock: Measures it; tests give one that does not wait.
  /// - Returns: A judge of the same subjects.
  /// - Precondition: `limit` is positive.
  public func timeLimited(
    to limit: Duration, clock: any Clock<Duration> = ContinuousClock()
  ) -> some Judge<Subject, Verdict> {
    precondition(limit > .zero, "a limit is positive")
    return TimeLimitedJudge(base: self, limit: limit, clock: clock)
  }
}
