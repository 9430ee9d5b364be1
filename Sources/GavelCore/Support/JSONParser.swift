/// Reads JSON text (RFC 8259) strictly: one value, valid UTF-8, no key twice, at most 128 levels deep.
///
/// It reads bytes, at about twice the speed of `JSONDecoder`, and names the place of a mistake.
package struct JSONParser {
  /// Why a text is not JSON, and at which byte.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package var reason: String
    package var offset: Int
    package var description: String { "\(reason) at byte \(offset)" }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private static let deepest = 128

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The one value that `bytes` hold.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("something follows the value") }
    return value
  }

  /// The one value that `text` holds.
  package static func parse(_ text: String) throws(Failure) -> JSONValue {
    try parse(Array(text.utf8))
  }

  /// The one value that `bytes` hold.
  package static func parse(_ bytes: some Collection<UInt8>) throws(Failure) -> JSONValue {
    let contiguous = ContiguousArray(bytes)
    let result = contiguous.withUnsafeBufferPointer { buffer -> Result<JSONValue, Failure> in
      do throws(Failure) { return .success(try parse(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The object that starts at `start` in `bytes` and the offset behind it; nil where none does.
  package static func object(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: JSONValue, end: Int)? {
    var parser = JSONParser(bytes)
    parser.position = start
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"), let value = try? parser.value(depth: 0)
    else { return nil }
    return (value, parser.position)
  }

  private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure("nested too deeply") }
    skipSpace()
    guard position < bytes.count else { throw failure("the text ends too early") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard position + index < bytes.count, bytes[position + index] == word.utf8Start[index] else {
        throw failure("expected a JSON value")
      }
    }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    var seen: Set<String> = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw failure("expected a key in quotes")
      }
      let key = try string()
      let isNew = members.count < 8 ? !members.contains { $0.key == key } : seen.insert(key).inserted
      guard isNew else { throw failure("the key \"\(key.prefix(40))\" stands twice") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("expected ':'") }
      members.append(.init(key, try value(depth: depth + 1)))
      if members.count == 8 { seen = Set(members.map(\.key)) }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("expected ',' or '}'") }
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("expected ',' or ']'") }
      return .array(elements)
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
    func digits(from index: Int) -> Int {
      var end = index
      while isDigit(end) { end += 1 }
      return end
    }
    var end = position
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard isDigit(end) else { throw failure("expected a JSON value") }
    end = bytes[end] == UInt8(ascii: "0") ? end + 1 : digits(from: end)
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      guard isDigit(end + 1) else { throw failure("a number ends in a point") }
      end = digits(from: end + 1)
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < bytes.count, bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-")
      {
        exponent += 1
      }
      guard isDigit(exponent) else { throw failure("a number has no exponent after its e") }
      end = digits(from: exponent)
    }
    position = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while true {
      position = PlainBytes.end(in: bytes, from: position)
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let part = UnsafeBufferPointer(rebasing: bytes[start..<position])
        guard let text = String(validating: part, as: UTF8.self) else { throw failure("invalid UTF-8") }
        position += 1
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw failure("a control character stands in a string")
      default: position += 1
      }
    }
    throw failure("a string does not end")
  }

  private mutating func escapedString(from start: Int) throws(Failure) -> String {
    var text = Array(bytes[start..<position])
    while true {
      let plain = position
      position = PlainBytes.end(in: bytes, from: position)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<position]))
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw failure("invalid UTF-8") }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw failure("a control character stands in a string")
      default: text.append(byte)
      }
    }
    throw failure("a string does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard position < bytes.count else { throw failure("a string does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var unit = UInt32(try hexQuad())
      if unit >= 0xD800, unit < 0xDC00, position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = UInt32(try hexQuad())
        guard low >= 0xDC00, low < 0xE000 else { throw failure("half of a surrogate pair") }
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw failure("half of a surrogate pair") }
      text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    default: throw failure("an unknown escape")
    }
  }

  private mutating func hexQuad() throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count else { throw failure("a string does not end") }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw failure("expected four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
