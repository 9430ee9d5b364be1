import GavelCore

/// The layout of one prompt of CritiqueLLM: raw text without instructions, which its model was trained for.
struct CritiqueLLMTemplate: Sendable {
  let prompt: CritiqueLLMPrompt
  let texts: FormatTexts
  let types: CritiqueLLMTypes
  private let template: BraceTemplate

  init(_ prompt: CritiqueLLMPrompt, _ wording: FormatWording) throws {
    self.prompt = prompt
    texts = try FormatTexts(prompt.keys, wording, own: CritiqueLLMOwnTexts.all)
    template = try BraceTemplate(texts[prompt.keys[0]])
    types = try CritiqueLLMTypes(texts)
  }

  var needs: SubjectNeeds { SubjectNeeds(format: prompt.name) }

  /// The prompt with at most as many new tokens as its authors let the model write.
  func question(_ values: [String: String]) throws -> Prompt {
    Prompt(.text(try template.filled(with: values)), maxTokens: 1024)
  }
}
