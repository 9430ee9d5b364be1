public import GavelCore

/// Reads the overall score from 0 to 10 of a reply that ends with a dictionary: `{'清晰度': 8, '综合得分': 7}`.
///
/// The key stands in apostrophes, with a colon, one space and a number in ASCII behind it. On the rung `lenient` it is
/// read without braces or apostrophes as well: `综合得分: 7` and `综合得分：7`. All places must agree.
public struct CritiqueLLMScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The overall score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    let score = try reply.withBytes { bytes in
      OverallScore.agreed(in: bytes, scale: 0...10) { Self.finding($0, in: bytes) }
    }.get()
    return Opinion(
      Score(score.value, scale: 0...10), reasoning: score.reasons.map(reply.piece),
      rung: score.isInDictionary ? .marker : .lenient)
  }

  private static func finding(
    _ mark: OverallMark, in bytes: UnsafeBufferPointer<UInt8>
  ) -> OverallScore.Finding {
    // The reference reads no digits of other scripts.
    guard mark.form != .other, bytes[mark.number.lowerBound] < 0x80 else { return .stray }
    let number = bytes[mark.number]
    guard mark.isClean, number.allSatisfy({ $0 < 0x80 }), let value = mark.value(in: bytes) else {
      return .unreadable
    }
    // The reference reads 010 as 0, and so no number that begins with a zero for certain.
    let digits = number.prefix { $0 != UInt8(ascii: ".") }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return .unreadable }
    // It reads 0.5 as 0.
    guard value == 0 || value >= 1 else { return .offScale("between 0 and 1") }
    return value > 10 ? .offScale("above 10") : .value(value)
  }
}
