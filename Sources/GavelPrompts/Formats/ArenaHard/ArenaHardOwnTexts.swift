/// Gavel's own words for Arena-Hard's prompts, in the sections and with the slots of the official ones.
enum ArenaHardOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "arena-hard/prompt": """
    <|User Prompt|>
    {QUESTION}

    <|The Start of Assistant A's Answer|>
    {ANSWER_A}
    <|The End of Assistant A's Answer|>

    <|The Start of Assistant B's Answer|>
    {ANSWER_B}
    <|The End of Assistant B's Answer|>
    """,
    "arena-hard/system.default": system(
      answersFirst: "Answer the prompt yourself first, before you look at what the two have written.\n\n",
      "Then go through both answers, with your own beside them"),
    "arena-hard/system.creative_writing": system(answersFirst: "", "Go through both answers"),
  ]

  private static func system(answersFirst: String, _ comparison: String) -> String {
    """
    Two AI assistants, A and B, have answered the prompt below. Decide which of them did better, without favour.

    \(answersFirst)\(comparison), and point out and correct whatever is wrong.

    After that, ask three things of each. Does it do what the prompt wants; and if the prompt can be taken in several ways, \
    does it ask back instead of guessing? Does every part of it belong to the matter? Is it clear, with no word too many?

    Where it matters, look for new ideas as well. In the end, name what is missing and would have helped.

    When you have given your reasons, close with exactly one of these labels, and with no other:

    1. A did much better: [[A>>B]]
    2. A did a little better: [[A>B]]
    3. Neither did better: [[A=B]]
    4. B did a little better: [[B>A]]
    5. B did much better: [[B>>A]]

    Write it as a whole, with the brackets, on a line of its own.
    """
  }
}
