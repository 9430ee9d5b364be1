/// Finds the words of a source text in Python.
struct PythonScanner {
  /// The deepest nesting that Python reads.
  static let deepest = 200

  /// The text with LF alone as line ends; empty if Python would not look at it.
  let bytes: [UInt8]
  var position = 0
  /// How many brackets are open: between them a line end is white space.
  private var depth = 0

  init(_ text: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isBehindCR = false
    for byte in text.drop(while: { $0 == 0x20 || $0 == 0x09 }) {
      if byte == 0x0D || byte == 0x0A && !isBehindCR { bytes.append(0x0A) }
      if byte != 0x0D, byte != 0x0A { bytes.append(byte) }
      isBehindCR = byte == 0x0D
    }
    self.bytes = bytes.contains(0) ? [] : bytes
  }

  /// The byte at the position.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The byte `count` places on.
  func next(_ count: Int) -> UInt8? { position + count < bytes.count ? bytes[position + count] : nil }

  /// Whether nothing more stands on the line.
  var isAtEndOfLine: Bool { next == nil || next == 0x0A || next == UInt8(ascii: "#") }

  // MARK: White space

  /// Goes on to the next word; not to another line, unless it continues this one or a bracket is open.
  mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0C: position += 1
      case 0x0A where depth > 0: position += 1
      case UInt8(ascii: "#") where depth > 0: position = bytes.endOfLine(from: position)
      case UInt8(ascii: "\\") where isContinued: position += 2
      default: return
      }
    }
  }

  /// Whether a backslash here joins this line and another one.
  private var isContinued: Bool { next(1) == 0x0A && position + 2 < bytes.count }

  /// Goes to the first line that is not blank; false if there is none, or if it is indented.
  mutating func skipToFirstLine() -> Bool {
    while true {
      let column = skipIndentation()
      if !isAtEndOfLine { return column == 0 }
      position = bytes.endOfLine(from: position) + 1
      if position >= bytes.count { return false }
    }
  }

  /// Whether only blank lines and comments follow; the last line is none if it has an indentation alone.
  mutating func skipToEnd() -> Bool {
    skipSpace()
    while isAtEndOfLine {
      position = bytes.endOfLine(from: position) + 1
      if position >= bytes.count { return true }
      let column = skipIndentation()
      if next == nil { return column == 0 }
    }
    return false
  }

  /// Goes to the first word of a line; returns the column where it stands.
  private mutating func skipIndentation() -> Int {
    var column = 0
    var columnOfContinued = 0
    while let byte = next {
      switch byte {
      case 0x20: column += 1
      case 0x09: column = (column / 8 + 1) * 8
      case 0x0C: column = 0
      case UInt8(ascii: "\\") where isContinued:
        if columnOfContinued == 0 { columnOfContinued = column }
        position += 1
      default: return columnOfContinued == 0 ? column : columnOfContinued
      }
      position += 1
    }
    return columnOfContinued == 0 ? column : columnOfContinued
  }

  // MARK: Signs

  /// Goes behind `sign` if it is the next word.
  mutating func skip(_ sign: UInt8) -> Bool {
    skipSpace()
    guard next == sign else { return false }
    position += 1
    return true
  }

  /// Goes behind an opening bracket; false if it is one too deep.
  mutating func open() -> Bool {
    depth += 1
    position += 1
    return depth <= Self.deepest
  }

  /// Goes behind the closing bracket `sign` if it is the next word.
  mutating func close(_ sign: UInt8) -> Bool {
    guard skip(sign) else { return false }
    depth -= 1
    return true
  }

  /// The name at the position, which it goes behind.
  mutating func word() -> String {
    let start = position
    while let byte = next, Self.isPartOfName(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  static func isPartOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte >= 0x30 && byte <= 0x39 || isLetter(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
