import GavelCore

/// The part of a reply that may hold a ruling, and how it relates to what was shown.
struct Reply {
  /// The visible text without reasoning that some servers leave inside it.
  let text: String
  /// Whether the limit of tokens cut it off.
  let isCut: Bool

  init(_ completion: Completion) {
    text = Self.withoutThinking(completion.text)
    isCut = completion.finish == .length
  }

  /// `<think>…</think>` at the start is reasoning of the model; one that does not end leaves nothing.
  private static func withoutThinking(_ text: String) -> String {
    var rest = text[...]
    while true {
      let start = rest.drop(while: \.isWhitespace)
      guard start.first == "<",
        let tag = ["think", "thinking", "reasoning"].first(where: {
          start.hasPrefix("<\($0)>")
        })
      else { return String(rest) }
      let closing = Array("</\(tag)>".utf8)
      guard let end = ByteSearch.find(closing, in: Array(start.utf8)) else { return "" }
      rest = start[start.utf8.index(start.startIndex, offsetBy: end + closing.count)...]
    }
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the reply only repeats what it was shown: one of the exhibits, or the prompt.
  func isEcho(of prompt: Prompt) -> Bool {
    let reply = FoldedText(text).squeezed
    guard reply.count >= 8 else { return false }
    return prompt.exhibits.contains { ByteSearch.find(reply, in: FoldedText($0.text).squeezed) != nil }
      || Self.instructions(of: prompt).contains { text in
        let shown = FoldedText(text).squeezed
        return ByteSearch.find(reply, in: shown) != nil
          || shown.count >= 200 && ByteSearch.find(shown, in: reply) != nil
      }
  }

  /// What the prompt says itself; a reply that is asked about again stands there as well and is not meant.
  static func instructions(of prompt: Prompt) -> [String] {
    switch prompt.content {
    case .chat(let messages): messages.filter { $0.role != .assistant }.map(\.content)
    case .text(let text): [text]
    }
  }

  /// An error about this reply; an echo is named as such.
  func error(_ code: ReasonCode, _ message: String, to prompt: Prompt) -> JudgmentError {
    if isEmpty { return JudgmentError(.empty, "the reply holds no text", raw: text) }
    if isEcho(of: prompt) {
      return JudgmentError(.echo, "the reply repeats what it was shown and rules nothing", raw: text)
    }
    return JudgmentError(code, message, raw: text)
  }
}
