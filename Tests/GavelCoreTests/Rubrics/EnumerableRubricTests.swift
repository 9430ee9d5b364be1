import GavelCore
import Testing

@Suite struct EnumerableRubricTests {
  private let criteria = [Criterion("c", "Is it so?")]

  @Test func answersAreListed() {
    #expect(ScoreRubric("s", criteria: criteria, scale: -1...2).answers == ["-1", "0", "1", "2"])
    #expect(ScoreRubric("s", criteria: criteria, range: 0...1).answers == [])
    #expect(ScoreRubric("s", criteria: criteria, scale: 0...1_000_000).answers == [])
    #expect(PreferenceRubric("p", criteria: criteria).answers == ["A", "B", "tie"])
    #expect(PreferenceRubric("p", criteria: criteria, allowsTie: false).answers == ["A", "B"])
  }

  @Test func theExpectedScoreWeighsAnswersByTheirProbabilities() throws {
    let rubric = ScoreRubric("s", criteria: criteria, scale: 1...5)
    #expect(
      try rubric.verdict(from: ["3": 0.25, "4": 0.25]) == Score(3.5, basis: .expectation, scale: 1...5))
    // Only proportions count, and texts that are no answers do not.
    #expect(
      try rubric.verdict(from: ["3": 0.01, "4": 0.01, "9": 0.9])
        == Score(3.5, basis: .expectation, scale: 1...5))
    // Rounding never leaves the scale.
    let top = try rubric.verdict(from: ["5": 0.1 + 0.2])
    #expect(top == Score(5, basis: .expectation, scale: 1...5))
  }

  @Test func aShareCountsHalfOfATie() throws {
    let rubric = PreferenceRubric("p", criteria: criteria)
    #expect(
      try rubric.verdict(from: ["A": 0.5, "B": 0.25, "tie": 0.25]) == Preference(.first, share: 0.625))
    #expect(try rubric.verdict(from: ["A": 0.1, "B": 0.2, "tie": 0.1]) == Preference(.second, share: 0.375))
    #expect(try rubric.verdict(from: ["A": 0.25, "B": 0.25]) == Preference(.tie, share: 0.5))
    #expect(try rubric.verdict(from: ["A": 0.2, "B": 0.2, "tie": 0.6]) == Preference(.tie, share: 0.5))
    let strict = PreferenceRubric("p", criteria: criteria, allowsTie: false)
    #expect(try strict.verdict(from: ["A": 0.25, "B": 0.75, "tie": 5]) == Preference(.second, share: 0.25))
  }

  @Test func aClassIsTheLikeliestOrNone() throws {
    let rubric = ClassificationRubric("c", criteria: criteria, labels: [.init("yes"), .init("no")])
    #expect(
      try rubric.verdict(from: ["yes": 0.125, "no": 0.375])
        == Classification("no", probabilities: ["yes": 0.25, "no": 0.75]))
    let error = #expect(throws: JudgmentError.self) { try rubric.verdict(from: ["yes": 0.2, "no": 0.2]) }
    #expect(error?.code == .ambiguous)
  }

  @Test(arguments: [[:], ["7": 1.0], ["3": 0], ["3": -1], ["3": .infinity], ["3": .nan]])
  func noProbabilityIsNoVerdict(probabilities: [String: Double]) {
    let rubric = ScoreRubric("s", criteria: criteria, scale: 1...5)
    let error = #expect(throws: JudgmentError.self) { try rubric.verdict(from: probabilities) }
    #expect(error?.code == .markerWithoutValue)
  }
}
