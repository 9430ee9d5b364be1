import GavelCore

/// What a format takes out of an item; what is not there is an error that names the field.
struct SubjectNeeds {
  /// The name of the format, for messages.
  let format: String

  /// The text of a conversation that is one question.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation of several turns or with a system message.
  func question(_ messages: [Message]) throws(JudgmentError) -> String {
    guard messages.count == 1, let only = messages.first, only.role == .user else {
      throw unfit("shows one question, and the conversation of the item is \(Self.shape(messages))")
    }
    return only.content
  }

  /// Both questions and the answer between them of a conversation of two turns.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for any other conversation.
  func twoTurns(_ messages: [Message]) throws(JudgmentError) -> (
    first: String, answer: String, second: String
  ) {
    guard messages.map(\.role) == [.user, .assistant, .user] else {
      throw unfit(
        "shows two turns, and the conversation of the item is \(Self.shape(messages)); "
          + "\"messages\" must be user, assistant, user")
    }
    return (messages[0].content, messages[1].content, messages[2].content)
  }

  /// The reference at `index`, from 0.
  ///
  /// - Throws: `JudgmentError` `missing-reference`.
  func reference(_ references: [String], at index: Int = 0) throws(JudgmentError) -> String {
    guard references.indices.contains(index) else {
      throw JudgmentError(
        .missingReference,
        index == 0
          ? "the format '\(format)' needs a reference, and the item has no \"reference\""
          : "the format '\(format)' needs \(index + 1) references, and the item's \"references\" has \(references.count)"
      )
    }
    return references[index]
  }

  /// The text of the field called `name`.
  ///
  /// - Throws: `JudgmentError` `missing-field`.
  func field(_ name: String, in fields: [Submission.Field]) throws(JudgmentError) -> String {
    guard let field = fields.first(where: { $0.name == name }) else {
      throw JudgmentError(
        .missingField, "the format '\(format)' needs the field '\(name)', and \"fields\" of the item has none"
      )
    }
    return field.text
  }

  /// What both sides of a pair share: `value` of each, if they are equal.
  ///
  /// - Throws: `JudgmentError` `unfit-item`.
  func shared<Value: Equatable>(
    _ pair: Pair, _ what: String, _ value: (Submission) throws -> Value
  ) throws -> Value {
    let first = try value(pair.first)
    guard try first == value(pair.second) else {
      throw unfit("shows one \(what) for both answers, and the item has one for each")
    }
    return first
  }

  func unfit(_ what: String) -> JudgmentError {
    JudgmentError(.unfitItem, "the format '\(format)' \(what)")
  }

  private static func shape(_ messages: [Message]) -> String {
    messages.map { "\($0.role)" }.joined(separator: ", ")
  }
}
