public import GavelCore

/// Reads a letter from `A`, the worst, to `E` as a score from 1 to 5: the reply of a judge that was shown lettered options.
///
/// The reply must be the letter alone, white space aside, as for the reference.
public struct SummEvalLetterReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The score that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    if let score = try? SummEvalReference.scoreOfLetter(reply) {
      return Opinion(Score(score, scale: 1...5), rung: .words)
    }
    let text = reply.stripped
    if text.utf8.count == 1, let letter = text.utf8.first, (0x46...0x5A).contains(letter) {
      throw JudgmentError(.outOfRange, "the reply is \(text), and the options are A to E")
    }
    throw JudgmentError(.noMarker, "the reply is not one letter from A to E alone")
  }
}
