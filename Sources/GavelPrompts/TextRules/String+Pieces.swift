extension String {
  /// The text in a range of UTF-8 bytes that begins and ends between two scalars.
  ///
  /// It is copied and not looked at: of Chinese text, to check the bytes again would take longer than to read a verdict.
  func piece(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the reasons before `end` stand, stripped; nil where there are none.
  func placeOfReasons(before end: Int) -> Range<Int>? {
    let reasons = self[..<end].stripped
    return reasons.isEmpty ? nil : reasons.startIndex..<reasons.endIndex
  }
}
