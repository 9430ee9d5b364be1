/// Gavel's own words for MT-Bench's prompts, in the sections and with the slots of the official ones.
enum MTBenchOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = {
    var texts: [String: String] = [:]
    for hasReference in [false, true] {
      for isMultiTurn in [false, true] {
        let prompt = MTBenchPrompt(hasReference: hasReference, isMultiTurn: isMultiTurn)
        let single = prompt.keys(isPair: false)
        let pair = prompt.keys(isPair: true)
        if isMultiTurn {
          texts[single.system] = rating(hasReference, isMultiTurn: true) + "\n\n"
          texts[single.user] = reference(both: hasReference) + conversation("A", "answer_1", "answer_2")
          texts[pair.user] =
            reference(both: hasReference) + conversation("A", "answer_a_1", "answer_a_2") + "\n\n\n"
            + conversation("B", "answer_b_1", "answer_b_2")
        } else {
          texts[single.system] = "You judge the answers of AI assistants."
          texts[single.user] =
            "[Instruction]\n\(rating(hasReference, isMultiTurn: false))\n\n[Question]\n{question}\n\n"
            + reference(one: hasReference) + block("Assistant's Answer", "answer")
          texts[pair.user] =
            "[User Question]\n{question}\n\n" + reference(one: hasReference)
            + block("Assistant A's Answer", "answer_a") + "\n\n" + block("Assistant B's Answer", "answer_b")
        }
        texts[pair.system] = comparison(hasReference, isMultiTurn: isMultiTurn)
      }
    }
    return texts
  }()

  // MARK: Instructions

  private static func rating(_ hasReference: Bool, isMultiTurn: Bool) -> String {
    """
    Below, \(isMultiTurn ? "a person talks with an AI assistant in two turns" : "an AI assistant answers a person"). \
    Rate how good the \(isMultiTurn ? "second answer" : "answer") is. \
    \(hasReference
      ? "Hold it against the reference given, name each mistake, and correct it; what counts is being right and being useful. "
      : "Look at whether it serves the person, keeps to the matter, is right, goes deep enough, and shows ideas of its own. ")\
    Write a few sentences of reasons first, without favour. Then give a number between 1 (worst) and 10 (best) in double \
    square brackets on a line of its own, in exactly this form: Rating: [[number]]
    """
  }

  private static func comparison(_ hasReference: Bool, isMultiTurn: Bool) -> String {
    """
    Two AI assistants, A and B, have answered the same \(isMultiTurn ? "two questions" : "question"). Decide which of them \
    did better\(isMultiTurn ? " in the second turn" : ""). \
    \(hasReference
      ? "Hold both against the reference given, and name and correct each mistake; what counts is being right and being useful. "
      : "Look at which of them does what the person asked, and is the more useful, right, thorough and inventive one. ")\
    Compare them in a few sentences first. Neither the order in which they stand, nor how long they are, nor what they are \
    called may count. Then close with exactly one of these marks: [[A]] where A is better, [[B]] where B is better, [[C]] \
    where they are equally good.
    """
  }

  // MARK: Sections

  private static func block(_ title: String, _ slot: String) -> String {
    "[The Start of \(title)]\n{\(slot)}\n[The End of \(title)]"
  }

  private static func reference(one isShown: Bool) -> String {
    isShown ? block("Reference Answer", "ref_answer_1") + "\n\n" : ""
  }

  private static func reference(both areShown: Bool) -> String {
    areShown ? turns("Reference Answer", "Reference answer", "ref_answer_1", "ref_answer_2") + "\n\n\n" : ""
  }

  private static func conversation(_ letter: String, _ first: String, _ second: String) -> String {
    turns("Assistant \(letter)'s Conversation with User", "Assistant \(letter)", first, second)
  }

  private static func turns(_ title: String, _ speaker: String, _ first: String, _ second: String) -> String {
    """
    <|The Start of \(title)|>

    ### User:
    {question_1}

    ### \(speaker):
    {\(first)}

    ### User:
    {question_2}

    ### \(speaker):
    {\(second)}

    <|The End of \(title)|>
    """
  }
}
