package import GavelCore

/// A conversation written as one text, as AlpacaEval and LLMBar keep their prompts.
package enum ChatML {
  /// What begins a turn.
  static let start = Array("<|im_start|>".utf8)
  /// What ends a turn.
  static let end = Array("<|im_end|>".utf8)

  /// A turn, and the further fields that its line names.
  package struct Turn: Hashable, Sendable {
    /// Who speaks, and what is said.
    package var message: Message
    /// Fields such as the `name` of `system name=x`, in the order in which they stand.
    package var fields: [Field]
  }

  /// A further field of a turn.
  package struct Field: Hashable, Sendable {
    /// The name of the field.
    package var name: String
    /// What it holds.
    package var value: String
  }

  /// The turns of a filled text, cut as the reference cuts it.
  ///
  /// Signs inside values cut the conversation like those of the template; ``ChatMLTemplate`` keeps values whole.
  package static func turns(in text: String) throws(TemplateError) -> [Turn] {
    let bytes = Array(text.utf8)
    let stripped = bytes.stripped
    guard stripped.starts(with: start) else { throw .doesNotBegin(stripped) }
    guard stripped.reversed().starts(with: end.reversed()) else { throw .doesNotEnd(stripped) }
    var turns: [Turn] = []
    var position = stripped.startIndex + start.count
    while position <= stripped.endIndex {
      let next = stripped.firstPlace(of: start, from: position) ?? stripped.endIndex
      turns.append(try turn(stripped[position..<next]))
      position = next + start.count
    }
    return turns
  }

  /// The turn that stands between two signs of a beginning.
  private static func turn(_ text: ArraySlice<UInt8>) throws(TemplateError) -> Turn {
    guard let line = text.firstPlace(of: 0x0A, from: text.startIndex) else { throw .hasNoLine(text) }
    let content = text[(line + 1)...]
    let last = content.firstPlace(of: end, from: content.startIndex) ?? content.endIndex
    var turn = try Turn(line: text[..<line])
    turn.message.content = String(decoding: content[..<last].stripped, as: UTF8.self)
    return turn
  }
}

extension ChatML.Turn {
  /// A turn without content, from its line.
  init(line: ArraySlice<UInt8>) throws(TemplateError) {
    let role = line.stripped
    let system = Array("system".utf8)
    guard role.starts(with: system), role.count > system.count else {
      self.init(message: Message(.init(rawValue: String(decoding: role, as: UTF8.self)), ""), fields: [])
      return
    }
    var fields: [ChatML.Field] = []
    var places: [[UInt8]: Int] = [:]
    for part in role.dropFirst(system.count).split(separator: 0x20) {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { throw .hasNoValue(part, line: role) }
      let name = Array(part[..<sign])
      let field = ChatML.Field(
        name: String(decoding: name, as: UTF8.self),
        value: String(decoding: part[(sign + 1)...], as: UTF8.self))
      if field.name == "role" || field.name == "content" { throw .isTaken(field.name, line: role) }
      if let place = places[name] {
        fields[place] = field
      } else {
        places[name] = fields.count
        fields.append(field)
      }
    }
    self.init(message: Message(.system, ""), fields: fields)
  }
}

extension TemplateError {
  static func doesNotBegin(_ text: ArraySlice<UInt8>) -> Self {
    invalid("begins with '\(shown(text.prefix(40)))'", "it must begin with '<|im_start|>'")
  }

  static func doesNotEnd(_ text: ArraySlice<UInt8>) -> Self {
    invalid("ends in '\(shown(text.suffix(40)))'", "it must end in '<|im_end|>'")
  }

  static func hasNoLine(_ text: ArraySlice<UInt8>) -> Self {
    invalid("has a turn '\(shown(text.prefix(40)))' on one line", "the role stands on a line of its own")
  }

  fileprivate static func hasNoValue(_ part: ArraySlice<UInt8>, line: ArraySlice<UInt8>) -> Self {
    invalid(
      "has a turn of '\(shown(line.prefix(40)))'",
      "behind 'system' stand fields as name=value, not '\(shown(part.prefix(40)))'"
    )
  }

  fileprivate static func isTaken(_ name: String, line: ArraySlice<UInt8>) -> Self {
    invalid("has a turn of '\(shown(line.prefix(40)))'", "'\(name)' is no field that can be named there")
  }

  private static func invalid(_ what: String, _ wanted: String) -> Self {
    Self(.invalidConversation, "the conversation \(what); \(wanted)")
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
