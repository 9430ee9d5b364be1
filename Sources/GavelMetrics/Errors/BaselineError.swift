public import GavelCore

/// Why a judge without a model cannot be made of the pattern or schema it was given.
public struct BaselineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The pattern is no regular expression.
    public static let invalidPattern: Self = "invalid-pattern"
    /// The schema is no JSON, or a keyword holds what it cannot hold.
    public static let invalidSchema: Self = "invalid-schema"
    /// The schema uses a keyword that is not understood, and would otherwise go unchecked.
    public static let unsupportedKeyword: Self = "unsupported-keyword"
  }

  /// The kind of mistake.
  public var code: Code
  /// What was given and what is wanted.
  public var message: String

  /// A mistake with its explanation.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The code and the message.
  public var description: String { "\(code): \(message)" }
}
