public import GavelCore

extension Backend {
  /// This backend, asked only what the journal does not hold; its calls are written there before they are used.
  public func journaled(in journal: Journal) -> StoredBackend { StoredBackend(self, in: journal) }
}
