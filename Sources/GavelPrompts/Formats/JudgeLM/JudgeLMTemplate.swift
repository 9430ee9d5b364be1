import GavelCore

/// The texts of one of JudgeLM's prompts, and how they become one question.
struct JudgeLMTemplate: Sendable {
  private let prompt: JudgeLMPrompt
  private let system: String
  private let instruction: String
  private let sections: BraceTemplate
  private let block: BraceTemplate?

  init(_ prompt: JudgeLMPrompt, _ texts: FormatTexts) throws {
    self.prompt = prompt
    system = texts[JudgeLMPrompt.system]
    instruction = texts[prompt.instruction]
    sections = try BraceTemplate(texts[prompt.template])
    block = prompt.layout == .multi ? try BraceTemplate(texts[JudgeLMPrompt.answerBlock]) : nil
  }

  /// The prompt that shows two answers or more, in this order.
  func question(_ question: String, _ answers: [String], reference: String?) throws -> Prompt {
    var values = ["question": question, "answer_1": answers[0], "answer_2": answers[1]]
    values["reference"] = reference
    values["prompt"] = instruction
    if let block {
      guard let edited = JudgeLMInstruction.edited(instruction, forAnswers: answers.count) else {
        throw SubjectNeeds(format: prompt.name).unfit(
          "shows up to \(JudgeLMInstruction.mostAnswers) answers, and the item has \(answers.count)")
      }
      values["prompt"] = edited
      values["answer_more"] = try answers.enumerated().dropFirst(2).map { index, answer in
        try block.filled(with: ["answer_id": "\(index + 1)", "answer": answer])
      }.joined()
    }
    let text = "\(system)\n" + (try sections.filled(with: values)) + prompt.ending
    return Prompt(.text(text), stop: [prompt.stop], maxTokens: 2048)
  }

  /// The texts of a prompt; Gavel's own where its authors published none.
  static func texts(_ prompt: JudgeLMPrompt, _ wording: FormatWording) throws -> FormatTexts {
    try FormatTexts(prompt.keys, prompt.officialKeys.isEmpty ? .own : wording, own: JudgeLMOwnTexts.all)
  }

  /// How its authors draw answers.
  static let sampling = Sampling(temperature: 0.2)
}
