import Synchronization

/// Asks a run to begin nothing new; what is under way is finished.
public final class StopFlag: Sendable {
  private let flag = Atomic(false)

  /// A flag that is not raised.
  public init() {}

  /// Whether nothing new should begin.
  public var isRaised: Bool { flag.load(ordering: .acquiring) }

  /// Asks for the end.
  public func raise() { flag.store(true, ordering: .releasing) }
}
