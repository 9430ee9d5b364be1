/// The beginning of a text that is shown in a message: bounded, and harmless on a terminal.
enum Excerpt {
  private static let limit = 160

  /// The beginning of `bytes`; what is no UTF-8 is shown as a replacement character.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    of(String(decoding: bytes.prefix(limit * 4), as: UTF8.self))
  }

  /// The beginning of `text`; control characters and marks of text direction are shown as escapes.
  static func of(_ text: String) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit { return result + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
