import GavelCore

/// A reply of a published judge, and what it must not be: a repetition of what the judge was shown.
///
/// Nothing is ever cut out of a reply, for what a judged text plants could then make a ruling disappear. Instead a ruling
/// must stand in its proper place where it might be a quotation.
struct PublishedReply {
  private let reply: Reply
  private let prompt: Prompt
  private let isCut: Bool

  init(_ completion: Completion, to prompt: Prompt) {
    reply = Reply(completion)
    self.prompt = prompt
    // One token is all that such a prompt asks for.
    isCut = reply.isCut && prompt.maxTokens != 1
  }

  /// What `reader` reads.
  ///
  /// - Throws: `JudgmentError` of the reader; `empty` and `echo` where the reply is that; `truncated` where it was cut off
  ///   and its ruling is not complete or not in its place; `ambiguous` where a ruling out of its place may be a quotation of
  ///   a shown text or of the prompt.
  func opinion<V: Verdict>(_ reader: some ReplyReader<V>) throws(JudgmentError) -> Opinion<V> {
    let opinion: Opinion<V>
    do throws(JudgmentError) { opinion = try reader.opinion(in: reply.text) } catch {
      throw reply.error(error.code, error.message, to: prompt)
    }
    let ruling = PlacedRuling(opinion, in: reply.text, reader)
    if isCut, !isComplete(ruling, reader) {
      throw JudgmentError(.truncated, "the reply was cut off before its ruling was complete", raw: reply.text)
    }
    // A ruling and nothing else may equal one that is shown.
    if !(ruling.isAtStart && ruling.isAtEnd), isEcho {
      throw JudgmentError(.echo, "the reply repeats what it was shown and rules nothing", raw: reply.text)
    }
    if !(reader.place == .start ? ruling.isAtStart : ruling.isAtEnd) {
      if prompt.exhibits.contains(where: { JudgedTexts.holdsRuling($0.text, reader) }) {
        throw misplaced("a text that it was shown holds a ruling as well")
      }
      if !ruling.isAtStart, !ruling.isAtEndOfALine, promptHoldsRuling(reader) {
        throw misplaced("the prompt holds such a ruling as an example")
      }
    }
    return opinion
  }

  private func misplaced(_ why: String) -> JudgmentError {
    JudgmentError(
      .ambiguous, "the ruling does not stand where it was asked for, and may be a quotation: \(why)",
      raw: reply.text)
  }

  /// Whether no further text could change the ruling: `1` may be the beginning of `10`.
  private func isComplete<V: Verdict>(_ ruling: PlacedRuling<V>, _ reader: some ReplyReader<V>) -> Bool {
    let longer = (try? reader.opinion(in: reply.text + "0"))?.verdict
    return longer == ruling.verdict && (reader.place == .start ? ruling.isAtStart : ruling.isAtEnd)
  }

  private func promptHoldsRuling(_ reader: some ReplyReader) -> Bool {
    Reply.instructions(of: prompt).contains { JudgedTexts.readsAsRuling($0, reader) }
  }

  /// Whether the reply is nothing but a passage of the prompt; short answers may stand there as examples.
  private var isEcho: Bool {
    let text = Array(reply.text.stripped.utf8)
    guard text.count >= 60 else { return false }
    return Reply.instructions(of: prompt).contains { ByteSearch.find(text, in: Array($0.utf8)) != nil }
  }
}
