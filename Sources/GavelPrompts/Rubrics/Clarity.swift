public import GavelCore

private let clarityCriteria = [
  Criterion(
    "wording",
    "Are words and sentences such that the person who asked understands them at first reading, with"
      + " terms explained that this person may not know?"),
  Criterion(
    "order",
    "Do the parts follow one another so that each is prepared by those before it, and is what "
      + "matters most easy to find?"),
  Criterion(
    "one meaning",
    "Can each statement be understood in one way only, with no doubt what a word such as 'it' refers to?"),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How easily an answer is understood: whole numbers from 1 to 5.
  public static var clarity: Self {
    ScoreRubric(
      "clarity", criteria: clarityCriteria, scale: 1...5,
      levels: [
        1: "what most of it means cannot be made out",
        2: "what an important passage means stays open, or must be guessed",
        3: "several passages must be read twice; then all of it is understood",
        4: "all but one passage is understood at first reading, and that one at the second",
        5: "all of it is understood at first reading",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer is understood more easily; a tie is allowed.
  public static var clarity: Self {
    PreferenceRubric("clarity", criteria: clarityCriteria)
  }
}
