/// What Python's classes `\w` and `\d` hold.
enum WordClass {
  /// The value of a decimal digit of any script (category Nd); nil for everything else.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 0x80 {
      return scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil
    }
    let properties = scalar.properties
    guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }

  /// Whether `scalar` is part of a word: a letter, anything of numeric value, or the low line; marks are not.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
    case ..<0x80: return false
    // The common ideographs, syllables and kana need no table.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return true
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return properties.numericType != nil
    }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Whether Python's `\b` matches at `index`, which lies between two scalars or at an end.
  func isWordBoundary(at index: Int) -> Bool {
    let before = index > startIndex && WordClass.contains(scalar(before: index).scalar)
    let behind = index < endIndex && WordClass.contains(scalar(at: index).scalar)
    return before != behind
  }
}
