/// Keeps finished calls, so that nothing is paid twice.
///
/// A store whose loss would be paid for, like a journal, throws when it fails, and that ends the run. A store that only
/// saves money, like a cache, may lose a call instead: it says so in a way of its own and does not throw.
///
/// ### Requirements for conformers
/// - The first completion stored under a key stays; later ones are ignored.
/// - When `store` has returned, the completion survives the death of the process, if the store outlives processes.
public protocol CallStore: Sendable {
  /// The completion stored under `key`; nil if there is none.
  func completion(for key: CallKey) throws -> Completion?

  /// Keeps `completion` under `key`.
  func store(_ completion: Completion, for key: CallKey) throws
}
