import GavelCore

/// A door at which tasks wait until it is opened, and which tells how many have come to it.
actor Gate {
  private var isOpen: Bool
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private(set) var arrivals = 0
  private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Arrives, and waits until the gate is open.
  func pass() async {
    arrive()
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Arrives without waiting.
  func arrive() {
    arrivals += 1
    let ready = watchers.filter { $0.count <= arrivals }
    watchers.removeAll { $0.count <= arrivals }
    for watcher in ready { watcher.continuation.resume() }
  }

  /// Lets everybody through, from now on.
  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  /// Waits until `count` tasks have arrived.
  func arrived(_ count: Int) async {
    if arrivals >= count { return }
    await withCheckedContinuation { watchers.append((count, $0)) }
  }
}

/// Waits until the task is cancelled.
func untilCancelled() async throws {
  let (stream, continuation) = AsyncStream<Void>.makeStream()
  for await _ in stream {}
  withExtendedLifetime(continuation) {}
  try Task.checkCancellation()
}

/// Something that tasks may write to.
final class Box<Value: Sendable>: Sendable {
  private let content: Locked<Value>

  init(_ value: Value) { content = Locked(value) }

  var value: Value { content.withLock { $0 } }

  @discardableResult
  func update<Result: Sendable>(_ change: @Sendable (inout Value) -> Result) -> Result {
    content.withLock { change(&$0) }
  }
}
