import Foundation
import GavelCore

/// The file of a journal: opened, checked and locked; it knows where each call stands.
struct JournalFile {
  /// Where a line stands, without its end.
  struct Place {
    var offset: Int
    var length: Int
  }

  static let name = "calls.log"

  let file: PosixFile
  private(set) var places: [Digest: Place] = [:]
  private(set) var recovery = JournalRecovery()
  /// The length of the file.
  private(set) var end = 0
  /// A write failed in the middle of a line, and the rest could not be cut off.
  private var isBroken = false

  /// Makes or opens the journal in a directory, takes it, and reads through it.
  init(directory: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw JournalError(
        .notUsable, "the directory cannot be made: \(error.localizedDescription)", path: directory)
    }
    do {
      file = try PosixFile(directory + "/" + Self.name, for: .appending)
    } catch { throw JournalError(error, otherwise: .notUsable) }
    do { try file.lock() } catch {
      guard error.isBusy else { throw JournalError(error, otherwise: .notUsable) }
      throw JournalError(
        .inUse, "another run has this journal; wait for it or name another directory", path: directory)
    }
    do { try scan() } catch let error as PosixError { throw JournalError(error, otherwise: .notUsable) }
  }

  /// Appends one line with one write.
  mutating func append(_ line: [UInt8], for key: Digest) throws {
    guard !isBroken else {
      throw JournalError(.notWritable, "an earlier write failed half-way; run again", path: file.path)
    }
    do { try file.writeAll(line) } catch {
      do { try file.truncate(to: end) } catch { isBroken = true }
      throw JournalError(error, otherwise: .notWritable)
    }
    places[key] = Place(offset: end, length: line.count - 1)
    end += line.count
  }

  private mutating func scan() throws {
    let lines = LineReader(file, limit: JournalLine.limit, digests: false)
    let isNew = try lines.next { try checkHeader($0, isTerminated: lines.isTerminated) } ?? true
    if isNew {
      recovery.tornBytes = lines.position
      try file.truncate(to: 0)
      let header = Array((JournalLine.header + "\n").utf8)
      try file.writeAll(header)
      try file.synchronize()
      end = header.count
      return
    }
    end = lines.position
    while let found = try lines.next({ Self.key(in: $0) }) {
      guard lines.isTerminated else {
        recovery.tornBytes = lines.position - lines.lineStart
        try file.truncate(to: lines.lineStart)
        return
      }
      end = lines.position
      if let key = found.key {
        if places[key] == nil { places[key] = Place(offset: lines.lineStart, length: found.length) }
      } else {
        recovery.noteDamage(line: lines.number)
      }
    }
  }

  private static func key(in line: LineReader.Line) -> (key: Digest?, length: Int) {
    guard case .bytes(let bytes) = line, let payload = JournalLine.payload(of: bytes) else { return (nil, 0) }
    return (JournalLine.key(of: payload), bytes.count)
  }

  /// Whether the journal must be begun: its header is empty or torn.
  private func checkHeader(_ line: LineReader.Line, isTerminated: Bool) throws -> Bool {
    guard case .bytes(let bytes) = line else { throw notAJournal() }
    let text = String(decoding: bytes, as: UTF8.self)
    if text == JournalLine.header, isTerminated { return false }
    if !isTerminated, JournalLine.header.hasPrefix(text) {
      return true
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[0] == "gavel-journal", words[1].allSatisfy(\.isNumber) else {
      throw notAJournal()
    }
    throw JournalError(
      .unknownVersion,
      "the journal has version \(Excerpt.of(String(words[1]))), this program reads 1; use another directory",
      path: file.path)
  }

  private func notAJournal() -> JournalError {
    JournalError(
      .notAJournal, "the file does not begin with \"\(JournalLine.header)\"; use another directory",
      path: file.path)
  }
}
