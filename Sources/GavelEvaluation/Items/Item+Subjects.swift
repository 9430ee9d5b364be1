public import GavelCore

extension Item {
  /// The one answer of this item.
  ///
  /// - Returns: The answer with its conversation, references, context and fields.
  /// - Throws: ``ItemError`` naming the missing field.
  public func submission() throws -> Submission {
    Submission(
      messages: try required(messages, "prompt"), response: try required(response, "response"),
      references: references, context: context, fields: fields)
  }

  /// The two answers of this item.
  ///
  /// - Returns: Both answers; each with the conversation and the fields of its own side where the item gives them.
  /// - Throws: ``ItemError`` naming the missing field.
  public func pair() throws -> Pair {
    func side(
      _ messages: [Message]?, _ response: String?, _ own: [Submission.Field], _ name: String
    ) throws -> Submission {
      Submission(
        messages: try required(messages ?? self.messages, "prompt"), response: try required(response, name),
        references: references, context: context, fields: fields + own)
    }
    return Pair(
      try side(messagesA, responseA, fieldsA, "response_a"),
      try side(messagesB, responseB, fieldsB, "response_b"))
  }

  /// Two or more answers of this item: `responses`, else both of a pair.
  ///
  /// - Returns: The answers with their conversation, references, context and fields.
  /// - Throws: ``ItemError`` naming the missing field, or for fewer than two answers.
  public func slate() throws -> Slate {
    let pair = [responseA, responseB].compactMap(\.self)
    let answers = try required(responses ?? (pair.count == 2 ? pair : nil), "responses")
    guard answers.count >= 2 else {
      throw ItemError(
        .invalidField, "\"responses\" has \(answers.count); two or more are needed", field: "responses",
        id: id)
    }
    return Slate(
      messages: try required(messages, "prompt"), answers, references: references, context: context,
      fields: fields)
  }

  private func required<Value>(_ value: Value?, _ name: String) throws -> Value {
    if let value { return value }
    var message = "the item has no \"\(name)\""
    switch name {
    case "prompt": message += " and no \"messages\""
    case "response" where responseA != nil || responseB != nil: message += "; it is a pair of answers"
    case "response_a" where response != nil, "response_b" where response != nil:
      message += "; it is a single answer"
    default: break
    }
    throw ItemError(.missingField, message, field: name, id: id)
  }
}
