public import GavelCore

private let correctnessCriteria = [
  Criterion(
    "result",
    "Does the answer come to the result of the reference? Other words, another order or another "
      + "spelling of the same quantity make no difference; another name, number or condition does."),
  Criterion(
    "no contradiction",
    "Does the answer say nothing that the reference contradicts? What the reference does not speak "
      + "of is left aside."),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How far an answer agrees with the reference: whole numbers from 1 to 5.
  ///
  /// It needs a reference.
  public static var correctness: Self {
    ScoreRubric(
      "correctness", criteria: correctnessCriteria, scale: 1...5,
      levels: [
        1: "the result is wrong or missing, and no essential part agrees with the reference",
        2: "the result is wrong or missing; an essential part on the way to it agrees with the reference",
        3: "the result agrees; a detail that matters to the question is wrong or missing",
        4: "the result agrees; a detail on which nothing depends is inexact or missing",
        5: "all that the question asks for agrees with the reference, and nothing contradicts it",
      ], needs: [.reference])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer agrees better with the reference; a tie is allowed.
  ///
  /// It needs a reference.
  public static var correctness: Self {
    PreferenceRubric("correctness", criteria: correctnessCriteria, needs: [.reference])
  }
}
