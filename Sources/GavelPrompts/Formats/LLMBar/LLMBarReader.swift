public import GavelCore

/// Reads which of two outputs is better: a sentence `Output (a) is better.`, or a line `Output (a)`.
///
/// All rulings must agree, and no words right before one may deny it. The reference asks for one more character behind
/// the sentence, and so does this reader. Of lines, only those are rulings that end with the name or go on with
/// `is better`: what else begins with a name discusses it.
public struct LLMBarReader: ReplyReader {
  /// Where a ruling stands.
  public enum Form: Sendable {
    /// In a sentence, anywhere: for strategies that ask for reasons first.
    case sentence
    /// On a line of its own.
    case line
  }

  private let form: Form

  /// A reader.
  public init(_ form: Form) { self.form = form }

  /// The better output that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.stripped)
      return form == .sentence ? Self.sentence(in: text) : Self.line(in: text)
    }.get()
  }

  private static func sentence(
    in text: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let statements = LLMBarStatements(in: text)
    guard let place = statements.first else {
      return .failure(JudgmentError(.noMarker, "the reply has no sentence such as 'Output (a) is better.'"))
    }
    guard let letter = statements.letter else { return .failure(Self.differ) }
    guard !statements.areDenied else {
      return .failure(JudgmentError(.ambiguous, "the words before a ruling deny it, or leave it open"))
    }
    guard statements.isFollowed else {
      return .failure(
        JudgmentError(
          .markerWithoutValue, "nothing follows the word 'better', where the reference looks for a full stop")
      )
    }
    return .success(opinion(letter, reasons: text.reasons(before: place)))
  }

  private static func line(
    in text: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let lines = LLMBarLines(in: text)
    guard let place = lines.first else {
      return .failure(
        lines.mentionsFirst || lines.mentionsSecond
          ? JudgmentError(
            .markerWithoutValue, "the reply discusses outputs, and has no line that is the name of one")
          : JudgmentError(.noMarker, "the reply has no line such as 'Output (a)'"))
    }
    guard let letter = lines.letter else { return .failure(differ) }
    if letter == UInt8(ascii: "b"), lines.mentionsFirst {
      return .failure(
        JudgmentError(
          .ambiguous, "the ruling is (b), and the reference takes a line about Output (a) for one as well"))
    }
    let statements = LLMBarStatements(in: text)
    guard statements.first == nil || statements.letter == letter else { return .failure(differ) }
    return .success(opinion(letter, reasons: text.reasons(before: place)))
  }

  private static let differ = JudgmentError(.ambiguous, "the reply says of both outputs that they are better")

  private static func opinion(_ letter: UInt8, reasons: String?) -> Opinion<Preference> {
    Opinion(Preference(letter == UInt8(ascii: "a") ? .first : .second), reasoning: reasons, rung: .marker)
  }
}
