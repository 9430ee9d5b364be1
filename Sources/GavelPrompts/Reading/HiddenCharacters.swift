/// Characters that hide text or move it about.
enum HiddenCharacters {
  /// Whether `text` holds control characters other than line ends and tabs, marks that override or isolate the
  /// direction of text, or tag characters.
  ///
  /// Joiners inside emoji and scripts that need them are ordinary.
  static func occur(in text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: continue
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: return true
      default: continue
      }
    }
    return false
  }
}
