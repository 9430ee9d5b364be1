extension String {
  /// What stands before the byte at `end`, without white space at both ends; nil where nothing does.
  ///
  /// A part of a text needs no new look at its UTF-8, which for 2 KB of Chinese takes longer than reading a ruling.
  func reasons(before end: Int) -> String? {
    let range = withBytes { bytes -> Range<Int> in
      let stripped = bytes[..<end].stripped
      return stripped.startIndex..<stripped.endIndex
    }
    guard !range.isEmpty else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
