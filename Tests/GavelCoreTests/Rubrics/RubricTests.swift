import GavelCore
import Testing

@Suite struct PreferenceRubricTests {
  private let rubric = PreferenceRubric("p", criteria: [clarity])
  private let strict = PreferenceRubric("p", criteria: [clarity], allowsTie: false)

  @Test(
    arguments: [
      ("A", .first), ("b", .second), (" tie ", .tie), ("TIE", .tie), ("answer A", .first),
      ("Answer b", .second),
    ] as [(String, Preference.Winner)])
  func reads(answer: String, winner: Preference.Winner) throws {
    #expect(try rubric.verdict(from: answer) == Preference(winner))
  }

  @Test(arguments: [
    "", "C", "A B", "A or B", "AB", "answer", "answer tie", "answer answer A", "\u{410}", "\u{FF21}", "first",
    "[[A]]",
    "A.", "A > B", "flip",
  ])
  func refuses(answer: String) throws {
    let error = try #require(throws: JudgmentError.self) { try rubric.verdict(from: answer) }
    #expect(error.code == .markerWithoutValue)
    #expect(error.raw == answer)
  }

  @Test func aTieThatIsNotAllowed() throws {
    let error = try #require(throws: JudgmentError.self) { try strict.verdict(from: "tie") }
    #expect(error.code == .outOfRange)
    #expect(try strict.verdict(from: "A").winner == .first)
  }

  @Test func formAndInstruction() throws {
    #expect(rubric.answerForm == .oneOf(["A", "B", "tie"]))
    #expect(strict.answerForm == .oneOf(["A", "B"]))
    for answer in ["A", "B", "tie"] { _ = try rubric.verdict(from: answer) }
    #expect(throws: JudgmentError.self) { try rubric.verdict(from: rubric.answerInstruction) }
    #expect(throws: JudgmentError.self) { try strict.verdict(from: strict.answerInstruction) }
  }
}

@Suite struct ClassificationRubricTests {
  private let rubric = ClassificationRubric(
    "c", criteria: [clarity], labels: [.init("kind"), .init("Very  Rude", "insults"), .init("unclear")])

  @Test(arguments: [
    ("kind", "kind"), ("KIND\n", "kind"), ("very rude", "Very  Rude"), ("very\tRUDE", "Very  Rude"),
    ("unclear", "unclear"),
  ])
  func reads(answer: String, label: String) throws {
    #expect(try rubric.verdict(from: answer) == Classification(label))
  }

  @Test(arguments: ["", "kin", "kind.", "veryrude", "kind unclear", "unkind", "kind, Very  Rude or unclear"])
  func refuses(answer: String) throws {
    let error = try #require(throws: JudgmentError.self) { try rubric.verdict(from: answer) }
    #expect(error.code == .outOfRange)
  }

  @Test func everyAllowedAnswerIsReadAndTheInstructionIsNot() throws {
    guard case .oneOf(let names) = rubric.answerForm else { throw OwnFailure() }
    for name in names { #expect(try rubric.verdict(from: name).label == name) }
    #expect(rubric.answerInstruction == "kind, Very  Rude or unclear")
    #expect(throws: JudgmentError.self) { try rubric.verdict(from: rubric.answerInstruction) }
    #expect(rubric.levels == [RubricLevel("Very  Rude", "insults")])
  }

  @Test func labelsReadWithoutDescription() throws {
    #expect(try decoded(ClassificationRubric.Label.self, #"{"name": "a"}"#) == .init("a"))
    try roundTrip(ClassificationRubric.Label("a", "b"))
  }
}

@Suite struct PerCriterionTests {
  private let base = ScoreRubric(
    "r", criteria: [Criterion("a", "?", weight: 3), Criterion("b", "?")], scale: 1...5)

  @Test func oneAnswerForEachCriterion() throws {
    let card = try base.perCriterion.verdict(from: ["4", "2"])
    #expect(card.criteria == ["a": Score(4, scale: 1...5), "b": Score(2, scale: 1...5)])
    #expect(card.mean().value == 3.5)
    #expect(base.perCriterion.separateCriteria.map(\.name) == ["a", "b"])
    #expect(base.separateCriteria.isEmpty)
  }

  @Test(arguments: [[], ["4"], ["4", "2", "1"]] as [[String]])
  func anotherNumberOfAnswers(answers: [String]) throws {
    let error = try #require(throws: JudgmentError.self) { try base.perCriterion.verdict(from: answers) }
    #expect(error.code == .markerWithoutValue)
  }

  @Test func oneBadAnswerSpoilsTheCard() throws {
    let error = try #require(throws: JudgmentError.self) { try base.perCriterion.verdict(from: ["4", "9"]) }
    #expect(error.code == .outOfRange)
    #expect(throws: JudgmentError.self) { try base.perCriterion.verdict(from: "4") }
    #expect(throws: JudgmentError.self) { try base.perCriterion.verdict(from: base.answerInstruction) }
  }

  @Test func equalWeightsAreLeftOut() throws {
    let single = ScoreRubric("r", criteria: [clarity], scale: 1...5).perCriterion
    #expect(try single.verdict(from: "4") == Scorecard(["clarity": Score(4, scale: 1...5)]))
    let pairwise = PreferenceRubric("p", criteria: [clarity]).perCriterion
    #expect(try pairwise.verdict(from: ["A"]) == Scorecard(["clarity": Preference(.first)]))
  }
}

@Suite struct CriterionTests {
  @Test func weightMayBeMissing() throws {
    #expect(try decoded(Criterion.self, #"{"name": "a", "description": "b"}"#) == Criterion("a", "b"))
    try roundTrip(Criterion("a", "b", weight: 0.1))
  }

  @Test(arguments: ["0", "-1", "\"1\""])
  func weightsArePositive(weight: String) {
    #expect(throws: DecodingError.self) {
      try decoded(Criterion.self, #"{"name": "a", "description": "b", "weight": \#(weight)}"#)
    }
  }
}

/// What is refused in a file stops a program that does it in code.
@Suite struct RubricPreconditionTests {
  @Test func mistakesInScoresAreStopped() async {
    await #expect(processExitsWith: .failure) { _ = ScoreRubric("r", criteria: [], scale: 1...5) }
    await #expect(processExitsWith: .failure) {
      _ = ScoreRubric("r", criteria: [Criterion("a", "?")], scale: 0...Int.max)
    }
    await #expect(processExitsWith: .success) {
      _ = ScoreRubric("r", criteria: [Criterion("a", "?")], scale: 1...5, levels: [5: "best"])
    }
  }

  @Test func mistakesInCriteriaAreStopped() async {
    await #expect(processExitsWith: .failure) {
      _ = PreferenceRubric("r", criteria: [Criterion("a", "?"), Criterion("A ", "?")])
    }
    await #expect(processExitsWith: .failure) { _ = Criterion("a", "?", weight: 0) }
  }

  @Test func mistakesInClassesAreStopped() async {
    await #expect(processExitsWith: .failure) {
      _ = ClassificationRubric(
        "r", criteria: [Criterion("a", "?")], labels: [.init("safe"), .init("Un safe")])
    }
    await #expect(processExitsWith: .success) {
      _ = ClassificationRubric("r", criteria: [Criterion("a", "?")], labels: [.init("safe"), .init("risky")])
    }
  }
}
