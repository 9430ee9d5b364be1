/// A backend that asks each question once: from a store what was answered before, and equal questions in flight together.
public struct StoredBackend: Backend {
  private let base: any Backend
  private let calls: any CallStore
  private let flights = Flights()

  /// Keeps the calls of `base` in `calls`.
  public init(_ base: any Backend, in calls: any CallStore) {
    self.base = base
    self.calls = calls
  }

  /// The model of the base.
  public var model: String { base.model }
  /// The capabilities of the base.
  public var capabilities: BackendCapabilities { base.capabilities }

  /// The stored completion, or that of the base, which is stored before it is returned.
  ///
  /// Where the same question is being asked already, this waits for its answer; if that call fails, the next in line
  /// asks for itself.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    let key = CallKey(request, model: base.model)
    while true {
      if let stored = try stored(key) { return stored }
      guard try await flights.board(key) else { continue }
      do {
        // Another flight may have landed between the look into the store and boarding.
        if let stored = try stored(key) {
          flights.land(key)
          return stored
        }
        let completion = try await base.complete(request)
        try store(completion, key)
        flights.land(key)
        return completion
      } catch {
        flights.land(key)
        throw error
      }
    }
  }

  private func stored(_ key: CallKey) throws -> Completion? {
    do { return try calls.completion(for: key) } catch { throw Self.failure(error) }
  }

  private func store(_ completion: Completion, _ key: CallKey) throws {
    do { try calls.store(completion, for: key) } catch { throw Self.failure(error) }
  }

  /// Without its store every further call would be paid and lost: the run stops.
  private static func failure(_ error: any Error) -> BackendError {
    BackendError(.storeFailed, "finished calls cannot be kept: \(error)", stopsRun: true)
  }
}

extension Backend {
  /// This backend, asked only what `store` does not hold.
  ///
  /// A call is the same if model, prompt, form of the answer, sampling, repetition, ask and seed are the same: a changed
  /// rubric or format never meets an old answer, and repetitions are asked each. Equal calls in flight are made once.
  ///
  /// ```swift
  /// let cached = backend.cached(in: MemoryStore())
  /// ```
  ///
  /// - Parameter store: Keeps the calls: a ``MemoryStore``, or one that outlives the process.
  /// - Returns: The backend in a wrapper.
  public func cached(in store: any CallStore) -> StoredBackend { StoredBackend(self, in: store) }
}

/// Which calls are under way, and who waits for them.
private final class Flights: Sendable {
  private struct State {
    var waiting: [CallKey: [Int: CheckedContinuation<Void, any Error>]] = [:]
    var nextTicket = 0
  }

  private let state = Locked(State())

  /// True if the caller makes the call; false once somebody else's call has ended.
  func board(_ key: CallKey) async throws -> Bool {
    try Task.checkCancellation()
    let ticket: Int? = state.withLock { state in
      guard state.waiting[key] != nil else {
        state.waiting[key] = [:]
        return nil
      }
      state.nextTicket += 1
      return state.nextTicket
    }
    guard let ticket else { return true }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state in
          guard state.waiting[key] != nil, !Task.isCancelled else { return true }
          state.waiting[key]?[ticket] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      let continuation = state.withLock { $0.waiting[key]?.removeValue(forKey: ticket) }
      continuation?.resume(throwing: CancellationError())
    }
    try Task.checkCancellation()
    return false
  }

  /// The caller's call has ended, well or badly.
  func land(_ key: CallKey) {
    let waiting = state.withLock { $0.waiting.removeValue(forKey: key) }
    for continuation in (waiting ?? [:]).values { continuation.resume() }
  }
}
