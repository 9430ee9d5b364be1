/// Comparisons of a text with reference texts.
///
/// All of them work on Unicode scalars: "é" as one scalar and as a letter with a combining accent are
/// different texts unless a function says otherwise, and no locale plays a part.
public enum TextMetrics {}

extension Unicode.Scalar {
  /// Whether this scalar is one of the 32 punctuation marks of ASCII.
  var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether this scalar belongs to a word: a letter, a number or the underscore.
  ///
  /// Combining marks do not count, so that a word ends before one.
  var isWordScalar: Bool {
    if isASCII {
      return switch value {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
      default: false
      }
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
