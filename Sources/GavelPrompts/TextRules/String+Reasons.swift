extension String {
  /// What stands before the byte at `end` as reasons: stripped; nil where nothing does.
  ///
  /// - Parameter end: The place of a sign, in bytes.
  /// - Returns: The reasons.
  func reasons(before end: Int) -> String? {
    withBytes { $0.placeOfReasons(before: end) }.map(piece)
  }
}
