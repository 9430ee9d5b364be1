import GavelCore

/// A store in memory that tells when somebody looks.
final class WatchedStore: CallStore {
  private let kept = Locked<[CallKey: Completion]>([:])
  private let looked: Gate

  init(looked: Gate) { self.looked = looked }

  func completion(for key: CallKey) throws -> Completion? {
    defer { Task { await looked.arrive() } }
    return kept.withLock { $0[key] }
  }

  func store(_ completion: Completion, for key: CallKey) throws {
    kept.withLock { kept in
      if kept[key] == nil { kept[key] = completion }
    }
  }
}
