import GavelCore

/// A conversation in ChatML that is cut before its slots are filled: no value can begin or end a turn.
///
/// For values without the signs of turns it gives what ``ChatML/turns(in:)`` gives for the filled text. Values are not
/// changed, but white space at the ends of a turn is removed, as in the reference.
package struct ChatMLTemplate: Hashable, Sendable {
  /// A turn whose content is not yet filled.
  private struct Turn: Hashable, Sendable {
    var head: ChatML.Turn
    var content: SlottedText
  }

  private let turns: [Turn]

  /// The conversation of a ``BraceTemplate``, or of a ``SafeSequentialTemplate``, by its text.
  package init(_ text: SlottedText) throws(TemplateError) {
    let parts = text.split(at: ChatML.start)
    guard parts.count > 1, parts[0].isBlank else { throw .doesNotBegin(parts[0].leadingLiteral[...]) }
    guard text.endsInTurn else { throw .doesNotEnd(text.trailingLiteral[...]) }
    var turns: [Turn] = []
    for part in parts.dropFirst() { turns.append(try Self.turn(part)) }
    self.turns = turns
  }

  private static func turn(_ part: SlottedText) throws(TemplateError) -> Turn {
    // The line of the role may hold no slot: a value could name any role.
    let literal = part.leadingLiteral
    guard let line = literal.firstPlace(of: 0x0A, from: 0) else { throw .hasNoLine(literal[...]) }
    var content = SlottedText()
    content.append(literal: literal[(line + 1)...])
    for piece in part.pieces.dropFirst() { content.append(piece) }
    return Turn(head: try ChatML.Turn(line: literal[..<line]), content: content.split(at: ChatML.end)[0])
  }

  /// The slots of all turns in the order in which they first occur.
  package var names: [String] {
    var whole = SlottedText()
    for turn in turns {
      for piece in turn.content.pieces { whole.append(piece) }
    }
    return whole.names
  }

  /// The turns with every slot replaced by its value.
  package func turns(with values: [String: String]) throws(TemplateError) -> [ChatML.Turn] {
    var result: [ChatML.Turn] = []
    for turn in turns {
      var filled = turn.head
      filled.message.content = String(try turn.content.filled(with: values).stripped)
      result.append(filled)
    }
    return result
  }
}

extension SlottedText {
  /// The parts between the places where `sign` stands in literals; always one or more.
  fileprivate func split(at sign: [UInt8]) -> [SlottedText] {
    var parts = [SlottedText()]
    for piece in pieces {
      guard case .literal(let literal) = piece else {
        parts[parts.count - 1].append(piece)
        continue
      }
      let bytes = Array(literal.utf8)
      var position = 0
      while let place = bytes.firstPlace(of: sign, from: position) {
        parts[parts.count - 1].append(literal: bytes[position..<place])
        parts.append(SlottedText())
        position = place + sign.count
      }
      parts[parts.count - 1].append(literal: bytes[position...])
    }
    return parts
  }

  /// The literal before the first slot.
  fileprivate var leadingLiteral: [UInt8] {
    guard case .literal(let literal) = pieces.first else { return [] }
    return Array(literal.utf8)
  }

  /// The literal behind the last slot.
  fileprivate var trailingLiteral: [UInt8] {
    guard case .literal(let literal) = pieces.last else { return [] }
    return Array(literal.utf8)
  }

  /// Whether nothing but white space stands here, and no slot.
  fileprivate var isBlank: Bool {
    pieces.count == (leadingLiteral.isEmpty ? 0 : 1) && leadingLiteral.stripped.isEmpty
  }

  /// Whether the last thing but white space is the end of a turn.
  fileprivate var endsInTurn: Bool {
    trailingLiteral.stripped.reversed().starts(with: ChatML.end.reversed())
  }
}
