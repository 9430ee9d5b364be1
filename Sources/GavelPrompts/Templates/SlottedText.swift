/// A text with named slots, which are filled all at once: no value is ever looked at for slots.
package struct SlottedText: Hashable, Sendable {
  /// One part of the text.
  enum Piece: Hashable, Sendable {
    /// Text that stands as it is.
    case literal(String)
    /// The place of a value.
    case slot(String)
  }

  /// The parts in order; no two literals follow each other, and none is empty.
  private(set) var pieces: [Piece] = []

  init() {}

  /// The slots in the order in which they first occur.
  package var names: [String] {
    var names: [String] = []
    var known: Set<[UInt8]> = []
    for case .slot(let name) in pieces where known.insert(Array(name.utf8)).inserted { names.append(name) }
    return names
  }

  /// The text with every slot replaced by its value, unchanged.
  package func filled(with values: [String: String]) throws(TemplateError) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .slot(let name): text += try SlotValues.value(of: name, in: values)
      }
    }
    return text
  }

  mutating func append(_ piece: Piece) {
    switch (pieces.last, piece) {
    case (_, .literal("")): break
    case (.literal(let before), .literal(let text)):
      pieces[pieces.count - 1] = .literal(before + text)
    default: pieces.append(piece)
    }
  }

  mutating func append(literal bytes: some Collection<UInt8>) {
    append(.literal(String(decoding: bytes, as: UTF8.self)))
  }

  mutating func append(slot bytes: some Collection<UInt8>) {
    append(.slot(String(decoding: bytes, as: UTF8.self)))
  }
}
