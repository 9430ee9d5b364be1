import GavelCore

/// A whole number of any size, as a reference program returns it.
public struct ReferenceInteger: Hashable, Sendable, CustomStringConvertible {
  /// The number in digits of ASCII without leading zeros, with a minus sign if any.
  public let description: String

  /// A number that fits.
  init(_ value: Int) { description = "\(value)" }

  /// The number that digits of any script spell; nil for more than Python's `int` takes.
  init?(digits: some RandomAccessCollection<UInt8>) {
    let bytes = Array(digits)
    var plain: [UInt8] = []
    var count = 0
    var index = 0
    while index < bytes.count {
      let (scalar, end) = bytes.scalar(at: index)
      guard let digit = WordClass.digit(scalar) else { return nil }
      if digit != 0 || !plain.isEmpty { plain.append(0x30 + UInt8(digit)) }
      count += 1
      index = end
    }
    guard count > 0, count <= PythonNumber.mostDigits else { return nil }
    description = plain.isEmpty ? "0" : String(decoding: plain, as: UTF8.self)
  }

  /// The value of digits of any script; nil where it does not fit.
  static func int(digits: some RandomAccessCollection<UInt8>) -> Int? {
    if digits.count == 1, let digit = digits.first { return Int(digit) - 0x30 }
    return ReferenceInteger(digits: digits)?.int
  }

  /// The nearest number; infinite beyond its range.
  public var value: Double { Double(description) ?? .infinity }

  /// The number, if it fits.
  public var int: Int? { Int(description) }
}
