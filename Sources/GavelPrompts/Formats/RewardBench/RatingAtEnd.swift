/// The whole number from 1 to 10 that a reply to RewardBench's rating prompt ends in.
enum RatingAtEnd {
  /// The number at the end of a stripped text, and where it begins; nil where none is.
  ///
  /// It is of ASCII digits without a zero before them, and no part of a word.
  static func value(in text: Slice<UnsafeBufferPointer<UInt8>>) -> (value: Int, start: Int)? {
    guard let last = text.last, last >= 0x30, last <= 0x39 else { return nil }
    var start = text.endIndex - 1
    var value = Int(last) - 0x30
    if value == 0 {
      guard start > text.startIndex, text[start - 1] == UInt8(ascii: "1") else { return nil }
      start -= 1
      value = 10
    }
    if start > text.startIndex, WordClass.contains(text.scalar(before: start).scalar) { return nil }
    return (value, start)
  }
}
