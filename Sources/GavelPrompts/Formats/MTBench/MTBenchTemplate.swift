import GavelCore

/// System message and user's turn of one prompt of MT-Bench, and how they become one question.
struct MTBenchTemplate: Sendable {
  private let prompt: MTBenchPrompt
  private let isPair: Bool
  private let system: String
  private let user: BraceTemplate

  init(_ prompt: MTBenchPrompt, isPair: Bool, _ texts: FormatTexts) throws {
    self.prompt = prompt
    self.isPair = isPair
    let keys = prompt.keys(isPair: isPair)
    system = texts[keys.system]
    user = try BraceTemplate(texts[keys.user])
  }

  func question(_ values: [String: String]) throws -> Prompt {
    let turn = try user.filled(with: values)
    guard prompt.isForClaude else {
      return Prompt(.chat([.system(system), .user(turn)]), maxTokens: 2048)
    }
    // The instructions of pairs stand in the user's turn, and the place of the system message stays empty.
    let text =
      isPair
      ? "\n\nHuman: [Instruction]\n\(system)\n\n\(turn)\n\nAssistant:"
      : "\(system)\n\nHuman: \(turn)\n\nAssistant:"
    return Prompt(.text(text), maxTokens: 1024)
  }

  var requirements: BackendCapabilities { prompt.isForClaude ? .rawText : [] }
}
