public import GavelCore

/// Why a journal cannot be used.
public struct JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as stable text.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Another run has the journal.
    public static let inUse: Self = "journal-in-use"
    /// The directory or the file cannot be made, opened or read.
    public static let notUsable: Self = "journal-not-usable"
    /// The file is no journal.
    public static let notAJournal: Self = "not-a-journal"
    /// The journal was written by another version.
    public static let unknownVersion: Self = "journal-unknown-version"
    /// A stored call reads otherwise than it was written.
    public static let damaged: Self = "journal-damaged"
    /// A call could not be written.
    public static let notWritable: Self = "journal-not-writable"
    /// There is no space left.
    public static let outOfSpace: Self = "journal-out-of-space"
    /// The journal was closed before.
    public static let closed: Self = "journal-closed"
  }

  /// What is wrong.
  public var code: Code
  /// What happened, and what to do next.
  public var message: String
  /// The directory or file.
  public var path: String

  /// An error.
  public init(_ code: Code, _ message: String, path: String) {
    self.code = code
    self.message = message
    self.path = path
  }

  /// Path, code and message.
  public var description: String { "\(Excerpt.of(path)): \(code): \(message)" }

  /// What failed in the system, as an error of a journal.
  init(_ error: PosixError, otherwise code: Code) {
    if error.isOutOfSpace {
      self.init(.outOfSpace, "no space is left; make room and run again", path: error.path)
    } else {
      self.init(code, "\(error.operation) failed: \(error.text)", path: error.path)
    }
  }
}
