extension String {
  /// What `body` makes of the UTF-8 bytes, without a copy where the text lies in one piece, as nearly all do.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes in `range` as text.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// What stands before `end` as reasons: stripped; nil where nothing does.
  func reasons(before end: Int) -> String? {
    let reasons = self[..<end].stripped
    return reasons.isEmpty ? nil : String(decoding: reasons, as: UTF8.self)
  }
}
