import GavelCore
import GavelEvaluation

/// A prompt as people read it on a terminal.
enum PromptText {
  /// Every message under its role, the schema, and the warnings; nothing in it reaches the terminal unescaped.
  static func of(_ prompt: Prompt) -> String {
    var blocks: [String]
    switch prompt.content {
    case .chat(let messages):
      blocks = messages.map {
        "----- \(Printable.text("\($0.role)")) -----\n" + Printable.text($0.content, keepingLines: true)
      }
    case .text(let text): blocks = [Printable.text(text, keepingLines: true)]
    }
    if case .json(let schema) = prompt.answer {
      blocks.append("----- schema -----\n" + Printable.text(schema.text, keepingLines: true))
    }
    for warning in prompt.warnings {
      blocks.append("warning: \(warning.code): \(Printable.text(warning.message))")
    }
    return blocks.joined(separator: "\n")
  }
}
