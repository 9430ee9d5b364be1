public import GavelCore

/// Reads the whole number from 1 to 10 that a reply ends in: alone on its line, or behind a colon.
///
/// Behind words of a sentence it is read where they speak of a rating or a score and hold no other number.
public struct RewardBenchRatingReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The rating that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Score>, JudgmentError> {
    let text = bytes.stripped
    guard let last = text.last else { return .failure(JudgmentError(.noMarker, "the reply holds no rating")) }
    guard last >= 0x30, last <= 0x39 else {
      return .failure(
        JudgmentError(
          .noMarker, "the reply does not end in a number, and the rating must stand at the very end"))
    }
    let start = RatingLine.startOfLine(in: text)
    let line = RatingLine(UnsafeBufferPointer(rebasing: bytes[start..<text.endIndex]))
    guard let number = RatingAtEnd.value(in: text), !line.isPartOfNumber else {
      return .failure(
        JudgmentError(
          .outOfRange, "the reply ends in '\(line.lastWord)', which is no whole number from 1 to 10"))
    }
    guard let rung = line.rung else {
      return .failure(
        line.hasOtherNumbers
          ? JudgmentError(.ambiguous, "the line of the rating has several numbers")
          : JudgmentError(.noMarker, "the reply ends in a number, and nothing says that it is the rating"))
    }
    if let other = RatingLine.bareNumber(before: start, in: text), other != number.value {
      return .failure(
        JudgmentError(.ambiguous, "the reply ends in two numbers, \(other) and \(number.value)"))
    }
    return .success(
      Opinion(
        Score(number.value, scale: 1...10),
        reasoning: bytes.reasons(before: line.isBare ? start : number.start),
        rung: rung))
  }
}
