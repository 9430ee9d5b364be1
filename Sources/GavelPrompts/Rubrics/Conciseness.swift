public import GavelCore

private let concisenessCriteria = [
  Criterion(
    "economy",
    "How much of the answer could be cut without losing anything that was asked for? Look for "
      + "repetition, for the question said again, for introductions, closing phrases and remarks on the"
      + " answer itself. A long answer that needs its length is concise; a short one is not better for "
      + "what it lacks.")
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How little of an answer could be cut without loss: whole numbers from 1 to 5.
  public static var conciseness: Self {
    ScoreRubric(
      "conciseness", criteria: concisenessCriteria, scale: 1...5,
      levels: [
        1: "more than half could be cut",
        2: "more than a third could be cut, up to half",
        3: "more than a tenth could be cut, up to a third",
        4: "a sentence could be cut, up to a tenth of the answer",
        5: "nothing could be cut, or a few words only",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// From which answer less could be cut without loss; a tie is allowed.
  public static var conciseness: Self {
    PreferenceRubric("conciseness", criteria: concisenessCriteria)
  }
}
