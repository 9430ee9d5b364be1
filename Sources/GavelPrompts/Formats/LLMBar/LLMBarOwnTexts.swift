/// Gavel's own words for LLMBar's strategies: the headings, slots and answers are those of its authors, nothing else.
///
/// The official prompts are files of princeton-nlp/LLMBar that Gavel does not know by their hashes, so there is no other
/// wording, and every identifier ends in `+own`.
enum LLMBarOwnTexts {
  static let system = "You judge how well a text fulfils the instruction it was written for."

  /// The texts of a comparison, by key.
  static func comparison(_ strategy: LLMBarStrategy) -> [String: String] {
    [
      "system": system,
      "prompt": task(strategy) + (strategy.hasRules ? rules : "") + "\n" + closing(strategy)
        + section("Instruction", "input") + section("Output (a)", "output_1")
        + section("Output (b)", "output_2") + auxiliary(strategy.hasQuestions, strategy.hasReference)
        + explanations(strategy) + "\n\n# Which of the two is better?",
    ]
  }

  /// The texts of a rating, by key.
  static func rating(_ strategy: LLMBarRatingStrategy) -> [String: String] {
    [
      "system": system,
      "prompt": "Score the output below: how well does it do what the instruction demands?"
        + (strategy.hasRules ? rules : "")
        + "\nYour whole reply is one digit, from 0 (not at all) to 9 (as well as can be)."
        + section("Instruction", "input") + section("Output", "output")
        + auxiliary(strategy.hasQuestions, strategy.hasReference) + "\n\n# The score of the output:",
    ]
  }

  /// The texts of the step that finds questions.
  static let questions = [
    "system": system,
    "prompt": """
    Somebody will judge outputs for the instruction below. Write up to three short questions that tell a good output from a \
    bad one for exactly this instruction, the weightiest first, each on a line of its own, and nothing else.
    """ + section("Instruction", "input") + "\n\n# Questions:",
  ]

  /// The texts of the step in which the judge writes an output of its own.
  static let answer = [
    "system": "You do what an instruction demands, in as few words as it needs.",
    "prompt": "{input}",
  ]

  // MARK: Parts

  private static let rules = """

    Mind these rules:
    - What counts before all else is that the instruction was carried out, whole and to the letter.
    - Only then look at usefulness, correctness and tone. More than the instruction demands is no merit.
    - The order of the texts and their lengths say nothing about their worth.
    """

  private static func task(_ strategy: LLMBarStrategy) -> String {
    let task = "Compare two outputs for one instruction, Output (a) and Output (b), and pick the better one."
    guard strategy.hasExplanations else { return task }
    return task
      + " Two judges have done so before you and disagree. Their explanations may be wrong; weigh them."
  }

  private static func closing(_ strategy: LLMBarStrategy) -> String {
    strategy.isReasoned
      ? """
      Give your reasons first, in a few sentences. Then close with one sentence that says "Output (x) is better." with a or b \
      in place of x and with its full stop.
      """
      : "Your whole reply is the name of the better one: Output (x), with a or b in place of x."
  }

  private static func section(_ title: String, _ slot: String) -> String { "\n\n# \(title):\n{\(slot)}" }

  private static func auxiliary(_ hasQuestions: Bool, _ hasReference: Bool) -> String {
    (hasQuestions ? section("Questions to look at", "questions") : "")
      + (hasReference ? section("An output to compare with", "reference") : "")
  }

  private static func explanations(_ strategy: LLMBarStrategy) -> String {
    guard strategy.hasExplanations else { return "" }
    return section("Explanation in favour of the first", "explanation_1")
      + section("Explanation in favour of the second", "explanation_2")
  }
}
