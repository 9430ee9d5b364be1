/// The reference program raises an error here, so it has no value, not even a substitute.
public struct ReferenceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it stumbles over.
  public var message: String

  /// An error that says what the reference stumbles over.
  public init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { "the reference program raises an error here: \(message)" }
}
