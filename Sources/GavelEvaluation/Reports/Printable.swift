/// Text from outside made safe for a terminal.
package enum Printable {
  /// `text` with control characters, marks of text direction and invisible tags written as escapes.
  ///
  /// - Parameters:
  ///   - text: Anything.
  ///   - keepingLines: Whether line ends and tabs stay as they are.
  /// - Returns: Text without anything that a terminal acts on.
  package static func text(_ text: String, keepingLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepingLines, 0x09 where keepingLines: result.append(scalar)
      case ..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
        0xE0000...0xE007F:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// One line of `text`, safe for a terminal.
  package static func text(_ text: String) -> String { Self.text(text, keepingLines: false) }
}
