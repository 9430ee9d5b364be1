public import GavelCore

private let faithfulnessCriteria = [
  Criterion(
    "support",
    "Does every statement of the answer stand in the context, or follow from it? Go by the context "
      + "alone: what is true in the world but not in the context has no support, and what the context "
      + "says has support even if you know better. To say that the context does not tell is faithful."),
  Criterion(
    "no distortion",
    "Do names, numbers, conditions, degrees of certainty and who said what stay as they are in the "
      + "context?"),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How far an answer keeps to its context: whole numbers from 1 to 5.
  ///
  /// It needs a context.
  public static var faithfulness: Self {
    ScoreRubric(
      "faithfulness", criteria: faithfulnessCriteria, scale: 1...5,
      levels: [
        1: "most statements have no support, or the main one contradicts the context",
        2:
          "several important statements have no support, or a statement beside the main one contradicts the context",
        3: "one important statement has no support or is altered, or several minor ones are",
        4: "every important statement is supported; one minor addition or shift changes no conclusion",
        5: "every statement is supported, and none is altered",
      ], needs: [.context])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer keeps better to the context; a tie is allowed.
  ///
  /// It needs a context.
  public static var faithfulness: Self {
    PreferenceRubric("faithfulness", criteria: faithfulnessCriteria, needs: [.context])
  }
}
