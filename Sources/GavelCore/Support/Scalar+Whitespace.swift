extension Unicode.Scalar {
  /// Whether this scalar separates words in the reference programs: Unicode's White_Space and the four information
  /// separators, as Python's `str.isspace` has it.
  ///
  /// The zero width space and the byte order mark are not white space. Foundation's sets differ: they lack the
  /// separators U+001C to U+001F and hold U+200B.
  package var isTextWhitespace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x1C...0x1F: true
    case ..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
