import GavelCore

/// The part of a reply that may hold a ruling, and how it relates to what was shown.
struct Reply {
  /// The visible text without reasoning that some servers leave inside it.
  let text: String
  /// Whether the limit of tokens cut it off.
  let isCut: Bool
  /// The tokens of `text`; empty where the server sent none, or their texts do not make up this text.
  let tokens: [Token]

  /// A token and where it ends, in bytes from the beginning of the reply.
  struct Token {
    var token: TokenProbability
    var end: Int
  }

  init(_ completion: Completion) {
    text = Self.withoutThinking(completion.text)
    isCut = completion.finish == .length
    tokens = Self.tokens(of: text, among: completion.tokens ?? [])
  }

  /// Servers may also list the tokens of reasoning that they cut out: those before the text are left out.
  private static func tokens(of text: String, among tokens: [TokenProbability]) -> [Token] {
    let joined = tokens.flatMap { Array($0.text.utf8) }
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= joined.count else { return [] }
    // The last place: what comes before is reasoning, which may hold the same words.
    let start = stride(from: joined.count - wanted.count, through: 0, by: -1).first {
      joined[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    guard let start else { return [] }
    var end = -start
    return tokens.compactMap { token in
      end += token.text.utf8.count
      return end > 0 && end - token.text.utf8.count < wanted.count ? Token(token: token, end: end) : nil
    }
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
