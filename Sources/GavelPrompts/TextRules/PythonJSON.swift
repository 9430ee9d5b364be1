/// Reads JSON as Python's `json.loads` does.
///
/// Beyond the standard it takes `NaN`, `Infinity` and `-Infinity`, keys that stand twice, of which the last one counts,
/// and half of a surrogate pair, which is U+FFFD here. Whole numbers of more than 4,300 digits are an error.
struct PythonJSON {
  /// The deepest nesting; Python gives up at about this depth.
  private static let deepest = 900

  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: some Collection<UInt8>) { bytes = Array(text) }

  /// The value that `text` holds; nil where Python raises an error.
  static func value(of text: some Collection<UInt8>) -> PythonValue? {
    var reader = Self(text)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.position == reader.bytes.count ? value : nil
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func skip(_ sign: UInt8) -> Bool {
    skipSpace()
    guard next == sign else { return false }
    position += 1
    return true
  }

  private mutating func skip(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length,
      (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { return false }
    position += length
    return true
  }

  private mutating func value(depth: Int) -> PythonValue? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    switch next {
    case UInt8(ascii: "\""):
      position += 1
      return string().map(PythonValue.text)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "t"): return skip(word: "true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return skip(word: "false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return skip(word: "null") ? PythonValue.none : nil
    case UInt8(ascii: "N"): return skip(word: "NaN") ? .real(.nan) : nil
    case UInt8(ascii: "I"): return skip(word: "Infinity") ? .real(.infinity) : nil
    default: return skip(word: "-Infinity") ? .real(-.infinity) : number()
    }
  }

  private mutating func object(depth: Int) -> PythonValue? {
    position += 1
    var entries: [PythonValue.Entry] = []
    if skip(UInt8(ascii: "}")) { return .dictionary([]) }
    repeat {
      guard skip(UInt8(ascii: "\"")), let key = string(), skip(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else { return nil }
      entries.append(.init(key: .text(key), value: value))
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "}")) ? .dictionary(entries) : nil
  }

  private mutating func array(depth: Int) -> PythonValue? {
    position += 1
    var elements: [PythonValue] = []
    if skip(UInt8(ascii: "]")) { return .list([]) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "]")) ? .list(elements) : nil
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position > start
  }

  private mutating func number() -> PythonValue? {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == 0x30 { position += 1 } else if !digits() { return nil }
    let whole = position
    if next == UInt8(ascii: ".") {
      position += 1
      if !digits() { position = whole }
    }
    let fraction = position
    if next.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      if !digits() { position = fraction }
    }
    let spelling = bytes[start..<position]
    return position > whole
      ? PythonNumber.float(spelling).map(PythonValue.real)
      : PythonNumber.integer(spelling).map(PythonValue.integer)
  }

  // MARK: Texts

  /// The text whose opening quotation mark is behind us.
  private mutating func string() -> String? {
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case ..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard escape(into: &text) else { return nil }
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let letter = next else { return false }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard var unit = hexadecimal() else { return false }
      let behind = position
      if unit >= 0xD800, unit < 0xDC00, next == UInt8(ascii: "\\") {
        position += 1
        if next == UInt8(ascii: "u") {
          position += 1
          guard let low = hexadecimal() else { return false }
          if low >= 0xDC00, low < 0xE000 { unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) }
        }
        if unit < 0x10000 { position = behind }
      }
      text.append(contentsOf: Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8))
    default: return false
    }
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = PythonScanner.hexadecimalDigit(byte) else { return nil }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
