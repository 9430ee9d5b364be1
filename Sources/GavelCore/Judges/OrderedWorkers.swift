/// K workers that pull from one locked source and hand results on in the order of the source.
///
/// Never one task per item: memory stays bounded by the number of workers and a window of results that wait for an
/// earlier one.
package enum OrderedWorkers {
  /// How many results may wait for an earlier one.
  private static let window = 1024

  /// Transforms everything that `next` yields.
  ///
  /// - Parameters:
  ///   - concurrency: The number of workers.
  ///   - next: The next input; nil at the end. Called by one worker at a time.
  ///   - transform: What a worker does with an input. An error ends the run and cancels the other workers.
  ///   - consume: Takes the results in order, one at a time.
  /// - Throws: The first error of any of the three, or `CancellationError`.
  package static func run<Input: Sendable, Output: Sendable>(
    concurrency: Int, next: @escaping @Sendable () throws -> Input?,
    transform: @escaping @Sendable (Input) async throws -> Output,
    consume: @escaping @Sendable (Output) throws -> Void
  ) async throws {
    precondition(concurrency > 0, "at least one worker is needed")
    let source = Source(next)
    let line = Line<Output>(window: window, consume: consume)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<concurrency {
        group.addTask {
          while true {
            try Task.checkCancellation()
            guard let pulled = try source.pull() else { return }
            let output = try await transform(pulled.input)
            try await line.deliver(output, at: pulled.index)
          }
        }
      }
      // Not `waitForAll()`: that waits for the others before it throws, and does not cancel them.
      for try await _ in group {}
    }
  }
}

/// A source that one worker at a time pulls from.
private final class Source<Input: Sendable>: Sendable {
  private let count = Locked(0)
  private let next: @Sendable () throws -> Input?

  init(_ next: @escaping @Sendable () throws -> Input?) { self.next = next }

  func pull() throws -> (index: Int, input: Input)? {
    try count.withLock { count in
      guard let input = try next() else { return nil }
      defer { count += 1 }
      return (count, input)
    }
  }
}

/// Results that wait for earlier ones.
private final class Line<Output: Sendable>: Sendable {
  private struct State {
    var pending: [Int: Output] = [:]
    var next = 0
    var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  }

  private let state = Locked(State())
  private let window: Int
  private let consume: @Sendable (Output) throws -> Void

  init(window: Int, consume: @escaping @Sendable (Output) throws -> Void) {
    self.window = window
    self.consume = consume
  }

  /// Hands `output` on, with all that waited for it; returns when its place is within the window.
  func deliver(_ output: Output, at index: Int) async throws {
    let (isFar, released) = try state.withLock { state in
      state.pending[index] = output
      let before = state.next
      while let ready = state.pending.removeValue(forKey: state.next) {
        try consume(ready)
        state.next += 1
      }
      var released: [CheckedContinuation<Void, any Error>] = []
      if state.next > before, !state.waiting.isEmpty {
        for waiter in state.waiting.keys where waiter < state.next + window {
          if let continuation = state.waiting.removeValue(forKey: waiter) { released.append(continuation) }
        }
      }
      return (index >= state.next + window, released)
    }
    for continuation in released { continuation.resume() }
    if isFar { try await waitForWindow(index) }
  }

  private func waitForWindow(_ index: Int) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state in
          guard index >= state.next + window, !Task.isCancelled else { return true }
          state.waiting[index] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      let continuation = state.withLock { $0.waiting.removeValue(forKey: index) }
      continuation?.resume(throwing: CancellationError())
    }
  }
}
