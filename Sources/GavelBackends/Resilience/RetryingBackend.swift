public import GavelCore

/// A backend that tries again what failed for the moment.
///
/// - After an error that asks everybody to slow down, all calls through it pause together.
/// - If the server cannot be reached before any call has succeeded, the run is stopped at once: the address is wrong, or
///   the server does not run.
/// - If call after call fails in spite of all retries, the run is stopped, to be taken up later.
///
/// Waits depend on the seed of the question and the number of the attempt alone. Copies share their state.
public struct RetryingBackend: Backend {
  private let base: any Backend
  private let policy: RetryPolicy
  private let traffic = Traffic()
  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async throws -> Void

  /// A backend that tries calls of `base` again.
  ///
  /// - Parameters:
  ///   - base: Makes the calls.
  ///   - policy: How often, and how long is waited.
  ///   - clock: Measures and waits; tests give one that does not.
  public init<C: Clock>(
    _ base: any Backend, policy: RetryPolicy = .standard, clock: C = ContinuousClock()
  ) where C.Duration == Duration {
    self.base = base
    self.policy = policy
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(for: $0) }
  }

  /// The model of the base.
  public var model: String { base.model }
  /// The capabilities of the base.
  public var capabilities: BackendCapabilities { base.capabilities }
  /// How many calls were made again so far.
  public var retriesMade: Int { traffic.retriesMade }

  /// The first completion that the base gives, with the number of the attempt.
  ///
  /// - Throws: The last error once retrying is no longer allowed; `CancellationError`; at once whatever is not a
  ///   `BackendError`.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    traffic.enter()
    defer { traffic.leave() }
    var course = Course(policy: policy, seed: request.context.derivedSeed)
    while true {
      try await passGate(&course)
      do {
        var completion = try await base.complete(request)
        traffic.succeed()
        completion.attempt += course.retries
        return completion
      } catch let error as BackendError {
        try Task.checkCancellation()
        if let stop = traffic.stopIfNeverReached(error) { throw stop }
        guard error.isRetryable else { throw error }
        guard let wait = course.wait(after: error) else { throw traffic.exhaust(error, policy: policy) }
        if error.isOverload {
          traffic.pause(until: elapsed() + wait)
        } else {
          try await pause(wait, &course)
        }
      }
    }
  }

  /// Waits until nobody is asked to pause, and counts the retry.
  private func passGate(_ course: inout Course) async throws {
    while let end = traffic.pauseEnd, end > elapsed() {
      let wait = end - elapsed()
      if let error = course.lastError, !course.allows(wait) { throw traffic.exhaust(error, policy: policy) }
      try await pause(wait, &course)
    }
    try Task.checkCancellation()
    if course.lastError != nil { traffic.countRetry() }
  }

  private func pause(_ wait: Duration, _ course: inout Course) async throws {
    guard wait > .zero else { return }
    course.waited += wait
    try await sleep(wait)
    try Task.checkCancellation()
  }
}

extension Backend {
  /// This backend, trying again what failed for the moment.
  ///
  /// - Parameter policy: How often, and how long is waited.
  /// - Returns: The backend in a wrapper.
  public func retrying(_ policy: RetryPolicy = .standard) -> RetryingBackend {
    RetryingBackend(self, policy: policy)
  }
}

/// The retries of one call.
private struct Course {
  let policy: RetryPolicy
  let seed: UInt64
  var retries = 0
  var limited = 0
  var waited: Duration = .zero
  var lastError: BackendError?

  init(policy: RetryPolicy, seed: UInt64) {
    self.policy = policy
    self.seed = seed
  }

  /// Whether `wait` fits into what the call may still wait.
  func allows(_ wait: Duration) -> Bool { waited + wait <= policy.budget }

  /// The wait before the next attempt; nil if there is none.
  mutating func wait(after error: BackendError) -> Duration? {
    // The queue before the first attempt was not this call's own waiting.
    if lastError == nil { waited = .zero }
    lastError = error
    guard retries < policy.retries else { return nil }
    if let limit = error.retryLimit {
      guard limited < limit else { return nil }
      limited += 1
    }
    let hint = error.retryAfter ?? .zero
    guard hint <= policy.longestHint else { return nil }
    var generator = SeededGenerator(seed: seed &+ UInt64(retries))
    let wait = max(hint, policy.wait(beforeRetry: retries, share: generator.unit()))
    guard allows(wait) else { return nil }
    retries += 1
    return wait
  }
}
