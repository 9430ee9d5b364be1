public import GavelCore

/// Why a recording cannot be used.
public struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as stable text.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no such file.
    public static let missing: Self = "recording-missing"
    /// The file cannot be read.
    public static let unreadable: Self = "recording-unreadable"
    /// The file is no recording.
    public static let notARecording: Self = "not-a-recording"
    /// The recording was written by another version.
    public static let unknownVersion: Self = "recording-unknown-version"
    /// The recording was altered, or lines are missing.
    public static let damaged: Self = "recording-damaged"
    /// The recording has no last line: it was not finished, or it was cut.
    public static let unfinished: Self = "recording-unfinished"
    /// A finished recording stands where a new one should be made.
    public static let exists: Self = "recording-exists"
    /// The unfinished recording is of another model, or of other capabilities.
    public static let otherBackend: Self = "recording-of-another-backend"
    /// The file cannot be written.
    public static let notWritable: Self = "recording-not-writable"
    /// The recording was finished before this call.
    public static let finished: Self = "recording-finished"
  }

  /// What is wrong.
  public var code: Code
  /// What happened, and what to do next.
  public var message: String
  /// The file.
  public var path: String
  /// The line, from 1; nil where it is about the whole file.
  public var line: Int?

  /// An error.
  public init(_ code: Code, _ message: String, path: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.line = line
  }

  /// Path, line, code and message.
  public var description: String {
    let place = line.map { ", line \($0)" } ?? ""
    return "\(Self.quoted(path))\(place): \(code): \(message)"
  }

  /// The beginning of `text` in quotes, harmless on a terminal.
  static func quoted(_ text: String) -> String {
    let limit = 160
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return JSONWriter.text(of: .string(text)) }
    return JSONWriter.text(of: .string(String(scalars.prefix(limit)) + "…"))
  }
}
