/// Finished calls in memory, for as long as the store lives: a cache of one process.
///
/// It has no bound: it keeps every completion that is stored, about the size of its texts each. Take a journal or a
/// folder for what should outlive the process.
///
/// ```swift
/// let judge = LLMJudge(pointwise: .helpfulness, backend: backend).cached(in: MemoryStore())
/// ```
public final class MemoryStore: CallStore {
  private let kept = Locked<[CallKey: Completion]>([:])

  /// An empty store.
  public init() {}

  /// How many calls are stored.
  public var count: Int { kept.withLock { $0.count } }

  /// The completion stored under `key`; nil if there is none.
  public func completion(for key: CallKey) -> Completion? { kept.withLock { $0[key] } }

  /// Keeps `completion`, unless one is stored under `key` already.
  public func store(_ completion: Completion, for key: CallKey) {
    kept.withLock { kept in
      if kept[key] == nil { kept[key] = completion }
    }
  }
}
