/// Reads a literal of Python as `ast.literal_eval` does.
///
/// Numbers, texts with their escapes and prefixes, `True`, `False`, `None`, lists, tuples and dictionaries are read, with
/// comments and continued lines. Anything else is no literal here: also what Python would take but no judge writes (sets,
/// bytes, complex numbers, `...`, names of characters as `\N{…}`) and escapes that spell half a surrogate pair.
struct PythonLiteral {
  /// The value of the whole of `text`; nil if it is no literal.
  static func value(of text: some Collection<UInt8>) -> PythonValue? {
    var reader = Self(text)
    return reader.whole()
  }

  /// The value of the whole of `text`; nil if it is no literal.
  static func value(of text: String) -> PythonValue? { value(of: text.utf8) }

  private var scanner: PythonScanner

  private init(_ source: some Collection<UInt8>) { scanner = PythonScanner(source) }

  /// A value, and what may be done with it.
  private struct Node {
    var value: PythonValue
    /// Whether it may be the key of a dictionary.
    var isKey = true
    /// Whether it may follow a sign.
    var isUnsigned = false
  }

  private mutating func whole() -> PythonValue? {
    guard scanner.skipToFirstLine(), let first = element() else { return nil }
    var value = first.value
    if scanner.skip(UInt8(ascii: ",")) {
      var elements = [value]
      scanner.skipSpace()
      while !scanner.isAtEndOfLine {
        guard let next = element() else { return nil }
        elements.append(next.value)
        guard scanner.skip(UInt8(ascii: ",")) else { break }
        scanner.skipSpace()
      }
      value = .tuple(elements)
    }
    return scanner.skipToEnd() ? value : nil
  }

  private mutating func element() -> Node? {
    scanner.skipSpace()
    guard let next = scanner.next else { return nil }
    switch next {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return signedNumber()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "("): return parenthesis()
    case UInt8(ascii: "{"): return dictionary()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return scanner.number().map { Node(value: $0, isUnsigned: true) }
    default: return text() ?? word()
    }
  }

  private mutating func signedNumber() -> Node? {
    let isMinus = scanner.next == UInt8(ascii: "-")
    scanner.position += 1
    scanner.skipSpace()
    // Two signs never make a number, so there is no need to go down for the second one.
    guard scanner.next != UInt8(ascii: "-"), scanner.next != UInt8(ascii: "+") else { return nil }
    guard let node = element(), node.isUnsigned else { return nil }
    guard isMinus else { return Node(value: node.value) }
    switch node.value {
    case .integer(let value): return Node(value: .integer(value.negated))
    case .real(let value): return Node(value: .real(-value))
    default: return nil
    }
  }

  private mutating func text() -> Node? {
    guard var bytes = scanner.string() else { return nil }
    while true {
      scanner.skipSpace()
      guard scanner.isAtString else { break }
      guard let more = scanner.string() else { return nil }
      bytes.append(contentsOf: more)
    }
    return Node(value: .text(String(decoding: bytes, as: UTF8.self)))
  }

  private mutating func word() -> Node? {
    switch scanner.word() {
    case "True": Node(value: .boolean(true))
    case "False": Node(value: .boolean(false))
    case "None": Node(value: .none)
    default: nil
    }
  }

  // MARK: Nesting

  private mutating func list() -> Node? {
    guard let elements = elements(until: UInt8(ascii: "]")) else { return nil }
    return Node(value: .list(elements.nodes.map(\.value)), isKey: false)
  }

  /// A tuple, or one value in parentheses.
  private mutating func parenthesis() -> Node? {
    guard let elements = elements(until: UInt8(ascii: ")")) else { return nil }
    if elements.nodes.count == 1, !elements.endsInComma { return elements.nodes[0] }
    let nodes = elements.nodes
    return Node(value: .tuple(nodes.map(\.value)), isKey: nodes.allSatisfy(\.isKey))
  }

  private mutating func elements(until end: UInt8) -> (nodes: [Node], endsInComma: Bool)? {
    guard scanner.open() else { return nil }
    var nodes: [Node] = []
    var endsInComma = false
    while !scanner.close(end) {
      guard nodes.isEmpty || endsInComma, let node = element() else { return nil }
      nodes.append(node)
      endsInComma = scanner.skip(UInt8(ascii: ","))
    }
    return (nodes, endsInComma)
  }

  private mutating func dictionary() -> Node? {
    guard scanner.open() else { return nil }
    var entries: [PythonValue.Entry] = []
    var endsInComma = true
    while !scanner.close(UInt8(ascii: "}")) {
      guard endsInComma, let key = element(), key.isKey, scanner.skip(UInt8(ascii: ":")),
        let value = element()
      else { return nil }
      entries.append(.init(key: key.value, value: value.value))
      endsInComma = scanner.skip(UInt8(ascii: ","))
    }
    return Node(value: .dictionary(entries), isKey: false)
  }
}
