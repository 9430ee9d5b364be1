import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call of the operating system that failed.
struct PosixError: Error, Hashable, CustomStringConvertible {
  /// What was tried, for example `open`.
  var operation: String
  /// The file it was tried on.
  var path: String
  /// The error number.
  var number: Int32

  /// The system's words for the error.
  var text: String { String(cString: strerror(number)) }
  var description: String { "\(operation) of \(path): \(text)" }

  var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  var isBusy: Bool { number == EWOULDBLOCK || number == EAGAIN }
  var isClosedPipe: Bool { number == EPIPE }
  var isOutOfSpace: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }
  var isUnsupported: Bool {
    number == EINVAL || number == ENOTSUP || number == EOPNOTSUPP || number == ENOLCK || number == ENOSYS
  }
}

/// An open file of the operating system: the one place of this module that calls the C library.
///
/// Interrupted calls are repeated and short writes are continued. A file opened here is closed when the last reference
/// to it goes.
final class PosixFile: Sendable {
  /// What a file is opened for.
  enum Mode {
    /// Reading an existing file.
    case reading
    /// Reading anywhere and writing at the end; made if it does not exist.
    case appending
    /// Writing into an existing file that is no regular one, such as a pipe or a device.
    case streaming
  }

  /// What stands at a path.
  enum Kind {
    case missing
    case regular
    case directory
    case special
  }

  let path: String
  private let descriptor: Int32
  private let isOwned: Bool

  init(_ path: String, for mode: Mode) throws(PosixError) {
    let flags =
      switch mode {
      case .reading: O_RDONLY
      case .appending: O_RDWR | O_CREAT | O_APPEND
      case .streaming: O_WRONLY
      }
    descriptor = try attempt("open", path) { open(path, flags | O_CLOEXEC, 0o666) }
    self.path = path
    isOwned = true
  }

  /// A descriptor that belongs to somebody else and stays open, such as standard input.
  init(borrowing descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    isOwned = false
  }

  deinit {
    guard isOwned else { return }
    // A child that is being started holds a copy for a moment, and with it the lock.
    unlock()
    _ = close(descriptor)
  }

  static var standardInput: PosixFile { PosixFile(borrowing: STDIN_FILENO, path: "standard input") }
  static var standardOutput: PosixFile { PosixFile(borrowing: STDOUT_FILENO, path: "standard output") }

  /// The bytes of a regular file; nil for pipes and devices.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads what comes next; 0 at the end.
  func readNext(into buffer: UnsafeMutableRawBufferPointer) throws(PosixError) -> Int {
    while true {
      do throws(PosixError) {
        return try attempt("read", path) { read(descriptor, buffer.baseAddress, buffer.count) }
      } catch {
        guard error.isBusy else { throw error }
        wait(for: POLLIN)
      }
    }
  }

  /// Reads `count` bytes from `offset` on; fewer if the file ends before.
  func bytes(at offset: Int, count: Int) throws(PosixError) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let start = filled
      let got = try result.withUnsafeMutableBufferPointer { (buffer) throws(PosixError) in
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[start...])
        return try attempt("read", path) {
          pread(descriptor, rest.baseAddress, rest.count, off_t(offset + start))
        }
      }
      if got == 0 { return Array(result[..<filled]) }
      filled += got
    }
    return result
  }

  /// Writes all of `bytes`: with one call, unless the system takes only a part of them.
  func writeAll(_ bytes: UnsafeRawBufferPointer) throws(PosixError) {
    var rest = bytes
    while !rest.isEmpty {
      do throws(PosixError) {
        let written = try attempt("write", path) { write(descriptor, rest.baseAddress, rest.count) }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } catch {
        guard error.isBusy else { throw error }
        wait(for: POLLOUT)
      }
    }
  }

  func writeAll(_ bytes: [UInt8]) throws(PosixError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(PosixError) in
      try writeAll(UnsafeRawBufferPointer(buffer))
    }
  }

  /// Cuts everything from `size` on.
  func truncate(to size: Int) throws(PosixError) {
    _ = try attempt("truncate", path) { ftruncate(descriptor, off_t(size)) }
  }

  /// Brings what was written to the disk; does nothing where the file system cannot.
  func synchronize() throws(PosixError) {
    do throws(PosixError) { _ = try attempt("sync", path) { fsync(descriptor) } } catch {
      guard error.isUnsupported else { throw error }
    }
  }

  /// Takes the file for this open file alone; ``PosixError/isBusy`` where somebody else has it.
  func lock() throws(PosixError) { _ = try attempt("lock", path) { flock(descriptor, LOCK_EX | LOCK_NB) } }

  /// Gives the file free before it is closed.
  func unlock() { _ = flock(descriptor, LOCK_UN) }

  private func wait(for event: some BinaryInteger) {
    var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    _ = poll(&request, 1, 1000)
  }
}

// MARK: - Paths and processes

extension PosixFile {
  /// Replaces `target` by `source` in one step.
  static func move(_ source: String, to target: String) throws(PosixError) {
    _ = try attempt("rename", target) { rename(source, target) }
  }

  /// Removes a file; false if there is none or it cannot be removed.
  @discardableResult
  static func remove(_ path: String) -> Bool { unlink(path) == 0 }

  /// What stands at `path`, links followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .directory
    default: return .special
    }
  }

  /// The path with all links followed; unchanged where nothing stands there.
  static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static var processIdentifier: Int32 { getpid() }

  /// Whether a process with this number is there, be it somebody else's.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// The name of this machine.
  static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension UnsafeRawBufferPointer {
  /// Where `byte` stands first at or behind `start`.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}

/// The result of `call`, which is repeated when a signal interrupts it.
private func attempt<Result: SignedInteger>(
  _ operation: String, _ path: String, _ call: () -> Result
) throws(PosixError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let number = errno
    if number != EINTR { throw PosixError(operation: operation, path: path, number: number) }
  }
}
