public import GavelCore

/// Reads which of two summaries is better: `A`, `B`, or `C` where they are equal.
///
/// The letter stands alone, or at the beginning or behind the word summary and before a full stop, a colon or `is better`.
/// All letters must agree, and the reference must read the same: white space beside a lone letter makes it a tie there.
public struct SummEvalChoiceReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The better summary that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let mentions = reply.withBytes(Self.mentions)
    guard let ruling = mentions.first(where: \.isRuling) else {
      throw JudgmentError(.noMarker, "the reply names no summary as the better one by A, B or C")
    }
    guard mentions.allSatisfy({ $0.letter == ruling.letter }) else {
      throw JudgmentError(.ambiguous, "the reply names several letters")
    }
    let winner: Preference.Winner =
      ruling.letter == UInt8(ascii: "A") ? .first : ruling.letter == UInt8(ascii: "B") ? .second : .tie
    guard SummEvalReference.choice(reply) == winner else {
      throw JudgmentError(
        .ambiguous, "the rules of the reference read another letter than the reply names, or none")
    }
    let text = String(reply.stripped)
    return text.utf8.count == 1
      ? Opinion(Preference(winner), rung: .words)
      : Opinion(Preference(winner), reasoning: text, rung: .lenient)
  }

  /// A letter of the reply, and whether it is named as the better one.
  private struct Mention {
    var letter: UInt8
    var isRuling: Bool
  }

  /// The letters at the beginning and behind the word summary; of equal ones the first ruling alone.
  private static func mentions(_ bytes: UnsafeBufferPointer<UInt8>) -> [Mention] {
    let stripped = bytes.stripped
    guard let first = stripped.first else { return [] }
    var mentions: [Mention] = []
    if isLetter(first), isRuling(bytes, behind: stripped.startIndex + 1, end: stripped.endIndex) {
      mentions.append(Mention(letter: first, isRuling: true))
    }
    var position = stripped.startIndex
    while let place = bytes.firstPlace(of: summary, from: position) {
      position = place + summary.count
      guard position < bytes.count, isLetter(bytes[position]), bytes.isWordBoundary(at: position + 1) else {
        continue
      }
      let mention = Mention(
        letter: bytes[position],
        isRuling: isRuling(bytes, behind: position + 1, end: stripped.endIndex)
          && !SummEvalDenial.stands(before: max(0, place - 1), in: bytes))
      if !mentions.contains(where: { $0.letter == mention.letter && ($0.isRuling || !mention.isRuling) }) {
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// Whether what follows a letter makes it a ruling: `A` also begins sentences, and `Summary A is less clear` is none.
  private static func isRuling(_ bytes: UnsafeBufferPointer<UInt8>, behind index: Int, end: Int) -> Bool {
    guard index < end else { return true }
    return endings.contains { bytes.starts(with: $0, at: index) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x43 }

  // Without the first letter, which may be a capital.
  private static let summary = Array("ummary ".utf8)
  private static let endings = [".", ":", "\n", "\r\n", " (", " is better", " is more "].map {
    Array($0.utf8)
  }
}
