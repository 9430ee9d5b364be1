/// The form that a server is asked to keep the answer to, as far as it can.
public enum AnswerForm: Hashable, Sendable {
  /// Free text.
  case text
  /// JSON of this schema.
  case json(JSONSchema)
  /// One of these texts.
  case oneOf([String])
  /// Text of this grammar, in the server's own notation.
  case grammar(String)
}

/// A JSON schema with its name, as text: the order of its keys is the order in which a model writes them.
public struct JSONSchema: Hashable, Sendable {
  /// A name of letters, digits, `_` and `-`.
  public var name: String
  /// The schema as JSON text.
  public var text: String

  /// A schema called `name`.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
