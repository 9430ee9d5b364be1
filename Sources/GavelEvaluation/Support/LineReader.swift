import GavelCore

/// Reads a file line by line in chunks; holds no more than one line and one chunk.
///
/// Lines end in LF or CRLF, the last one also without.
final class LineReader {
  /// One line, without its end.
  enum Line {
    /// The bytes; valid only until the reader goes on.
    case bytes(UnsafeRawBufferPointer)
    /// A line over the limit: how it begins, how long it is and the digest of all of it.
    case tooLong(start: [UInt8], length: Int, digest: Digest)
  }

  private static let shown = 1024

  private let file: PosixFile
  private let limit: Int
  private let size: Int?
  private let chunk: Int
  private var hasher: SHA256?
  private var buffer: UnsafeMutableRawBufferPointer
  /// The unread part of the buffer, and up to where it is known to hold no line end.
  private var start = 0
  private var end = 0
  private var searched = 0
  private var isAtEnd = false

  /// The number of the line last read, from 1.
  private(set) var number = 0
  /// The place in the file where the line last read begins.
  private(set) var lineStart = 0
  /// The place in the file behind the line last read and its end.
  private(set) var position = 0
  /// Whether the line last read has a line end.
  private(set) var isTerminated = true

  init(_ file: PosixFile, limit: Int, digests: Bool, chunk: Int = 1 << 20) {
    self.file = file
    self.limit = limit
    self.chunk = chunk
    buffer = .allocate(byteCount: 2 * chunk, alignment: 16)
    hasher = digests ? SHA256() : nil
    size = file.size
  }

  deinit { buffer.deallocate() }

  /// The part of the file that was read, 0 to 1; nil where its size is unknown.
  var fractionRead: Double? { size.map { $0 > 0 ? min(1, Double(position) / Double($0)) : 1 } }

  /// The digest of all bytes read so far, if it was asked for.
  var digest: Digest? { hasher.map { hasher in hasher.finalize() } }

  /// Gives the next line to `body` and returns what that makes of it; nil at the end.
  func next<Result>(_ body: (Line) throws -> Result) throws -> Result? {
    while true {
      if let lineEnd = unread.offset(of: 0x0A, from: searched - start) {
        let line = Self.withoutReturn(unread[..<lineEnd])
        advance(lineEnd + 1, isTerminated: true)
        return try body(line.count > limit ? Self.tooLong(line) : .bytes(line))
      }
      searched = end
      if end - start > limit + 1 { return try body(skipLongLine()) }
      if isAtEnd {
        guard end > start else { return nil }
        let line = Self.withoutReturn(unread[...])
        advance(unread.count, isTerminated: false)
        return try body(line.count > limit ? Self.tooLong(line) : .bytes(line))
      }
      try fill()
    }
  }

  private var unread: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[start..<end]) }

  private static func withoutReturn(_ line: Slice<UnsafeRawBufferPointer>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line.last == 0x0D ? line.dropLast() : line)
  }

  private func advance(_ count: Int, isTerminated: Bool) {
    number += 1
    lineStart = position
    consume(count)
    self.isTerminated = isTerminated
  }

  private func consume(_ count: Int) {
    position += count
    start += count
    searched = start
  }

  private func fill() throws {
    if start > 0 {
      UnsafeMutableRawBufferPointer(rebasing: buffer[..<(end - start)]).copyMemory(from: unread)
      end -= start
      searched -= start
      start = 0
    }
    if buffer.count - end < chunk {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
      UnsafeMutableRawBufferPointer(rebasing: larger[..<end]).copyMemory(from: unread)
      buffer.deallocate()
      buffer = larger
    }
    let count = try file.readNext(into: .init(rebasing: buffer[end..<(end + chunk)]))
    let part = UnsafeRawBufferPointer(rebasing: buffer[end..<(end + count)])
    hasher?.update(part.bindMemory(to: UInt8.self))
    end += count
    isAtEnd = count == 0
  }

  private static func tooLong(_ line: UnsafeRawBufferPointer) -> Line {
    var part = LongLine()
    part.append(line)
    return part.line
  }

  /// Reads to the end of a line without keeping it.
  private func skipLongLine() throws -> Line {
    var part = LongLine()
    number += 1
    lineStart = position
    while true {
      let lineEnd = unread.offset(of: 0x0A, from: 0)
      part.append(UnsafeRawBufferPointer(rebasing: unread[..<(lineEnd ?? unread.count)]))
      consume(lineEnd.map { $0 + 1 } ?? unread.count)
      isTerminated = lineEnd != nil
      if isTerminated || isAtEnd { return part.line }
      try fill()
    }
  }

  private struct LongLine {
    private var start: [UInt8] = []
    private var length = 0
    private var hasher = SHA256()
    private var endsInReturn = false

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
      guard let last = bytes.last else { return }
      // A CR counts once it is known not to belong to the line end.
      if endsInReturn { [UInt8(0x0D)].withUnsafeBytes { add($0) } }
      endsInReturn = last == 0x0D
      add(UnsafeRawBufferPointer(rebasing: bytes.dropLast(endsInReturn ? 1 : 0)))
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
      hasher.update(bytes.bindMemory(to: UInt8.self))
      start.append(contentsOf: bytes.prefix(LineReader.shown - start.count))
      length += bytes.count
    }

    var line: Line { .tooLong(start: start, length: length, digest: hasher.finalize()) }
  }
}
