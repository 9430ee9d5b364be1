import GavelCore

/// System message and user's turn of LLMBar, put into a conversation as they are: no value can split it.
struct LLMBarTemplate: Sendable {
  private let system: String
  private let user: BraceTemplate

  init(_ texts: FormatTexts) throws {
    system = texts["system"]
    user = try BraceTemplate(texts["prompt"])
  }

  func question(_ values: [String: String], maxTokens: Int) throws -> Prompt {
    Prompt(.chat([.system(system), .user(try user.filled(with: values))]), maxTokens: maxTokens)
  }
}
