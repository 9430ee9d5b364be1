/// A decimal number of any length, compared exactly.
struct ExactDecimal: Hashable {
  private let isNegative: Bool
  /// The digits without zeros at either end; none for zero.
  private let digits: [UInt8]
  /// The power of ten of the last digit.
  private let exponent: Int

  /// A larger power of ten counts as this one, so that sums of them never overflow.
  private static let largestExponent = 1 << 40

  /// The number that these ASCII digits spell, times a power of ten.
  init(isNegative: Bool, whole: [UInt8], fraction: [UInt8], exponent: Int) {
    var digits = whole + fraction
    var exponent = exponent - fraction.count
    if let first = digits.firstIndex(where: { $0 != 0x30 }) {
      digits.removeFirst(first)
      let last = (digits.lastIndex { $0 != 0x30 } ?? 0) + 1
      exponent += digits.count - last
      digits.removeLast(digits.count - last)
    } else {
      digits = []
      exponent = 0
    }
    self.isNegative = isNegative && !digits.isEmpty
    self.digits = digits
    self.exponent = exponent
  }

  /// A number as JSON spells it.
  init(json text: String) {
    let parts = text.utf8.split { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = (parts.first ?? "0".utf8[...]).drop { $0 == UInt8(ascii: "-") }
    let halves = mantissa.split(separator: UInt8(ascii: "."))
    let power = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "0"
    self.init(
      isNegative: text.utf8.first == UInt8(ascii: "-"), whole: Array(halves.first ?? "0".utf8[...]),
      fraction: halves.count > 1 ? Array(halves[1]) : [], exponent: Self.exponent(power))
  }

  /// The power of ten that `text` spells, with or without a sign, within bounds.
  static func exponent(_ text: String) -> Int {
    let power = Int(text) ?? (text.hasPrefix("-") ? .min : .max)
    return min(max(power, -largestExponent), largestExponent)
  }

  /// Whether this number has no fraction.
  var isWhole: Bool { exponent >= 0 }

  var isZero: Bool { digits.isEmpty }

  /// This number without its sign.
  var magnitude: ExactDecimal {
    ExactDecimal(isNegative: false, whole: digits, fraction: [], exponent: exponent)
  }

  /// This number times 10 to the power of `power`.
  func shifted(by power: Int) -> ExactDecimal {
    ExactDecimal(isNegative: isNegative, whole: digits, fraction: [], exponent: exponent + power)
  }

  /// The nearest `Double`; infinite where the number is too large.
  var double: Double {
    let spelling = String(decoding: digits.isEmpty ? [0x30] : digits, as: UTF8.self)
    return Double("\(isNegative ? "-" : "")\(spelling)e\(exponent)") ?? .nan
  }
}
