/// Several answers to one question, two or more, to be ranked at once.
///
/// ```swift
/// let slate = Slate(prompt: "Name a prime above 10.", ["11", "12", "15"])
/// ```
public struct Slate: Hashable, Sendable {
  /// The conversation up to the answers.
  public var messages: [Message]
  /// The answers in the order in which they are shown; at least two.
  public let responses: [String]
  /// Good answers to compare with; none if there are none.
  public var references: [String]
  /// Material that the answers should keep to.
  public var context: String?
  /// Further named texts, in order.
  public var fields: [Submission.Field]

  /// Answers to a conversation.
  ///
  /// - Precondition: There are two answers or more.
  public init(
    messages: [Message], _ responses: [String], references: [String] = [], context: String? = nil,
    fields: [Submission.Field] = []
  ) {
    precondition(responses.count >= 2, "a slate has two answers or more")
    self.messages = messages
    self.responses = responses
    self.references = references
    self.context = context
    self.fields = fields
  }

  /// Answers to one question.
  ///
  /// - Precondition: There are two answers or more.
  public init(
    prompt: String, _ responses: [String], references: [String] = [], context: String? = nil,
    fields: [Submission.Field] = []
  ) {
    self.init(
      messages: [.user(prompt)], responses, references: references, context: context, fields: fields)
  }
}

extension Slate: Exhibitable {
  /// What the answers share, then the answers by number.
  public var exhibits: [Exhibit] {
    let shared = Submission(
      messages: messages, response: "", references: references, context: context, fields: fields)
    return shared.task + shared.material
      + responses.enumerated().map { Exhibit("Answer \($0.offset + 1)", $0.element, role: .judged) }
  }
}

extension Slate: Codable {
  private enum CodingKeys: String, CodingKey { case messages, responses, references, context, fields }

  /// Reads what ``encode(to:)`` writes; fewer than two answers are an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    messages = try container.decode([Message].self, forKey: .messages)
    responses = try container.decode([String].self, forKey: .responses)
    references = try container.decodeIfPresent([String].self, forKey: .references) ?? []
    context = try container.decodeIfPresent(String.self, forKey: .context)
    fields = try container.decodeIfPresent([Submission.Field].self, forKey: .fields) ?? []
    guard responses.count >= 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: .responses, in: container, debugDescription: "a slate has two answers or more")
    }
  }

  /// Writes the conversation, the answers, and what else there is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(messages, forKey: .messages)
    try container.encode(responses, forKey: .responses)
    if !references.isEmpty { try container.encode(references, forKey: .references) }
    try container.encodeIfPresent(context, forKey: .context)
    if !fields.isEmpty { try container.encode(fields, forKey: .fields) }
  }
}
