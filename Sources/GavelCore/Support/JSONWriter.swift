/// Writes JSON text: compact, in the order of the keys or sorted, and safe to show.
///
/// Control characters, C1 controls and marks that reverse the direction of text are written as escapes, so that a
/// line of JSON can be printed on a terminal whatever text was judged.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let sortsKeys: Bool

  package init(sortsKeys: Bool = false) { self.sortsKeys = sortsKeys }

  /// The bytes of one value.
  package static func bytes(of value: JSONValue, sortsKeys: Bool = false) -> [UInt8] {
    var writer = JSONWriter(sortsKeys: sortsKeys)
    writer.bytes.reserveCapacity(512)
    writer.write(value)
    return writer.bytes
  }

  /// The text of one value.
  package static func text(of value: JSONValue, sortsKeys: Bool = false) -> String {
    String(decoding: bytes(of: value, sortsKeys: sortsKeys), as: UTF8.self)
  }

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): write(text)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let ordered =
        sortsKeys
        ? members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) } : members
      for (index, member) in ordered.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.key)
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The key of the next member, with what separates it from an earlier one.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append("\":")
  }

  /// A comma, unless an object or a list has just been opened.
  mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
      bytes.append(UInt8(ascii: ","))
    }
  }

  mutating func open(_ bracket: UInt8) { bytes.append(bracket) }
  mutating func close(_ bracket: UInt8) { bytes.append(bracket) }

  /// JSON that is there already.
  package mutating func write(json: some Collection<UInt8>) { bytes.append(contentsOf: json) }

  /// Makes room for so many bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A string in quotes.
  package mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      var clean = 0
      var index = 0
      while true {
        index = PlainBytes.end(in: buffer, from: index)
        guard index < buffer.count else { break }
        let (length, unit) = Self.escaped(in: buffer, at: index)
        if length > 0 {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[clean..<index]))
          appendEscape(unit)
          index += length
          clean = index
        } else {
          index += 1
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[clean...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at `index` must be written as an escape (0: none), and their UTF-16 unit.
  @inline(__always)
  package static func escaped(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, UInt16) {
    let byte = buffer[index]
    if byte >= 0x20, byte < 0x7F { return byte == 0x22 || byte == 0x5C ? (1, UInt16(byte)) : (0, 0) }
    if byte < 0x20 || byte == 0x7F { return (1, UInt16(byte)) }
    return escapedBeyondASCII(in: buffer, at: index)
  }

  /// As ``escaped(in:at:)`` for what only a terminal or a reader's eye minds: C1 controls, line separators and
  /// marks of text direction.
  package static func escapedBeyondASCII(
    in buffer: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Int, UInt16) {
    let byte = buffer[index]
    if byte == 0xC2, index + 1 < buffer.count, buffer[index + 1] < 0xA0 {
      return (2, UInt16(buffer[index + 1]))
    }
    if byte == 0xD8, index + 1 < buffer.count, buffer[index + 1] == 0x9C { return (2, 0x061C) }
    if byte == 0xE2, index + 2 < buffer.count {
      let unit = 0x2000 | UInt16(buffer[index + 1] & 0x3F) << 6 | UInt16(buffer[index + 2] & 0x3F)
      switch unit {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (3, unit)
      default: return (0, 0)
      }
    }
    return (0, 0)
  }

  private mutating func appendEscape(_ unit: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22: bytes.append(0x22)
    case 0x5C: bytes.append(0x5C)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default: bytes.append(contentsOf: Self.hexEscape(unit))
    }
  }

  /// `u` and four hexadecimal digits.
  package static func hexEscape(_ unit: UInt16) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8(ascii: "u")] + [12, 8, 4, 0].map { digits[Int(unit >> $0) & 15] }
  }
}
