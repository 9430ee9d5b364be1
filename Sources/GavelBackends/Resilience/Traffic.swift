import GavelCore

/// What the calls of one retrying backend know of each other.
final class Traffic: Sendable {
  private struct State {
    var hasSucceeded = false
    var retries = 0
    var pauseEnd: Duration?
    var failuresInARow = 0
    var underWay = 0
    var mostUnderWay = 0
  }

  private let state = Locked(State())

  /// How many calls were made again.
  var retriesMade: Int { state.withLock { $0.retries } }

  /// Until when nobody calls; nil if nobody ever had to wait.
  var pauseEnd: Duration? { state.withLock { $0.pauseEnd } }

  func enter() {
    state.withLock { state in
      state.underWay += 1
      state.mostUnderWay = max(state.mostUnderWay, state.underWay)
    }
  }

  func leave() { state.withLock { $0.underWay -= 1 } }

  func countRetry() { state.withLock { $0.retries += 1 } }

  func succeed() {
    state.withLock { state in
      state.hasSucceeded = true
      state.failuresInARow = 0
    }
  }

  /// Lets everybody wait until `end`, or longer if that was asked for before.
  func pause(until end: Duration) {
    state.withLock { $0.pauseEnd = max($0.pauseEnd ?? end, end) }
  }

  /// The error that stops the run because no server was ever reached.
  func stopIfNeverReached(_ error: BackendError) -> BackendError? {
    guard error.code == .unreachable, error.status == nil, !error.stopsRun,
      state.withLock({ !$0.hasSucceeded })
    else { return nil }
    var error = error
    error.stopsRun = true
    error.message += "; no call has succeeded so far, so nothing else was tried"
    return error
  }

  /// The error of a call whose retries are over; it stops the run if that happened too often in a row.
  func exhaust(_ error: BackendError, policy: RetryPolicy) -> BackendError {
    let counted: [ReasonCode] = [.unreachable, .serverError, .timedOut, .refusedCredentials]
    guard error.isOverload || counted.contains(error.code) else {
      return error
    }
    let failures: Int? = state.withLock { state in
      state.failuresInARow += 1
      let limit = max(policy.failuresBeforeStop, state.mostUnderWay)
      return state.failuresInARow >= limit ? state.failuresInARow : nil
    }
    guard let failures else { return error }
    var error = error
    error.stopsRun = true
    if error.code != .refusedCredentials { error.code = .overloaded }
    error.message =
      "\(failures) calls in a row failed in spite of all retries; run again later to go on. The last one: "
      + error.message
    return error
  }
}
