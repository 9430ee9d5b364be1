public import GavelCore

private let helpfulnessCriterion = Criterion(
  "helpfulness",
  "Does the answer do what the person asked for: is it correct, complete and clear, without waste of words?")

extension PointwiseRubric where Self == ScoreRubric {
  /// How well an answer serves the person who asked: whole numbers from 1 to 5.
  public static var helpfulness: Self {
    ScoreRubric(
      "helpfulness", criteria: [helpfulnessCriterion], scale: 1...5,
      levels: [
        1: "does not help: wrong, empty or beside the question",
        2: "helps little: large errors or gaps",
        3: "helps in part: the main point is there, with errors or gaps",
        4: "helps well: right, with small lacks",
        5: "helps fully: right, complete and clear",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer serves the person who asked better; a tie is allowed.
  public static var helpfulness: Self {
    PreferenceRubric("helpfulness", criteria: [helpfulnessCriterion])
  }
}
