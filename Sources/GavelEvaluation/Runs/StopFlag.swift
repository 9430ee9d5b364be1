import GavelCore
import Synchronization

/// Asks a run to begin nothing new; what is under way is finished.
public final class StopFlag: Sendable {
  private let flag = Atomic(false)
  private let actions = Locked<[@Sendable () -> Void]>([])

  /// A flag that is not raised.
  public init() {}

  /// Whether nothing new should begin.
  public var isRaised: Bool { flag.load(ordering: .acquiring) }

  /// Asks for the end.
  public func raise() {
    flag.store(true, ordering: .releasing)
    perform()
  }

  /// Has `action` performed once, when the flag is raised or at once if it is.
  func whenRaised(_ action: @escaping @Sendable () -> Void) {
    actions.withLock { $0.append(action) }
    if isRaised { perform() }
  }

  private func perform() {
    let due = actions.withLock { actions in
      defer { actions = [] }
      return actions
    }
    for action in due { action() }
  }
}
