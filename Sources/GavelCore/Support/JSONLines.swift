/// On which line each field of a JSON text stands, for messages about mistakes.
///
/// A field is called by its path, such as `criteria[1].weight`. The text is one that ``JSONParser`` accepts, or the part
/// of another one up to the mistake.
package struct JSONLines {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lines: [String: Int] = [:]
  /// The field that begins last; nil where none does.
  package private(set) var lastField: String?

  package init(_ text: some Collection<UInt8>) {
    bytes = Array(text)
    skipSpace()
    lines[""] = line
    value(of: "")
    skipSpace()
  }

  /// The line of the end of the text.
  package var lastLine: Int { line }

  /// The line of `field`, or of what it would stand in if it were there; nil stands for the whole.
  package func line(of field: String?) -> Int {
    var path = (field ?? "")[...]
    while true {
      if let line = lines[String(path)] { return line }
      guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return lines[""] ?? 1 }
      path = path[..<end]
    }
  }

  private mutating func value(of path: String) {
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: "{"): members(of: path)
    case UInt8(ascii: "["): elements(of: path)
    case UInt8(ascii: "\""): skipString()
    default: skipScalar()
    }
  }

  private mutating func members(of path: String) {
    position += 1
    repeat {
      skipSpace()
      let start = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
      skipString()
      guard let key = (try? JSONParser.parse(bytes[start..<position]))?.string else { return }
      let member = path.isEmpty ? key : "\(path).\(key)"
      begin(member)
      skipSpace()
      guard take(UInt8(ascii: ":")) else { return }
      skipSpace()
      value(of: member)
      skipSpace()
    } while take(UInt8(ascii: ","))
    _ = take(UInt8(ascii: "}"))
  }

  private mutating func elements(of path: String) {
    position += 1
    var index = 0
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    repeat {
      skipSpace()
      begin("\(path)[\(index)]")
      value(of: "\(path)[\(index)]")
      skipSpace()
      index += 1
    } while take(UInt8(ascii: ","))
    _ = take(UInt8(ascii: "]"))
  }

  private mutating func begin(_ field: String) {
    lines[field] = line
    lastField = field
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  /// To behind the closing quotation mark.
  private mutating func skipString() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }

  private mutating func skipScalar() {
    while position < bytes.count, !",]} \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }
}
