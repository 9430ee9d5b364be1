import GavelCore

/// Holds calls until it is opened: for tests of what happens while calls are under way.
///
/// ```swift
/// let gate = CallGate()
/// let backend = ScriptedBackend(gate: gate, ["It is clear and correct.\nRULING: 4"])
/// async let judgment = judge.judge(submission)
/// await gate.holds(1)   // the call is under way now
/// gate.open()
/// ```
public final class CallGate: Sendable {
  private struct State {
    var isOpen = false
    var nextTicket = 0
    var held: [Int: CheckedContinuation<Void, any Error>] = [:]
    var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// The watchers whose count is reached.
    mutating func takeContentWatchers() -> [CheckedContinuation<Void, Never>] {
      let content = watchers.filter { held.count >= $0.count }.map(\.continuation)
      watchers.removeAll { held.count >= $0.count }
      return content
    }
  }

  private let state = Locked(State())

  /// A closed gate.
  public init() {}

  /// How many calls wait now.
  public var heldCount: Int { state.withLock { $0.held.count } }

  /// Lets all calls through, those that wait and those to come.
  public func open() {
    let held = state.withLock { state in
      state.isOpen = true
      defer { state.held = [:] }
      return state.held.sorted { $0.key < $1.key }.map(\.value)
    }
    for continuation in held { continuation.resume() }
  }

  /// Waits until at least `count` calls are held.
  public func holds(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        if state.held.count >= count { return true }
        state.watchers.append((count, continuation))
        return false
      }
      if isReached { continuation.resume() }
    }
  }

  /// Waits until the gate is open.
  ///
  /// - Throws: `CancellationError` as soon as the caller is cancelled.
  public func pass() async throws {
    try Task.checkCancellation()
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        enter(continuation, ticket: ticket)
      }
    } onCancel: {
      let continuation = state.withLock { $0.held.removeValue(forKey: ticket) }
      continuation?.resume(throwing: CancellationError())
    }
  }

  private func enter(_ continuation: CheckedContinuation<Void, any Error>, ticket: Int) {
    let (passes, watchers) = state.withLock { state in
      // Cancellation may have come before the continuation; its handler then found nothing to resume.
      guard !state.isOpen, !Task.isCancelled else { return (true, [CheckedContinuation<Void, Never>]()) }
      state.held[ticket] = continuation
      return (false, state.takeContentWatchers())
    }
    for watcher in watchers { watcher.resume() }
    guard passes else { return }
    if Task.isCancelled {
      continuation.resume(throwing: CancellationError())
    } else {
      continuation.resume()
    }
  }
}
