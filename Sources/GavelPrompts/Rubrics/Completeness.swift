public import GavelCore

private let completenessCriteria = [
  Criterion(
    "parts",
    "Is every part of what was asked taken up: each question, item, case and condition that the "
      + "person named? Count the parts first. Whether a part is answered rightly is no matter here."),
  Criterion(
    "what it takes",
    "Is all there that the person needs to use the answer: a step, a unit, an exception that "
      + "changes the outcome? What goes beyond that earns nothing."),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How much of what was asked an answer covers: whole numbers from 1 to 5.
  public static var completeness: Self {
    ScoreRubric(
      "completeness", criteria: completenessCriteria, scale: 1...5,
      levels: [
        1: "no part is taken up",
        2: "the main part is only begun, or only lesser parts are taken up",
        3: "the main part is taken up; another part is missing, or several needed details are",
        4: "every part is taken up; one needed detail is missing",
        5: "every part is taken up, and nothing needed is missing",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer covers more of what was asked; a tie is allowed.
  public static var completeness: Self {
    PreferenceRubric("completeness", criteria: completenessCriteria)
  }
}
