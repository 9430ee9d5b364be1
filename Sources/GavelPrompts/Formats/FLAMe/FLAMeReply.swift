import GavelCore

/// A reply to a FLAMe-style prompt.
struct FLAMeReply {
  private let reply: Reply
  private let prompt: Prompt

  init(_ completion: Completion, to prompt: Prompt) {
    reply = Reply(completion)
    self.prompt = prompt
  }

  /// What `reader` reads.
  ///
  /// - Throws: `JudgmentError` of the reader; `truncated` where the limit of tokens cut the reply off, `empty` and `echo`
  ///   where it is that.
  func opinion<V: Verdict>(_ reader: some ReplyReader<V>) throws(JudgmentError) -> Opinion<V> {
    if reply.isCut, !reply.isEmpty {
      throw JudgmentError(.truncated, "the limit of tokens cut the reply off", raw: reply.text)
    }
    do throws(JudgmentError) { return try reader.opinion(in: reply.text) } catch {
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  /// Whether `text` is nothing but a passage of a text that was shown; short words may well be.
  func isShown(_ text: String) -> Bool {
    let words = FoldedText(text).squeezed
    return words.count >= 8
      && prompt.exhibits.contains { ByteSearch.find(words, in: FoldedText($0.text).squeezed) != nil }
  }

  /// The error of a reply that only repeats what was shown.
  var echo: JudgmentError {
    JudgmentError(.echo, "the reply repeats what it was shown and says nothing of its own", raw: reply.text)
  }
}
