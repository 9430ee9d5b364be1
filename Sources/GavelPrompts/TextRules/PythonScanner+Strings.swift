extension PythonScanner {
  /// Whether a text begins here, with a prefix or without.
  var isAtString: Bool { quote != nil }

  /// How many letters stand before the quotation mark here, and whether they switch escapes off.
  private var quote: (prefix: Int, isRaw: Bool)? {
    switch next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return (0, false)
    case UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "r"), UInt8(ascii: "R"):
      guard next(1) == UInt8(ascii: "'") || next(1) == UInt8(ascii: "\"") else { return nil }
      return (1, next.map { $0 | 0x20 } == UInt8(ascii: "r"))
    default: return nil
    }
  }

  /// The text that is written here, which the position goes behind; nil where none is, or it does not end.
  mutating func string() -> [UInt8]? {
    guard let quote, let mark = next(quote.prefix) else { return nil }
    position += quote.prefix
    let isLong = next(1) == mark && next(2) == mark
    position += isLong ? 3 : 1
    var result: [UInt8] = []
    while let byte = next {
      if byte == mark, !isLong || next(1) == mark && next(2) == mark {
        position += isLong ? 3 : 1
        return result
      }
      if byte == UInt8(ascii: "\\") {
        guard quote.isRaw ? keepPair(in: &result) : escape(into: &result) else { return nil }
        continue
      }
      if byte == 0x0A, !isLong { return nil }
      result.append(byte)
      position += 1
    }
    return nil
  }

  /// A backslash without meaning, which still keeps the next byte from ending the text.
  private mutating func keepPair(in result: inout [UInt8]) -> Bool {
    guard let second = next(1) else { return false }
    result.append(UInt8(ascii: "\\"))
    result.append(second)
    position += 2
    return true
  }

  private mutating func escape(into result: inout [UInt8]) -> Bool {
    guard let letter = next(1) else { return false }
    position += 2
    switch letter {
    case 0x0A: break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "v"): result.append(0x0B)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(into: &result)
    case UInt8(ascii: "x"): return hexadecimal(2, into: &result)
    case UInt8(ascii: "u"): return hexadecimal(4, into: &result)
    case UInt8(ascii: "U"): return hexadecimal(8, into: &result)
    case UInt8(ascii: "N"): return false
    default:
      // An escape that means nothing stands for itself, backslash included.
      result.append(UInt8(ascii: "\\"))
      position -= 1
    }
    return true
  }

  /// One to three digits, the first of which is behind us.
  private mutating func octal(into result: inout [UInt8]) -> Bool {
    position -= 1
    var value: UInt32 = 0
    var count = 0
    while count < 3, let byte = next, byte >= 0x30, byte <= 0x37 {
      value = value * 8 + UInt32(byte - 0x30)
      count += 1
      position += 1
    }
    return append(value, to: &result)
  }

  private mutating func hexadecimal(_ count: Int, into result: inout [UInt8]) -> Bool {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let byte = next, let digit = Self.hexadecimalDigit(byte) else { return false }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return append(value, to: &result)
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  /// Appends the scalar `value`; false if there is none.
  private func append(_ value: UInt32, to result: inout [UInt8]) -> Bool {
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { return false }
    result.append(contentsOf: bytes)
    return true
  }
}
