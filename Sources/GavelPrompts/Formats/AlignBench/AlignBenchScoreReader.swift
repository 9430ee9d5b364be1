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
    try reply.withBytes(Self.read).get()
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    let marks = OverallMark.all(in: bytes)
    guard let last = marks.last(where: { $0.form == .quoted }) else {
      return .failure(OverallScore.none(in: bytes))
    }
    return OverallScore.agreed(marks, in: bytes, scale: 1...10) { mark in
      guard mark.form == .quoted else { return .stray }
      guard mark.isClean, let value = PythonNumber.float(bytes[mark.number]) else { return .unreadable }
      guard value == value.rounded() else { return .offScale("no whole number") }
      return .value(value)
    }.map { value in
      let dictionary = last.dictionary(in: bytes)
      return Opinion(
        Score(value, scale: 1...10), reasoning: bytes.reasons(before: dictionary ?? last.place.lowerBound),
        rung: dictionary == nil ? .lenient : .marker)
    }
  }
}
