/// One answer with what it answers: the conversation before it, references, context and named fields.
///
/// ```swift
/// let submission = Submission(
///   prompt: "What is the capital of France?", response: "Paris.", references: ["Paris"])
/// ```
public struct Submission: Hashable, Codable, Sendable {
  /// A named text of formats with named inputs.
  public struct Field: Hashable, Codable, Sendable {
    /// The name of the field.
    public var name: String
    /// Its text.
    public var text: String

    /// A field called `name`.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The conversation up to the answer, a system message included.
  public var messages: [Message]
  /// The answer.
  public var response: String
  /// Good answers to compare with; none if there are none.
  public var references: [String]
  /// Material that the answer should keep to.
  public var context: String?
  /// Further named texts, in order.
  public var fields: [Field]

  /// An answer to a conversation.
  public init(
    messages: [Message], response: String, references: [String] = [], context: String? = nil,
    fields: [Field] = []
  ) {
    self.messages = messages
    self.response = response
    self.references = references
    self.context = context
    self.fields = fields
  }

  /// An answer to one question.
  public init(
    prompt: String, response: String, references: [String] = [], context: String? = nil, fields: [Field] = []
  ) {
    self.init(
      messages: [.user(prompt)], response: response, references: references, context: context, fields: fields)
  }
}

extension Submission: Exhibitable {
  /// The conversation, the context, the references, the fields and the answer.
  public var exhibits: [Exhibit] {
    task + material + [Exhibit("Answer", response, role: .judged)]
  }

  /// The conversation: one question, or every turn by itself, so that no text can pretend to be another turn.
  var task: [Exhibit] {
    if messages.count == 1, let only = messages.first, only.role == .user {
      return [Exhibit("Question", only.content, role: .task)]
    }
    return messages.enumerated().map { index, message in
      let speaker =
        switch message.role {
        case .system: "System message"
        case .user: "User turn"
        case .assistant: "Assistant turn"
        default: "Turn"
        }
      return Exhibit("\(speaker) \(index + 1)", message.content, role: .task)
    }
  }

  var material: [Exhibit] {
    var exhibits: [Exhibit] = []
    if let context { exhibits.append(Exhibit("Context", context, role: .material)) }
    for (index, reference) in references.enumerated() {
      let title = references.count == 1 ? "Reference answer" : "Reference answer \(index + 1)"
      exhibits.append(Exhibit(title, reference, role: .material))
    }
    return exhibits + fields.map { Exhibit($0.name, $0.text, role: .material) }
  }
}
