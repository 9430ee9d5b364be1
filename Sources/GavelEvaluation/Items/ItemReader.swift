package import GavelCore

/// Reads items from a file or standard input, one JSON object a line, in bounded memory.
///
/// Lines end in LF or CRLF, the last one also without; a byte order mark at the start and blank lines are skipped. A
/// line that is no item does not end the reading: it is an ``Entry/invalid(_:)``, so that every line that is not blank
/// gives exactly one entry.
///
/// A reader is not `Sendable`: workers that share one keep it in a lock.
///
/// ```swift
/// let reader = try ItemReader("items.jsonl", need: .submission)
/// while let entry = try reader.next() {
///   if case .item(let item) = entry { print(item.id) }
/// }
/// ```
public final class ItemReader {
  /// What a line holds.
  public enum Entry: Hashable, Sendable {
    /// An item with every needed field.
    case item(Item)
    /// A line that is no such item.
    case invalid(ItemError)
  }

  /// How many lines were read so far.
  public struct Counts: Hashable, Sendable {
    /// All lines, blank ones included.
    public var lines = 0
    /// Lines that gave an item.
    public var readable = 0
    /// Lines that are neither blank nor an item.
    public var invalid = 0
  }

  /// The longest line that is read, unless told otherwise: 16 MiB.
  public static let lineLimit = 16 << 20

  /// The counts so far.
  public private(set) var counts = Counts()

  private let lines: LineReader
  private let need: ItemNeed
  private let limit: Int
  private let name: String
  private var identifiers = SeenIdentifiers()
  private var firstInvalid: (error: ItemError, hint: String?)?
  private var failure: (any Error)?

  /// Opens the input.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for standard input.
  ///   - need: Which fields every item must have.
  ///   - lineLimit: The most bytes of a line; longer ones are invalid.
  /// - Throws: ``ItemError`` with code `input-missing` or `input-unreadable`.
  public convenience init(_ path: String, need: ItemNeed, lineLimit: Int = ItemReader.lineLimit) throws {
    self.init(try Self.open(path), need: need, lineLimit: lineLimit)
  }

  init(_ file: PosixFile, need: ItemNeed, lineLimit: Int = ItemReader.lineLimit, chunk: Int = 1 << 20) {
    self.need = need
    limit = lineLimit
    name = file.path
    lines = LineReader(file, limit: lineLimit, digests: true, chunk: chunk)
  }

  /// The part of the input that was read, 0 to 1; nil where its size is unknown.
  package var fractionRead: Double? { lines.fractionRead }

  /// The digest of all bytes read; that of the whole input once ``next()`` has returned nil.
  package var digest: Digest { lines.digest ?? Digest(of: []) }

  /// The digest of all bytes of a file.
  package static func digest(ofFile path: String) throws -> Digest {
    let file = try open(path)
    var hasher = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    do {
      while true {
        let count = try file.readNext(into: buffer)
        if count == 0 { return hasher.finalize() }
        let part = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        hasher.update(part.bindMemory(to: UInt8.self))
      }
    } catch { throw unreadable(error) }
  }

  /// The next line that is not blank; nil at the end.
  ///
  /// After an error every further call throws it again.
  ///
  /// - Returns: An item, or why the line is none.
  /// - Throws: ``ItemError`` with code `conflicting-ids`, at the end with `no-readable-line` if there were lines but
  ///   not one item, or with `input-unreadable`.
  public func next() throws -> Entry? {
    if let failure { throw failure }
    do {
      while let entry = try lines.next({ try entry(from: $0) }) {
        if let entry { return entry }
      }
      try checkSomethingWasReadable()
      return nil
    } catch {
      let reported = (error as? PosixError).map { Self.unreadable($0) } ?? error
      failure = reported
      throw reported
    }
  }

  private static func open(_ path: String) throws -> PosixFile {
    if path == "-" { return .standardInput }
    do { return try PosixFile(path, for: .reading) } catch { throw unreadable(error) }
  }

  private static func unreadable(_ error: PosixError) -> any Error {
    ItemError(
      error.isMissing ? .inputMissing : .inputUnreadable,
      error.isMissing ? "there is no such file" : "the input cannot be read: \(error.text)", file: error.path)
  }

  /// What `line` holds; nil if it is blank.
  private func entry(from line: LineReader.Line) throws -> Entry? {
    counts.lines = lines.number
    switch line {
    case .tooLong(let start, let length, let digest):
      let message = "the line has \(length) bytes; at most \(limit) are read"
      return invalid(ItemError(.lineTooLong, message, id: ItemLine.identifier(digest)), start)
    case .bytes(let bytes):
      let content = lines.number == 1 ? ItemLine.withoutMark(bytes) : bytes
      if ItemLine.isBlank(content) { return nil }
      let (result, known) = ItemLine.read(content, need: need)
      if let known { try notice(known, excerpt: content) }
      switch result {
      case .success(let item):
        counts.readable += 1
        return .item(item)
      case .failure(let error): return invalid(error, content)
      }
    }
  }

  private func invalid(_ error: ItemError, _ bytes: some Collection<UInt8>) -> Entry {
    var error = error
    error.file = name
    error.line = lines.number
    error.excerpt = Excerpt.of(bytes)
    counts.invalid += 1
    if firstInvalid == nil { firstInvalid = (error, ItemLine.hint(for: bytes)) }
    return .invalid(error)
  }

  private func notice(_ known: ItemLine.Known, excerpt: UnsafeRawBufferPointer) throws {
    guard let earlier = identifiers.conflict(of: known, line: lines.number) else { return }
    throw ItemError(
      .conflictingIDs,
      "the id \"\(Excerpt.of(known.id))\" stands in line \(earlier) with other content; ids must differ",
      file: name, line: lines.number, field: "id", excerpt: Excerpt.of(excerpt), id: known.id)
  }

  /// Throws `no-readable-line` if there were lines so far, but not one item.
  func checkSomethingWasReadable() throws {
    guard counts.readable == 0, let (first, hint) = firstInvalid else { return }
    let reason = hint ?? "the first says: \(first.code): \(first.message)"
    throw ItemError(
      .noReadableLine, "none of \(counts.invalid) lines is an item, one JSON object a line; \(reason)",
      file: name, line: first.line, field: first.field, excerpt: first.excerpt)
  }
}
