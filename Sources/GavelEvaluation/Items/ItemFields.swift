import GavelCore

/// Reads the known fields of an item and says which one is wrong.
struct ItemFields {
  private let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// The value of a field; nil if it is missing or null.
  func value(_ name: String) -> JSONValue? { json[name].flatMap { $0.isNull ? nil : $0 } }

  func text(_ name: String) throws(ItemError) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw invalid(name, "must be a text", value) }
    return text
  }

  /// A text, or a whole number, which is kept as text.
  func name(_ name: String) throws(ItemError) -> String? {
    guard let value = value(name) else { return nil }
    switch value {
    case .string(let text): return text
    case .number(let spelling):
      if let whole = value.int { return "\(whole)" }
      let digits = spelling.hasPrefix("-") ? spelling.dropFirst() : spelling[...]
      if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return spelling }
    default: break
    }
    throw invalid(name, "must be a text or a whole number", value)
  }

  /// A list of texts, or one text.
  func texts(_ name: String) throws(ItemError) -> [String]? {
    guard let value = value(name) else { return nil }
    if let text = value.string { return [text] }
    let texts = value.array?.compactMap(\.string)
    guard let texts, texts.count == value.array?.count else {
      throw invalid(name, "must be a text or a list of texts", value)
    }
    return texts
  }

  func namedTexts(_ name: String) throws(ItemError) -> [Submission.Field] {
    guard let value = value(name) else { return [] }
    let fields = value.array?.compactMap { element -> Submission.Field? in
      guard let pair = element.array, pair.count == 2, let name = pair[0].string, let text = pair[1].string
      else { return nil }
      return Submission.Field(name, text)
    }
    guard let fields, fields.count == value.array?.count else {
      throw invalid(name, "must be a list of pairs of texts, such as [[\"name\", \"text\"]]", value)
    }
    return fields
  }

  func messages(_ name: String) throws(ItemError) -> [Message]? {
    guard let value = value(name) else { return nil }
    let messages = value.array?.compactMap { element -> Message? in
      guard let role = element["role"]?.string, let content = element["content"]?.string else { return nil }
      return Message(Message.Role(rawValue: role), content)
    }
    guard let messages, !messages.isEmpty, messages.count == value.array?.count else {
      throw invalid(
        name, "must be a list of messages, such as [{\"role\": \"user\", \"content\": \"…\"}], and not empty",
        value)
    }
    return messages
  }

  /// The conversation: `messages`, or `prompt` as the user's one turn.
  func conversation() throws(ItemError) -> [Message]? {
    try oneOf("messages", "prompt") { (name) throws(ItemError) in
      name == "messages" ? try messages(name) : try text(name).map { [.user($0)] }
    }
  }

  /// What is read from that one of two fields that is given.
  func oneOf<Value>(
    _ one: String, _ other: String, _ read: (String) throws(ItemError) -> Value?
  ) throws(ItemError) -> Value? {
    let first = try read(one)
    let second = try read(other)
    if first != nil, second != nil {
      throw ItemError(
        .ambiguousFields, "\"\(one)\" and \"\(other)\" are both given; keep one of them", field: one)
    }
    return first ?? second
  }

  private func invalid(_ name: String, _ wanted: String, _ value: JSONValue) -> ItemError {
    ItemError(
      .invalidField, "\"\(name)\" \(wanted); it is \(Excerpt.of(JSONWriter.text(of: value)))", field: name)
  }
}
