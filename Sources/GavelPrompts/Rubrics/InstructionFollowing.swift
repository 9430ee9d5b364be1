public import GavelCore

private let instructionFollowingCriteria = [
  Criterion(
    "demands",
    "Does the answer do each thing that was demanded: the task, and what was said about form, "
      + "length, language, number, what to include? Go through the demands one by one, those of a "
      + "system message included; where two conflict, the system message counts, then the later one."),
  Criterion(
    "bans",
    "Does the answer leave out what was forbidden, and add nothing that the demands rule out?"),
]

extension PointwiseRubric where Self == ScoreRubric {
  /// How far an answer does what it was told: whole numbers from 1 to 5.
  public static var instructionFollowing: Self {
    ScoreRubric(
      "instruction-following", criteria: instructionFollowingCriteria, scale: 1...5,
      levels: [
        1: "another task was done, or none",
        2: "the task is done in part, or two or more demands are plainly missed",
        3: "the task is done; one demand is plainly missed, or several by little",
        4:
          "the task is done and every demand met but one, which is missed by little, such as a limit by a few words",
        5: "every demand is met as it was stated",
      ])
  }
}

extension PairwiseRubric where Self == PreferenceRubric {
  /// Which answer does more of what it was told; a tie is allowed.
  public static var instructionFollowing: Self {
    PreferenceRubric("instruction-following", criteria: instructionFollowingCriteria)
  }
}
