public import GavelCore

/// The steps before a verdict: what they bring goes into the item of the format that shows it.
public enum LLMBarSteps {
  /// Asks for questions that outputs for `instruction` are judged by; the stripped reply is the field `questions`.
  public static func questions(for instruction: String) throws -> Prompt {
    try LLMBarTemplate(FormatTexts(own: LLMBarOwnTexts.questions))
      .question(["input": instruction], maxTokens: 150)
  }

  /// Has the judge carry out `instruction` itself; the stripped reply is the `reference`.
  public static func answer(to instruction: String) throws -> Prompt {
    try LLMBarTemplate(FormatTexts(own: LLMBarOwnTexts.answer))
      .question(["input": instruction], maxTokens: 384)
  }
}
