/// Keeps finished calls, so that nothing is paid twice.
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
