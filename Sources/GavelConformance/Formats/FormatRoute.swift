import GavelCore
import GavelPrompts

/// How the cases of one name are checked.
enum FormatRoute: Sendable {
  /// A prompt: what the library makes of the input.
  case render(@Sendable (FormatVector, FormatWording) throws -> RenderedPrompt)
  /// A reply: what the reference reader returns, in the form of `parsed`; and the honest reader's verdict, in the same form
  /// with as many of its keys as a verdict has.
  case parse(
    reference: @Sendable (FormatVector) throws -> JSONValue,
    honest: (@Sendable (FormatVector) throws -> JSONValue)?)
  /// A rule: what the library makes of the input.
  case procedure(@Sendable (FormatVector) throws -> JSONValue)

  var kind: FormatVector.Kind {
    switch self {
    case .render: .render
    case .parse: .parse
    case .procedure: .procedure
    }
  }
}

/// A prompt as messages, as one text, or both.
struct RenderedPrompt: Sendable {
  var messages: [Message]?
  var text: String?

  init(_ prompt: Prompt) {
    switch prompt.content {
    case .chat(let messages): self.messages = messages
    case .text(let text): self.text = text
    }
  }

  init(messages: [Message]? = nil, text: String? = nil) {
    self.messages = messages
    self.text = text
  }
}
