import Foundation
public import GavelCore

/// Finished calls in a folder, one file each: a cache that outlives the process and that several may share.
///
/// ```swift
/// let judge = LLMJudge(pointwise: .helpfulness, backend: backend).cached(in: FolderStore("cache"))
/// ```
///
/// It is a cache and no journal: where a call cannot be written, that is reported once and the run goes on. A file that
/// is damaged counts as absent, and is written anew. A file appears under its name only when it is whole; two processes
/// that ask the same question at the same moment both pay for it, and what was stored first stays.
public final class FolderStore: CallStore {
  /// The folder, which is made with the first call.
  public let folder: String
  private let onProblem: @Sendable (String) -> Void
  private let hasReported = Locked(false)

  /// The cache in `folder`.
  ///
  /// - Parameters:
  ///   - folder: The path of a folder; it may be missing.
  ///   - onProblem: Told once, in one line, that calls cannot be kept; by default it goes to standard error.
  public init(
    _ folder: String, onProblem: @escaping @Sendable (String) -> Void = FolderStore.sayOnStandardError
  ) {
    self.folder = folder
    self.onProblem = onProblem
  }

  /// Writes `problem` to standard error.
  public static func sayOnStandardError(_ problem: String) {
    try? FileHandle.standardError.write(contentsOf: Data("warning: \(problem)\n".utf8))
  }

  /// The completion stored under `key`; nil if there is none that can be read.
  public func completion(for key: CallKey) -> Completion? {
    guard let file = try? PosixFile(path(of: key), for: .reading), let size = file.size,
      size <= JournalLine.limit, let bytes = try? file.bytes(at: 0, count: size),
      bytes.last == UInt8(ascii: "\n")
    else { return nil }
    return bytes.dropLast().withUnsafeBytes { line in
      guard let payload = JournalLine.payload(of: line), JournalLine.key(of: payload) == key.digest else {
        return nil
      }
      return try? JournalLine.completion(of: payload)
    }
  }

  /// Keeps `completion`, unless one is stored under `key` already; where that fails, it is reported once.
  public func store(_ completion: Completion, for key: CallKey) {
    guard self.completion(for: key) == nil else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write(completion, for: key)
    } catch {
      report(error)
    }
  }

  private func path(of key: CallKey) -> String { "\(folder)/\(key)" }

  private func write(_ completion: Completion, for key: CallKey) throws {
    let path = path(of: key)
    // Random, so that no two processes of any machine write the same one.
    let temporary = "\(path).tmp.\(UUID().uuidString)"
    defer { PosixFile.remove(temporary) }
    try PosixFile(temporary, for: .appending).writeAll(JournalLine.bytes(of: completion, for: key))
    // A link, unlike a move, never replaces what another process has stored meanwhile.
    if (try? FileManager.default.linkItem(atPath: temporary, toPath: path)) != nil { return }
    // What stands there is damaged, or the file system knows no links.
    if self.completion(for: key) == nil { try PosixFile.move(temporary, to: path) }
  }

  private func report(_ error: any Error) {
    let isFirst = hasReported.withLock { reported in
      defer { reported = true }
      return !reported
    }
    guard isFirst else { return }
    let reason =
      (error as? PosixError).map { "\($0.operation) failed: \($0.text)" } ?? error.localizedDescription
    onProblem(
      "calls cannot be kept in \(Excerpt.of(folder)), and the run goes on without: \(Excerpt.of(reason))")
  }
}
