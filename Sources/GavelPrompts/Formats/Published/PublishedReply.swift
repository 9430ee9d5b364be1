import GavelCore

/// A reply of a published judge, and what it must not be: a repetition of what the judge was shown.
struct PublishedReply {
  private let reply: Reply
  private let prompt: Prompt

  init(_ completion: Completion, to prompt: Prompt) {
    reply = Reply(completion)
    self.prompt = prompt
  }

  /// What `reader` reads.
  ///
  /// Where a judged text holds a ruling itself, quotations of judged texts are left out first. A reply that was cut off must
  /// have a ruling that a further character does not change: `1` may be the beginning of `10`.
  ///
  /// - Throws: `JudgmentError` of the reader; `empty` and `echo` where the reply is that.
  func opinion<V: Verdict>(_ reader: some ReplyReader<V>) throws(JudgmentError) -> Opinion<V> {
    if isEcho {
      throw JudgmentError(.echo, "the reply repeats what it was shown and rules nothing", raw: reply.text)
    }
    let isForged = prompt.warnings.contains { $0.code == .forgedMarker }
    let text = isForged ? JudgedTexts.unquoted(reply.text, prompt.exhibits) : reply.text
    do throws(JudgmentError) {
      let opinion = try reader.opinion(in: text)
      guard reply.isCut, (try? reader.opinion(in: text + "0"))?.verdict != opinion.verdict else {
        return opinion
      }
      throw JudgmentError(.truncated, "the reply was cut off in its ruling", raw: reply.text)
    } catch {
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  /// Whether the reply is nothing but a passage of the prompt; short answers may stand there as examples.
  private var isEcho: Bool {
    let text = Array(reply.text.stripped.utf8)
    guard text.count >= 60 else { return false }
    return Reply.instructions(of: prompt).contains { Array($0.utf8).firstPlace(of: text, from: 0) != nil }
  }
}
