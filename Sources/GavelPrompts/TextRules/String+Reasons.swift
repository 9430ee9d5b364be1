extension String {
  /// What stands before the byte `end` as reasons: stripped; nil where nothing does.
  ///
  /// A piece of a string is known to be text, while bytes must be checked to be: that takes longer than reading them where
  /// one is beyond ASCII.
  ///
  /// - Parameter end: The place of a sign of ASCII, in bytes.
  /// - Returns: The reasons.
  func reasons(before end: Int) -> String? {
    let reasons = self[..<utf8.index(utf8.startIndex, offsetBy: end)].stripped
    return reasons.isEmpty ? nil : String(reasons)
  }
}
