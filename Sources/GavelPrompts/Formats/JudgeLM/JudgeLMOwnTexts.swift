/// Gavel's own words for JudgeLM's prompts, in the sections and with the slots of the official ones.
enum JudgeLMOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = {
    var texts = [
      JudgeLMPrompt.system: "You judge answers with care and without favour.",
      JudgeLMPrompt.answerBlock: block("{answer_id}", "answer"),
      "judgelm/pair.instruction": """
      \(task)
      Begin with one line that holds nothing but the two scores, those for Assistant 1 and 2 in this order, with a single \
      space between them. Give your reasons from the next line on; which answer stands where must not count.
      """,
      JudgeLMPrompt.reasonsFirst: """
      \(task)
      Give your reasons first; which answer stands where must not count. Close with one line that holds nothing but the \
      two scores, those for Assistant 1 and 2 in this order, with a single space between them.
      """,
    ]
    for layout in JudgeLMPrompt.Layout.allCases {
      for hasReference in [false, true] {
        let prompt = JudgeLMPrompt(layout: layout, hasReference: hasReference)
        texts[prompt.template] = sections(hasReference, more: layout == .multi ? "{answer_more}" : "")
      }
    }
    return texts
  }()

  // "two" and "for Assistant 1 and 2" are edited where there are more answers.
  private static let task = """
    Above stand a question and what two AI assistants answered.
    Look at how useful, fitting, right and detailed each answer is, and give each a score between 1 for the worst and 10 \
    for the best.
    """

  private static func sections(_ hasReference: Bool, more: String) -> String {
    "[Question]\n{question}\n\n" + (hasReference ? "[Reference Answer]\n{reference}\n\n" : "")
      + block("1", "answer_1") + block("2", "answer_2") + "\(more)[System]\n{prompt}\n\n"
  }

  private static func block(_ number: String, _ slot: String) -> String {
    "[The Start of Assistant \(number)'s Answer]\n{\(slot)}\n\n[The End of Assistant \(number)'s Answer]\n\n"
  }
}
