public import GavelCore

/// Why a wording cannot be read, or lacks a text.
public struct WordingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A piece is no UTF-8.
    public static let invalidUTF8: Self = "invalid-utf8"
    /// A piece holds a byte of value 0.
    public static let nulByte: Self = "nul-byte"
    /// A piece is called JSON and is none, or holds a key twice.
    public static let invalidJSON: Self = "invalid-json"
    /// A JSON string escapes half of a surrogate pair.
    public static let loneSurrogate: Self = "lone-surrogate"
    /// Two different texts of the user's own have one name.
    public static let duplicateName: Self = "duplicate-name"
    /// The official text is known, and no piece held it.
    public static let notLoaded: Self = "not-loaded"
    /// No official text has this key.
    public static let unknownKey: Self = "unknown-key"
  }

  /// The kind of mistake.
  public var code: Code
  /// The piece or the key.
  public var name: String
  /// What was found, and what to do next.
  public var message: String

  /// A mistake in, or a lack of, `name`.
  public init(_ code: Code, _ name: String, _ message: String) {
    self.code = code
    self.name = name
    self.message = message
  }

  /// Name and message: `wording 'prompts.json': …`.
  public var description: String { "wording '\(name.beginning(200))': \(message)" }
}
