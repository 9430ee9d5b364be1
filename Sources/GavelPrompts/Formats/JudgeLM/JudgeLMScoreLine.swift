/// A line that holds nothing but scores, with one space or one comma between them: `8 7`, `8,7`, `9 7.5 3`.
enum JudgeLMScoreLine {
  /// What a line is.
  enum Content {
    /// Scores, in order.
    case scores([Double])
    /// It begins with a number, and is no list of scores.
    case broken
    /// Something else.
    case other
  }

  /// What can be a score: the 1 to 10 that is asked for, and a 0 below it, which is still a plain ruling.
  static let scale = 1.0...10.0

  /// Whether all scores are on the scale.
  static func isOnScale(_ scores: [Double]) -> Bool { scores.allSatisfy(scale.contains) }

  /// Whether a line of scores may begin with `byte`: a digit or a sign.
  static func mayBegin(with byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }

  /// What the line in `range` is; a CR at its end counts as part of the line end.
  static func content(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Content {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    var position = range.lowerBound
    guard isStartOfNumber(in: bytes, at: position, before: end) else { return .other }
    var scores: [Double] = []
    while true {
      guard let stop = endOfNumber(in: bytes, at: position, before: end),
        let score = value(of: bytes, in: position..<stop)
      else { return .broken }
      scores.append(score)
      if stop == end { return .scores(scores) }
      guard bytes[stop] == 0x20 || bytes[stop] == UInt8(ascii: ",") else { return .broken }
      position = stop + 1
    }
  }

  /// Where the plain decimal number ends that begins at `start`: a sign if any, digits, and a point with digits if any.
  private static func endOfNumber(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Int? {
    guard isStartOfNumber(in: bytes, at: start, before: end) else { return nil }
    var index = start + 1
    while index < end, isDigit(bytes[index]) { index += 1 }
    guard index + 1 < end, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) else { return index }
    index += 1
    while index < end, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private static func isStartOfNumber(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Bool {
    guard start < end else { return false }
    if isDigit(bytes[start]) { return true }
    let isSign = bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+")
    return isSign && start + 1 < end && isDigit(bytes[start + 1])
  }

  private static func value(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Double? {
    if range.count == 1 { return Double(bytes[range.lowerBound] & 0x0F) }
    return Double(bytes.text(range))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
