/// Reads single scalars out of text in UTF-8.
///
/// Bytes that are no UTF-8 do not stop a scan: each counts as U+FFFD.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The scalar that begins at `start`, and where the next one begins.
  func scalar(at start: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let first = self[start]
    if first < 0x80 { return (Unicode.Scalar(first), start + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, length <= endIndex - start else { return ("\u{FFFD}", start + 1) }
    var value = UInt32(first & (0x7F >> UInt8(length)))
    for index in (start + 1)..<(start + length) {
      let byte = self[index]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", start + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", start + 1) }
    return (scalar, start + length)
  }

  /// The scalar that ends before `end`, and where it begins.
  func scalar(before end: Int) -> (scalar: Unicode.Scalar, start: Int) {
    let last = self[end - 1]
    if last < 0x80 { return (Unicode.Scalar(last), end - 1) }
    var start = end - 1
    while start > startIndex, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return found.end == end ? (found.scalar, start) : ("\u{FFFD}", end - 1)
  }
}
