import GavelCore

/// A clock that moves only when told.
final class TestClock: Sendable {
  private let time = Locked(ContinuousClock.now)

  var now: @Sendable () -> ContinuousClock.Instant {
    { self.time.withLock { $0 } }
  }

  func advance(by duration: Duration) { time.withLock { $0 += duration } }
}
