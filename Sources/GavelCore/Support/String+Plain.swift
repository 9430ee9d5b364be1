extension String {
  /// The text without case, and with single spaces between its words.
  var plain: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
