import GavelCore

/// What a scalar of a text is to the surface baseline.
enum SurfaceScalarKind {
  /// Sets tokens apart.
  case space
  /// A token by itself, in scripts that do not set off their words.
  case cjk
  /// As if it were not there: control and format characters.
  case dropped
  /// Belongs to the scalar before it.
  case mark
  /// A letter of any script.
  case letter
  /// A number of any script.
  case number
  /// Punctuation, symbols and all else: a token by itself.
  case other

  /// The kind of a scalar in lower case.
  init(_ scalar: Unicode.Scalar) {
    if scalar.isTextWhitespace {
      self = .space
    } else if Self.isCJK(scalar.value) {
      self = .cjk
    } else {
      self =
        switch scalar.properties.generalCategory {
        case .control, .format: .dropped
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
        case .decimalNumber, .letterNumber, .otherNumber: .number
        default: .other
        }
    }
  }

  /// The kind of an ASCII character.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: .letter
      case 0x20, 0x09...0x0D, 0x1C...0x1F: .space
      case 0x30...0x39: .number
      case ..<0x20, 0x7F: .dropped
      default: .other
      }
  }

  /// Han, kana, bopomofo and the syllables of Hangul.
  private static func isCJK(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x3005: false
    case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C, 0x3041...0x3096,
      0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
