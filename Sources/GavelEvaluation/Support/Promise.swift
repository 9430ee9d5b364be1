import GavelCore

/// A value that somebody waits for, or nil if it does not come.
final class Promise<Value: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Value?, Never>)
    case fulfilled(Value?)
  }

  private let state = Locked(State.open)

  /// Gives the value; only the first time counts.
  func fulfil(_ value: Value?) {
    let waiting: CheckedContinuation<Value?, Never>? = state.withLock { state in
      switch state {
      case .fulfilled: return nil
      case .open:
        state = .fulfilled(value)
        return nil
      case .awaited(let continuation):
        state = .fulfilled(value)
        return continuation
      }
    }
    waiting?.resume(returning: value)
  }

  /// The value; nil at once if the task is cancelled.
  ///
  /// For one waiter.
  func value() async -> Value? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let known: Value?? = state.withLock { state in
          if case .fulfilled(let value) = state { return .some(value) }
          state = .awaited(continuation)
          return nil
        }
        if let known { continuation.resume(returning: known) }
      }
    } onCancel: {
      fulfil(nil)
    }
  }
}
