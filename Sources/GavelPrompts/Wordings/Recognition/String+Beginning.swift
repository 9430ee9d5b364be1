extension String {
  /// At most `count` scalars from the start.
  func beginning(_ count: Int) -> String {
    String(UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
