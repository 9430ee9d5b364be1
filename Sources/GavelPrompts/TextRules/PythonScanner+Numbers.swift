extension PythonScanner {
  /// The number that is written here, which the position goes behind; nil where none is.
  mutating func number() -> PythonValue? {
    let value = next == UInt8(ascii: "0") && radix != nil ? prefixed() : decimal()
    guard let value, next.map(Self.isPartOfName) != true else { return nil }
    return value
  }

  /// How many bits each digit has behind `0x`, `0o` or `0b`.
  private var radix: Int? {
    switch next(1).map({ $0 | 0x20 }) {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "o"): 3
    case UInt8(ascii: "b"): 1
    default: nil
    }
  }

  // MARK: With a prefix

  private mutating func prefixed() -> PythonValue? {
    guard let bits = radix else { return nil }
    position += 2
    var digits: [UInt8] = []
    repeat {
      if next == UInt8(ascii: "_") { position += 1 }
      let before = digits.count
      while let byte = next, let digit = Self.hexadecimalDigit(byte), digit < 1 << UInt8(bits) {
        digits.append(digit)
        position += 1
      }
      guard digits.count > before else { return nil }
    } while next == UInt8(ascii: "_")
    return .integer(Self.integer(of: digits, bits: bits))
  }

  private static func integer(of digits: [UInt8], bits: Int) -> PythonInteger {
    let significant = digits.drop { $0 == 0 }
    if significant.count * bits < 64 {
      return .exact(significant.reduce(0) { $0 << bits | Int($1) })
    }
    // Correctly rounded: 64 bits, of which the last one also stands for all that follow.
    var top: UInt64 = 0
    var left = 0
    for digit in significant {
      for bit in stride(from: bits - 1, through: 0, by: -1) {
        let isSet = UInt64((digit >> UInt8(bit)) & 1)
        if top >> 63 == 0 {
          top = top << 1 | isSet
        } else {
          top |= isSet
          left += 1
        }
      }
    }
    if left == 0, let value = Int(exactly: top) { return .exact(value) }
    return .beyond(Double(sign: .plus, exponent: min(left, 2000), significand: Double(top)))
  }

  // MARK: Decimal

  private mutating func decimal() -> PythonValue? {
    var spelling: [UInt8] = []
    var isWhole = true
    if next != UInt8(ascii: ".") {
      guard digits(into: &spelling) else { return nil }
    }
    if next == UInt8(ascii: ".") {
      isWhole = false
      let isBare = spelling.isEmpty
      // A digit before the point, so that every spelling is one that `Double` takes.
      if isBare { spelling.append(0x30) }
      spelling.append(UInt8(ascii: "."))
      position += 1
      if next.map(Self.isDigit) == true {
        guard digits(into: &spelling) else { return nil }
      } else if isBare {
        return nil
      } else {
        spelling.append(0x30)
      }
    }
    if next.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      isWhole = false
      spelling.append(UInt8(ascii: "e"))
      position += 1
      if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        spelling.append(sign)
        position += 1
      }
      guard digits(into: &spelling) else { return nil }
    }
    guard isWhole else { return Double(String(decoding: spelling, as: UTF8.self)).map(PythonValue.real) }
    if spelling.first == 0x30 { return spelling.allSatisfy { $0 == 0x30 } ? .integer(.exact(0)) : nil }
    guard spelling.count <= PythonNumber.mostDigits else { return nil }
    return PythonNumber.integer(ofPlain: spelling).map(PythonValue.integer)
  }

  /// Digits with single low lines between them; false if there are none, or if a low line follows.
  private mutating func digits(into spelling: inout [UInt8]) -> Bool {
    guard next.map(Self.isDigit) == true else { return false }
    while let byte = next {
      if Self.isDigit(byte) {
        spelling.append(byte)
      } else if byte != UInt8(ascii: "_") || next(1).map(Self.isDigit) != true {
        break
      }
      position += 1
    }
    return next != UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
