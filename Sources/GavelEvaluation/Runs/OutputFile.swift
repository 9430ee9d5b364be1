public import Foundation
import GavelCore

/// Where records go, one a line: a file that appears only when it is complete, or standard output.
///
/// A file `F` is written as `F.tmp.<host>.<pid>` and renamed by ``commit()``, so that nobody meets half a file and two
/// processes that write the same one do no harm. Records are collected and handed to the system whole: none is divided
/// between two writes unless the system takes only a part. They are handed on at the latest with the first record after
/// a second, or by ``flushIfDue()``.
///
/// Standard output, pipes and devices are written to directly; ``commit()`` and ``discard()`` then only flush.
public final class OutputFile: Sendable {
  /// What a write of a file collects, and what the system writes to a pipe undivided.
  private static let capacity = 64 << 10
  private static let pipeCapacity = 4096

  private struct State {
    /// Nil once the output is finished.
    var file: PosixFile?
    var buffer: [UInt8] = []
    var flushed: ContinuousClock.Instant
    /// The first error; what follows would leave a gap.
    var failure: OutputError?
  }

  /// The path as it was given.
  public let path: String

  private let temporary: OutputTemporary?
  private let capacity: Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let state: Locked<State>

  /// Begins an output and removes what dead processes of this machine left of it.
  ///
  /// - Parameter path: A file, which may exist, or `-` for standard output.
  /// - Throws: ``OutputError`` with code `output-not-writable` if nothing can be written there, or `output-in-use`.
  public convenience init(_ path: String) throws { try self.init(path, now: { .now }) }

  convenience init(_ path: String, now: @escaping @Sendable () -> ContinuousClock.Instant) throws {
    if path == "-" {
      self.init(stream: .standardOutput, path: path, now: now)
      return
    }
    let target = PosixFile.resolved(path)
    switch PosixFile.kind(of: target) {
    case .directory: throw OutputError(.notWritable, "it is a directory; name a file", path: path)
    case .special:
      let stream: PosixFile
      do { stream = try PosixFile(target, for: .streaming) } catch { throw OutputError(error) }
      self.init(stream: stream, path: path, now: now)
    case .missing, .regular:
      let temporary = OutputTemporary(for: target)
      temporary.removeLeftovers()
      let file = try Self.open(temporary, path: path)
      self.init(file, temporary: temporary, path: path, capacity: Self.capacity, now: now)
    }
  }

  convenience init(stream: PosixFile, path: String, now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.init(stream, temporary: nil, path: path, capacity: Self.pipeCapacity, now: now)
  }

  private init(
    _ file: PosixFile, temporary: OutputTemporary?, path: String, capacity: Int,
    now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.temporary = temporary
    self.path = path
    self.capacity = capacity
    self.now = now
    state = Locked(State(file: file, flushed: now()))
  }

  deinit { discard() }

  /// Whether records go to a pipe or a device: nothing can stand beside it.
  public var isStream: Bool { temporary == nil }

  /// Whether `path` names a regular file that is there, links followed.
  package static func isFile(_ path: String) -> Bool {
    path != "-" && PosixFile.kind(of: PosixFile.resolved(path)) == .regular
  }

  /// Writes one record and a line end.
  ///
  /// - Parameter line: The record, without a line end of its own or within.
  /// - Throws: ``OutputError``: once one was thrown, again by every further call; code `closed-pipe` when the reader of
  ///   a pipe has gone.
  public func write(line: some ContiguousBytes) throws {
    let time = now()
    try state.withLock { state in
      try line.withUnsafeBytes { bytes in
        if !state.buffer.isEmpty, state.buffer.count + bytes.count + 1 > capacity {
          try flush(&state, at: time)
        }
        state.buffer.append(contentsOf: bytes)
      }
      state.buffer.append(UInt8(ascii: "\n"))
      if state.buffer.count >= capacity || time - state.flushed >= .seconds(1) { try flush(&state, at: time) }
      if state.file == nil || state.failure != nil { try flush(&state, at: time) }
    }
  }

  /// Hands everything to the system.
  ///
  /// - Throws: ``OutputError``.
  public func flush() throws {
    let time = now()
    try state.withLock { try flush(&$0, at: time) }
  }

  /// Hands everything to the system if the last time was a second ago.
  ///
  /// - Throws: ``OutputError``.
  public func flushIfDue() throws {
    let time = now()
    try state.withLock { state in
      guard !state.buffer.isEmpty, time - state.flushed >= .seconds(1) else { return }
      try flush(&state, at: time)
    }
  }

  /// Finishes the output: everything is on the disk, and the file stands under its name.
  ///
  /// - Throws: ``OutputError`` if anything could not be written; the file under its name is then untouched.
  public func commit() throws {
    let time = now()
    try state.withLock { state in
      try flush(&state, at: time)
      guard let file = state.file else { return }
      if let temporary {
        do {
          try file.synchronize()
          try PosixFile.move(temporary.path, to: temporary.target)
          try PosixFile(temporary.directory, for: .reading).synchronize()
        } catch let error as PosixError { throw OutputError(error) }
      }
      state.file = nil
    }
  }

  /// Gives the output up: the temporary is removed, and a file under its name stays as it was.
  public func discard() {
    state.withLock { state in
      guard state.file != nil else { return }
      if let temporary {
        PosixFile.remove(temporary.path)
      } else {
        try? flush(&state, at: state.flushed)
      }
      state.file = nil
    }
  }

  private func flush(_ state: inout State, at time: ContinuousClock.Instant) throws {
    if let failure = state.failure { throw failure }
    guard let file = state.file else {
      throw OutputError(.finished, "the output was finished before", path: path)
    }
    state.flushed = time
    guard !state.buffer.isEmpty else { return }
    do { try file.writeAll(state.buffer) } catch {
      let failure = OutputError(error)
      state.failure = failure
      state.buffer = []
      throw failure
    }
    state.buffer.removeAll(keepingCapacity: true)
  }

  private static func open(_ temporary: OutputTemporary, path: String) throws -> PosixFile {
    do throws(PosixError) {
      let file = try PosixFile(temporary.path, for: .appending)
      do throws(PosixError) { try file.lock() } catch {
        guard error.isUnsupported else { throw error }
      }
      try file.truncate(to: 0)
      return file
    } catch {
      guard error.isBusy else { throw OutputError(error) }
      throw OutputError(.inUse, "this process writes the file already", path: path)
    }
  }
}
