import Foundation
import GavelCore

/// The part of a reply that may hold a ruling, and how it relates to what was shown.
struct Reply {
  /// The visible text without reasoning that some servers leave inside it.
  let text: String

  init(_ completion: Completion) {
    text = Self.withoutThinking(completion.text)
  }

  /// `<think>…</think>` at the start is reasoning of the model; one that does not end leaves nothing.
  private static func withoutThinking(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    for tag in ["think", "thinking", "reasoning"] where start.hasPrefix("<\(tag)>") {
      guard let end = start.range(of: "</\(tag)>") else { return "" }
      return String(start[end.upperBound...])
    }
    return text
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the reply only repeats what it was shown: one of the exhibits, or the prompt.
  func isEcho(of prompt: Prompt) -> Bool {
    let reply = FoldedText(text).squeezed
    guard reply.utf8.count >= 8 else { return false }
    return prompt.exhibits.contains { FoldedText($0.text).squeezed.contains(reply) }
      || instructions(of: prompt).contains { text in
        let shown = FoldedText(text).squeezed
        return shown.contains(reply) || (shown.utf8.count >= 200 && reply.contains(shown))
      }
  }

  /// What the prompt says itself; a reply that is asked about again stands there as well and is not meant.
  private func instructions(of prompt: Prompt) -> [String] {
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
