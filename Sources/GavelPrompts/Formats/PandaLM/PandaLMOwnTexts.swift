/// Gavel's own words for PandaLM's prompts, in the sections and with the slots of the official ones.
enum PandaLMOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    PandaLMPrompt.withoutInput: text(hasInput: false), PandaLMPrompt.withInput: text(hasInput: true),
  ]

  private static func text(hasInput: Bool) -> String {
    """
    Compare two responses to the instruction below\(hasInput ? ", which comes with an input to work on" : ""). Let the first \
    line of your evaluation hold nothing but the number of the better one, 1 or 2, or the word Tie where they are equally \
    good. Behind a blank line, write ### Reason: and why; behind another, write ### Reference: and a response that you would \
    have given.

    ### Instruction:
    {instruction}

    \(hasInput ? "### Input:\n{input}\n\n" : "")### Response 1:
    {response1}

    ### Response 2:
    {response2}

    ### Evaluation:

    """
  }
}
