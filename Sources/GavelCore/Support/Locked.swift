import Foundation

/// A value that one thread at a time looks at or changes.
///
/// It does what `Synchronization.Mutex` does, by a lock that the thread sanitizer understands: on Linux it takes that
/// one's contended path for a race.
package final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  package init(_ value: sending Value) { self.value = value }

  /// What `body` makes of the value, which nobody else sees meanwhile.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }

  /// As ``withLock(_:)``, unless somebody else sees the value just now: then nil.
  package func withLockIfAvailable<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard lock.try() else { return nil }
    defer { lock.unlock() }
    return try body(&value)
  }
}
