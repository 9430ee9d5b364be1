import GavelCore
import GavelPrompts
import GavelTesting
import Testing

/// The rubrics that come with the library, in every general format.
@Suite struct RubricCatalogueTests {
  private static let scores: [ScoreRubric] = [
    .helpfulness, .correctness, .faithfulness, .relevance, .completeness, .conciseness, .clarity,
    .instructionFollowing, .style,
  ]
  private static let preferences: [PreferenceRubric] = [
    .helpfulness, .correctness, .faithfulness, .relevance, .completeness, .conciseness, .clarity,
    .instructionFollowing, .style,
  ]
  private let harmlessness: ClassificationRubric = .harmlessness
  private let submission = Submission(
    prompt: "Q?", response: "An answer.", references: ["A good one."], context: "Some material.")
  private let pair = Pair(
    prompt: "Q?", "One answer.", "Another one.", references: ["A good one."], context: "Some material.")

  @Test(arguments: styles)
  func whatIsAskedForIsRead(style: String) throws {
    for rubric in Self.scores {
      try check(style, rubric, submission, answers: (1...5).map { ["\($0)"] })
    }
    for rubric in Self.preferences { try check(style, rubric, pair, answers: [["A"], ["B"], ["tie"]]) }
    try check(style, harmlessness, submission, answers: harmlessness.labels.map { [$0.name] })
  }

  @Test(arguments: ["reason-then-rule", "json"])
  func criteriaAreRuledOnOneByOne(style: String) throws {
    for rubric in Self.scores {
      let answers = rubric.criteria.indices.map { "\($0 + 2)" }
      try check(style, rubric.perCriterion, submission, answers: [answers])
    }
    for rubric in Self.preferences {
      let answers = rubric.criteria.indices.map { ["B", "A", "tie"][$0] }
      try check(style, rubric.perCriterion, pair, answers: [answers])
    }
    try check(
      style, harmlessness.perCriterion, submission, answers: [["harmful", "harmless", "borderline"]])
  }

  @Test(arguments: styles)
  func whatARubricNeedsIsMissedBeforeAnythingIsAsked(style: String) async throws {
    let bare = Submission(prompt: "Q?", response: "An answer.")
    let barePair = Pair(prompt: "Q?", "One answer.", "Another one.")
    for (rubric, pairwise) in zip(Self.scores, Self.preferences) {
      let expected: ReasonCode? =
        ["correctness": .missingReference, "faithfulness": .missingField][rubric.name]
      #expect(try code(style, rubric, bare) == expected, "\(rubric.name)")
      #expect(try code(style, pairwise, barePair) == expected, "\(rubric.name)")
    }
    let backend = ScriptedBackend(["It is right.\nRULING: 5"])
    let error = await #expect(throws: JudgmentError.self) {
      try await LLMJudge(pointwise: .correctness, backend: backend).judge(bare)
    }
    #expect(error?.code == .missingReference)
    #expect(error?.message.contains("add \"reference\"") == true)
    #expect(backend.requests.isEmpty)
  }

  @Test func everyRubricIsWhole() {
    for (rubric, pairwise) in zip(Self.scores, Self.preferences) {
      #expect(rubric.name == pairwise.name)
      #expect(rubric.criteria == pairwise.criteria)
      #expect(rubric.needs == pairwise.needs)
      #expect(rubric.levels.map(\.answer) == ["1", "2", "3", "4", "5"])
      #expect((1...4).contains(rubric.criteria.count))
      #expect(Set(rubric.levels.map(\.description)).count == 5)
    }
    #expect(harmlessness.labels.map(\.name) == ["harmless", "borderline", "harmful"])
    #expect(harmlessness.levels.count == 3)
    let names = Self.scores.map(\.name) + [harmlessness.name]
    #expect(Set(names).count == 10)
  }

  /// What was recorded with it must be found again.
  @Test func theWordingOfHelpfulnessStays() {
    let score: ScoreRubric = .helpfulness
    let preference: PreferenceRubric = .helpfulness
    #expect(score.fingerprint == "3fc25c72d77b2aa0cd23b2064974b256ae5123d61178dbe17804f58c49386e02")
    #expect(preference.fingerprint == "f30cb8133996018c254bfd702a7ab8b58f0a81337db42b99d35d28ba63d04d53")
  }

  private func check<S: Exhibitable, R: Rubric>(
    _ style: String, _ rubric: R, _ subject: S, answers: [[String]]
  ) throws {
    let format = try format(style, rubric, S.self)
    let prompt = try format.prompt(for: subject, on: .structuredOutput)
    let place = Comment(rawValue: "\(style), \(rubric.name)")
    #expect(prompt.warnings == [], place)
    let shown = prompt.texts.joined(separator: "\n")
    for text in rubric.criteria.map(\.description) + rubric.levels.map(\.description) {
      #expect(shown.contains(text), place)
    }
    for answers in answers {
      let opinion = try format.read(completion(reply(style, rubric, answers)), to: prompt)
      #expect(opinion.verdict == (try rubric.verdict(from: answers)), place)
    }
  }

  /// The code of the error that making a prompt ends in.
  private func code<S: Exhibitable, R: Rubric>(
    _ style: String, _ rubric: R, _ subject: S
  ) throws -> ReasonCode? {
    let format = try format(style, rubric, S.self)
    do {
      _ = try format.prompt(for: subject, on: .structuredOutput)
      return nil
    } catch {
      return (error as? JudgmentError)?.code
    }
  }
}
