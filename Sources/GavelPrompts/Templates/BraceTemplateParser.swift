/// Takes a ``BraceTemplate`` apart, left to right.
struct BraceTemplateParser {
  private let bytes: [UInt8]
  private var position = 0

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  init(_ template: String) { bytes = Array(template.utf8) }

  mutating func parse() throws(TemplateError) -> SlottedText {
    var text = SlottedText()
    var literal: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.opening || byte == Self.closing else {
        literal.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == byte {
        literal.append(byte)
        position += 1
      } else if byte == Self.opening, position < bytes.count {
        text.append(literal: literal)
        literal.removeAll(keepingCapacity: true)
        text.append(slot: try slot())
      } else {
        let brace = byte == Self.opening ? "{" : "}"
        throw malformed("a single '\(brace)'", at: position - 1)
      }
    }
    text.append(literal: literal)
    return text
  }

  /// The name of the slot whose brace is behind us.
  private mutating func slot() throws(TemplateError) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case Self.closing:
        let name = bytes[start..<position]
        guard !name.isEmpty else { throw unsupported("a slot without a name", at: start) }
        guard !isNumber(name) else { throw unsupported("a slot with a number for a name", at: start) }
        position += 1
        return name
      case Self.opening: throw malformed("a '{' within a slot", at: start - 1)
      case UInt8(ascii: "."), UInt8(ascii: "["): throw unsupported("a part of a value", at: start)
      case UInt8(ascii: "!"), UInt8(ascii: ":"): throw unsupported("a changed form of a value", at: start)
      default: position += 1
      }
    }
    throw malformed("a '{' that no '}' closes", at: start - 1)
  }

  private func isNumber(_ name: ArraySlice<UInt8>) -> Bool {
    var index = name.startIndex
    while index < name.endIndex {
      let (scalar, end) = name.scalar(at: index)
      guard WordClass.digit(scalar) != nil else { return false }
      index = end
    }
    return true
  }

  private func malformed(_ what: String, at place: Int) -> TemplateError {
    TemplateError(
      .malformedTemplate,
      "the template has \(what) at byte \(place): '\(excerpt(from: place))'. Write '{{' or '}}' for a brace that is meant"
    )
  }

  private func unsupported(_ what: String, at start: Int) -> TemplateError {
    TemplateError(
      .unsupportedSlot,
      """
      the template asks for \(what) at byte \(start - 1): '\(excerpt(from: start - 1))'. \
      Write a plain name in braces, or '{{' and '}}' for braces that are meant
      """)
  }

  /// What stands at `place`, up to 30 characters of it.
  private func excerpt(from place: Int) -> String {
    let text = String(decoding: bytes[place..<min(place + 120, bytes.count)], as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(30)))
  }
}
