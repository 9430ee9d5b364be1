public import GavelCore

/// Finished calls in a directory: what was paid for is not paid again, whenever and however a run ended.
///
/// Every call is written to the file `calls.log` before its result is used, so a killed process loses none. Resuming is
/// running again over the same journal. The journal belongs to one process at a time.
///
/// What is held in memory is where each call stands, not the calls: about 80 bytes each.
///
/// ```swift
/// let journal = try Journal(directory: "runs/monday")
/// let judge = LLMJudge(pointwise: .helpfulness, backend: backend.journaled(in: journal))
/// ```
public final class Journal: CallStore, Sendable {
  /// The directory.
  public let directory: String
  /// What was found broken when the journal was opened.
  public let recovery: JournalRecovery

  private struct State {
    /// Nil once the journal is closed.
    var file: JournalFile?
    var answered = 0
    var synced: ContinuousClock.Instant
    var syncs = 0
  }

  private let state: Locked<State>
  private let now: @Sendable () -> ContinuousClock.Instant

  /// Opens the journal in a directory, which is made if it does not exist.
  ///
  /// A torn last line is cut off and damaged lines are skipped: see ``recovery``.
  ///
  /// - Parameter directory: The path of the directory.
  /// - Throws: ``JournalError``, with code `journal-in-use` where another run has the journal.
  public convenience init(directory: String) throws {
    try self.init(directory: directory, now: { .now })
  }

  init(directory: String, now: @escaping @Sendable () -> ContinuousClock.Instant) throws {
    let file = try JournalFile(directory: directory)
    self.directory = directory
    self.now = now
    recovery = file.recovery
    state = Locked(State(file: file, synced: now()))
  }

  /// How many calls are stored.
  public var count: Int { state.withLock { $0.file?.places.count ?? 0 } }

  /// How many calls were answered from the journal since it was opened.
  public var answered: Int { state.withLock { $0.answered } }

  /// How often the file was brought to the disk since it was opened.
  var syncs: Int { state.withLock { $0.syncs } }

  /// The completion stored under `key`, read from the file; nil if there is none.
  ///
  /// - Throws: ``JournalError`` if the file was altered since or the journal is closed.
  public func completion(for key: CallKey) throws -> Completion? {
    let wanted = key.digest
    let found = try state.withLock { state in
      guard let file = state.file else { throw closed }
      return file.places[wanted].map { (file.file, $0) }
    }
    guard let (file, place) = found else { return nil }
    let line: [UInt8]
    do { line = try file.bytes(at: place.offset, count: place.length) } catch {
      throw JournalError(error, otherwise: .damaged)
    }
    let completion = try line.withUnsafeBytes { bytes in
      guard let payload = JournalLine.payload(of: bytes), JournalLine.key(of: payload) == wanted else {
        throw JournalError(
          .damaged, "the call at byte \(place.offset) was altered; run again to skip it", path: file.path)
      }
      return try JournalLine.completion(of: payload)
    }
    state.withLock { $0.answered += 1 }
    return completion
  }

  /// Writes `completion` to the file, unless one is stored under `key` already.
  ///
  /// When this returns, the completion survives the death of the process. Once a second it is also brought to the disk,
  /// so that a power failure costs little.
  ///
  /// - Throws: ``JournalError`` if it cannot be written or the journal is closed.
  public func store(_ completion: Completion, for key: CallKey) throws {
    let digest = key.digest
    let line = JournalLine.bytes(of: completion, for: key)
    guard line.count <= JournalLine.limit else {
      throw JournalError(.notWritable, "a reply of \(line.count) bytes is too long to keep", path: directory)
    }
    let time = now()
    let due = try state.withLock { state -> PosixFile? in
      guard state.file != nil else { throw closed }
      guard state.file?.places[digest] == nil else { return nil }
      try state.file?.append(line, for: digest)
      guard time - state.synced > .seconds(1) else { return nil }
      state.synced = time
      state.syncs += 1
      return state.file?.file
    }
    do { try due?.synchronize() } catch { throw JournalError(error, otherwise: .notWritable) }
  }

  /// Brings everything to the disk and gives the journal free; closing twice is harmless.
  ///
  /// - Throws: ``JournalError`` if the disk fails.
  public func close() throws {
    let file = state.withLock { state in
      defer { state.file = nil }
      return state.file?.file
    }
    guard let file else { return }
    defer { file.unlock() }
    do { try file.synchronize() } catch { throw JournalError(error, otherwise: .notWritable) }
  }

  private var closed: JournalError {
    JournalError(.closed, "the journal was closed", path: directory)
  }
}
