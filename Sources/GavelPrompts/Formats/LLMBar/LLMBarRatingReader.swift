public import GavelCore

/// Reads a reply that is a whole number from 0 to 9 and nothing else.
public struct LLMBarRatingReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The score that `reply` is.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    guard let value = LLMBarReference.rating(in: reply) else {
      throw JudgmentError(.noMarker, "the reply is no whole number, and it was to be one digit from 0 to 9")
    }
    guard (0...9).contains(value) else {
      throw JudgmentError(.outOfRange, "the score is \(value), and the scale is 0 to 9")
    }
    return Opinion(Score(value, scale: 0...9), rung: .words)
  }
}
