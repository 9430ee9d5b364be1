public import GavelCore

private let styleCriteria = [
  Criterion(
    "tone",
    "Do tone and choice of words fit the purpose and the person addressed, and stay the same throughout?"),
  Criterion(
    "flow",
    "Do the sentences read well aloud: varied, joined naturally, without stock phrases?"),
  Criterion(
    "care",
    "Are grammar, spelling and punctuation right, and are headings, lists and emphasis only where "
      + "the content calls for them? Whether the content is right is no matter here."),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How well an answer is written for its purpose: whole numbers from 1 to 5.
  public static var style: Self {
    ScoreRubric(
      "style", criteria: styleCriteria, scale: 1...5,
      levels: [
        1: "tone does not fit at all, or the text is hard to read for its slips",
        2: "tone does not fit much of the text, or slips are so many that they distract",
        3: "tone or flow fails in a passage, or there are several small slips",
        4: "tone fits and it reads well; an editor would change one or two small things",
        5: "tone fits throughout, it reads well, and an editor would change nothing",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer is written better for its purpose; a tie is allowed.
  public static var style: Self {
    PreferenceRubric("style", criteria: styleCriteria)
  }
}
