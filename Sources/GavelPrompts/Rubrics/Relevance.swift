public import GavelCore

private let relevanceCriteria = [
  Criterion(
    "on target",
    "Does the answer take up the question that was asked, as it was meant, and not a neighbouring one?"),
  Criterion(
    "no digression",
    "Does every part of the answer serve that question? Whether it is true or complete is no matter"
      + " here."),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How much of an answer is about what was asked: whole numbers from 1 to 5.
  public static var relevance: Self {
    ScoreRubric(
      "relevance", criteria: relevanceCriteria, scale: 1...5,
      levels: [
        1: "nothing in the answer serves the question",
        2: "more than half serves something else, or the question is only touched in passing",
        3: "the answer takes up the question; a larger part, up to half, serves something else",
        4: "the answer takes up the question; a sentence or two serve something else",
        5: "every part of the answer serves the question",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer is more about what was asked; a tie is allowed.
  public static var relevance: Self {
    PreferenceRubric("relevance", criteria: relevanceCriteria)
  }
}
