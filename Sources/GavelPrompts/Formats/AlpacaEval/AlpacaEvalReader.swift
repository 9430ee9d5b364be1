public import GavelCore

/// Reads which of two outputs is better, as one prompt of AlpacaEval asks for it.
///
/// | prompt | what is read |
/// | --- | --- |
/// | `weighted_clf`, `gpt4_clf` | the identifier, and nothing else |
/// | `clf_cot`, `gpt4_cot_clf` | the identifier at the end, on its own line or behind a question mark or colon |
/// | `ranking_gpt4`, `claude_ranking` | a literal of Python: both models with the ranks 1 and 2 |
/// | `fn` | the same as JSON under `ordered_models` |
/// | `lmsys` | two scores from 1 to 10 on the first line; equal ones are a tie |
/// | `basic_davinci`, `chatgpt_basic`, `claude_basic` | one line that is `Output (a)`, else `Output (b)` |
/// | `chatgpt_fn` | `best_output` as JSON |
public struct AlpacaEvalReader: ReplyReader {
  private let grammar: AlpacaEvalGrammar

  /// A reader of the replies to `prompt`.
  public init(_ prompt: AlpacaEvalPrompt) { grammar = prompt.grammar }

  /// At the beginning for scores and single tokens, else at the end.
  public var place: RulingPlace {
    switch grammar {
    case .token(let token): token.isLast ? .end : .start
    case .scores: .start
    case .ranking, .leaderboard, .output, .bestOutput: .end
    }
  }

  /// The preference that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError> {
    let text = bytes.stripped
    guard !text.isEmpty else {
      return .failure(JudgmentError(.empty, "the reply holds no text"))
    }
    switch grammar {
    case .token(let token):
      return token.isLast ? Self.last(token, in: bytes) : Self.only(token, in: bytes)
    case .ranking: return AlpacaEvalRanks.ranking(in: bytes)
    case .leaderboard: return AlpacaEvalRanks.leaderboard(in: bytes)
    case .scores: return AlpacaEvalScores.read(bytes)
    case .output: return AlpacaEvalOutputs.line(in: bytes)
    case .bestOutput: return AlpacaEvalOutputs.value(in: bytes)
    }
  }

  // MARK: One token

  private static func only(
    _ token: AlpacaEvalGrammar.Token, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let text = bytes.stripped
    let bare = withoutMarks(text)
    guard let winner = winner(bare, token) else {
      return .failure(
        JudgmentError(.noMarker, "the reply is neither '\(token.first)' nor '\(token.second)'"))
    }
    return .success(Opinion(Preference(winner), rung: bare.count == text.count ? .words : .lenient))
  }

  private static func last(
    _ token: AlpacaEvalGrammar.Token, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let text = bytes.stripped
    var start = text.endIndex
    while start > text.startIndex, !isBreak(text[start - 1]) { start -= 1 }
    let word = text[start...]
    let bare = withoutMarks(word)
    guard let winner = winner(bare, token), standsApart(text, at: start) else {
      return .failure(
        JudgmentError(
          .noMarker, "the reply does not end in '\(token.first)' or '\(token.second)' on a line of its own"))
    }
    return .success(
      Opinion(
        Preference(winner), reasoning: bytes.reasons(before: start),
        rung: bare.count == word.count ? .marker : .lenient))
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }

  /// Whether nothing stands before `start` on its line, or a question mark or colon does.
  private static func standsApart(_ text: Slice<UnsafeBufferPointer<UInt8>>, at start: Int) -> Bool {
    var end = start
    while end > text.startIndex, text[end - 1] == 0x20 { end -= 1 }
    guard end > text.startIndex else { return true }
    return [0x0A, 0x0D, UInt8(ascii: "?"), UInt8(ascii: ":")].contains(text[end - 1])
  }

  /// `text` without quotation marks, signs of emphasis and a point around it.
  private static func withoutMarks(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    func isMark(_ byte: UInt8) -> Bool { marks.contains(byte) }
    var start = text.startIndex
    var end = text.endIndex
    while start < end, isMark(text[start]) { start += 1 }
    while start < end, isMark(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  private static let marks = Array("`*\"'.".utf8)

  private static func winner(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ token: AlpacaEvalGrammar.Token
  ) -> Preference.Winner? {
    text.elementsEqual(token.first.utf8) ? .first : text.elementsEqual(token.second.utf8) ? .second : nil
  }
}
