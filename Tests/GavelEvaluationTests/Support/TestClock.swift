import Synchronization

/// A clock that moves only when told.
final class TestClock: Sendable {
  private let time = Mutex(ContinuousClock.now)

  var now: @Sendable () -> ContinuousClock.Instant {
    { self.time.withLock { $0 } }
  }

  func advance(by duration: Duration) { time.withLock { $0 += duration } }
}
