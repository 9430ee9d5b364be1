public import GavelCore

/// Reads the overall score from 1 to 10 of a reply that ends with a dictionary: `{'清晰度': 8, '综合得分': 7}`.
///
/// The key stands in apostrophes, with a colon, one space and a whole number behind it. All such places must agree, and
/// so must overall scores that the reply states in other ways. Without braces around it the score is read as well, on
/// the rung `lenient`.
public struct AlignBenchScoreReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The overall score that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    let score = try reply.withBytes(Self.score).get()
    return Opinion(
      Score(score.value, scale: 1...10), reasoning: score.reasons.map(reply.piece),
      rung: score.isInDictionary ? .marker : .lenient)
  }

  static func score(in bytes: UnsafeBufferPointer<UInt8>) -> Result<OverallScore, JudgmentError> {
    OverallScore.agreed(in: bytes, scale: 1...10) { mark in
      guard mark.form == .quoted else { return .stray }
      guard mark.isClean, let value = mark.value(in: bytes) else { return .unreadable }
      return value == value.rounded() ? .value(value) : .offScale("no whole number")
    }
  }
}
