import Foundation

/// Recognizes cancellation in the two forms in which it is thrown.
package enum Cancellation {
  /// Whether `error` says that the task was cancelled: `CancellationError`, or `URLError.cancelled`.
  package static func isCancellation(_ error: any Error) -> Bool {
    error is CancellationError || (error as? URLError)?.code == .cancelled
  }
}
