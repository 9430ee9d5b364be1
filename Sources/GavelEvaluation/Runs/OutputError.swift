public import GavelCore

/// Why records cannot be written.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as stable text.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The place cannot be written to.
    public static let notWritable: Self = "output-not-writable"
    /// Another writer of this process has the file.
    public static let inUse: Self = "output-in-use"
    /// There is no space left.
    public static let outOfSpace: Self = "output-out-of-space"
    /// Whoever read the output has gone.
    public static let closedPipe: Self = "closed-pipe"
    /// The output was committed or discarded before.
    public static let finished: Self = "output-finished"
  }

  /// What is wrong.
  public var code: Code
  /// What happened, and what to do next.
  public var message: String
  /// The file.
  public var path: String

  /// An error.
  public init(_ code: Code, _ message: String, path: String) {
    self.code = code
    self.message = message
    self.path = path
  }

  /// Path, code and message.
  public var description: String { "\(Excerpt.of(path)): \(code): \(message)" }

  /// What failed in the system, as an error of the output.
  init(_ error: PosixError) {
    if error.isClosedPipe {
      self.init(.closedPipe, "the reader of the output has gone", path: error.path)
    } else if error.isOutOfSpace {
      self.init(.outOfSpace, "no space is left; make room and run again", path: error.path)
    } else {
      self.init(.notWritable, "\(error.operation) failed: \(error.text)", path: error.path)
    }
  }
}
