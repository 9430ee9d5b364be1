/// Characters that hide text or move it about.
enum HiddenCharacters {
  /// Whether `text` holds control characters other than line ends and tabs, marks that override or isolate the
  /// direction of text, or tag characters.
  ///
  /// Joiners inside emoji and scripts that need them are ordinary.
  static func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isSuspect = false
      for byte in bytes where byte < 0x20 || byte >= 0x7F {
        if byte == 0x0A || byte == 0x09 || byte == 0x0D { continue }
        // What these bytes begin is looked at again; all others of UTF-8 are harmless.
        if byte < 0x80 { return true }
        if byte == 0xC2 || byte == 0xE2 || byte == 0xF3 { isSuspect = true }
      }
      guard isSuspect else { return false }
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: hides)
    }
  }

  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}
