/// One turn of a conversation.
public struct Message: Hashable, Codable, Sendable {
  /// Who speaks: `system`, `user` or `assistant`, or another name that a server knows.
  public struct Role: CodeString {
    /// The name of the role.
    public let rawValue: String
    /// A role with this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Instructions to the model.
    public static let system: Self = "system"
    /// The person who asks.
    public static let user: Self = "user"
    /// The model that answers.
    public static let assistant: Self = "assistant"
  }

  /// Who speaks.
  public var role: Role
  /// What is said.
  public var content: String

  /// A turn of `role`.
  public init(_ role: Role, _ content: String) {
    self.role = role
    self.content = content
  }

  /// A system message.
  public static func system(_ content: String) -> Self { Self(.system, content) }
  /// A user's turn.
  public static func user(_ content: String) -> Self { Self(.user, content) }
  /// An assistant's turn.
  public static func assistant(_ content: String) -> Self { Self(.assistant, content) }
}
