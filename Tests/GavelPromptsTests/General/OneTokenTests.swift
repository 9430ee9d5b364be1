import Foundation
import GavelCore
import GavelPrompts
import GavelTesting
import Testing

@Suite struct OneTokenTests {
  private let subject = Submission(prompt: "2 + 2?", response: "4")
  private let pair = Pair(prompt: "2 + 2?", "4", "5")

  /// A reply of one token with its candidates.
  private func reply(_ text: String, _ candidates: KeyValuePairs<String, Double>) -> ScriptedBackend.Reply {
    let alternatives = candidates.map { TokenProbability.Alternative($0.key, logProbability: log($0.value)) }
    var completion = completion(text)
    let own = alternatives.first { $0.text == text }?.logProbability ?? log(0.5)
    completion.tokens = [TokenProbability(text, logProbability: own, alternatives: alternatives)]
    return .completion(completion)
  }

  private func judge<S: Exhibitable, R: EnumerableRubric>(
    _ rubric: R, _ subject: S, _ replies: ScriptedBackend.Reply..., asks: Int? = nil
  ) async throws -> Judgment<R.Verdict> {
    try await LLMJudge(
      OneToken(rubric, of: S.self),
      backend: ScriptedBackend(capabilities: .logProbabilities, replies), asks: asks
    ).judge(subject)
  }

  @Test func spellingsOfOneAnswerAreSummedAndTheMassIsKept() async throws {
    let judgment = try await judge(
      Rubrics.score, subject,
      reply("4", ["4": 0.3, " 4": 0.1, "４": 0.1, "\n4\n": 0.05, "5": 0.2, "44": 0.1, "four": 0.1, "9": 0.05]))
    #expect(abs(judgment.verdict.value - (4 * 0.55 + 5 * 0.2) / 0.75) < 1e-12)
    #expect(judgment.verdict.basis == .expectation)
    let call = try #require(judgment.calls.first)
    #expect(abs((call.mass ?? 0) - 0.75) < 1e-12)
    #expect(call.rung == "words")
    #expect(call.tokens?.count == 1)
    #expect(judgment.warnings == [])
    #expect(judgment.reasoning == nil)
  }

  @Test func aPairHasAShareAndCForATie() async throws {
    let judgment = try await judge(
      Rubrics.preference, pair, reply("B", ["A": 0.2, "B": 0.5, "C": 0.1, "b": 0.1, "tie": 0.1]))
    #expect(judgment.verdict.winner == .second)
    #expect(abs((judgment.verdict.share ?? 0) - 0.25 / 0.8) < 1e-12)
  }

  @Test func aClassHasTheProbabilityOfEach() async throws {
    // The classes are asked for by letters, in their order.
    let judgment = try await judge(
      Rubrics.classes, subject, reply("B", ["A": 0.2, "B": 0.6, "C": 0.1, "D": 0.1]))
    #expect(judgment.verdict.label == Rubrics.classes.labels[1].name)
    #expect(abs((judgment.verdict.probabilities?[Rubrics.classes.labels[0].name] ?? 0) - 0.2) < 1e-12)
  }

  @Test func theFirstTokenThatNamesTheAnswerCounts() async throws {
    var completion = completion("\n**3**")
    func token(_ text: String, _ other: String = "x") -> TokenProbability {
      TokenProbability(
        text, logProbability: log(0.8),
        alternatives: [.init(text, logProbability: log(0.8)), .init(other, logProbability: log(0.2))])
    }
    completion.tokens = [token("\n", "1"), token("**", "2"), token("3", "5"), token("**", "4")]
    let judgment = try await judge(Rubrics.score, subject, .completion(completion))
    #expect(abs(judgment.verdict.value - (3 * 0.8 + 5 * 0.2)) < 1e-12)
    #expect(judgment.calls.map(\.rung) == ["lenient"])
  }

  @Test func withoutProbabilitiesItIsAPointAndSaysSo() async throws {
    let judgment = try await judge(Rubrics.score, subject, "4")
    #expect(judgment.verdict == Score(4, scale: 1...5))
    #expect(judgment.warnings.map(\.code) == [.noProbabilities])
    #expect(judgment.calls.map(\.mass) == [nil])
    // A token without alternatives says nothing about the other answers.
    let bare = try await judge(Rubrics.preference, pair, reply("A", [:]))
    #expect(bare.verdict == Preference(.first))
    #expect(bare.warnings.map(\.code) == [.noProbabilities])
  }

  @Test func aReplyOfAnotherKindIsReadFromScrapsWithAWarningOrNotAtAll() async throws {
    let scraps = try await judge(Rubrics.score, subject, reply("The", ["The": 0.9, "2": 0.03, "3": 0.01]))
    #expect(abs(scraps.verdict.value - 2.25) < 1e-12)
    #expect(scraps.warnings.map(\.code) == [.lowMass])
    #expect(scraps.calls.map(\.rung) == ["lenient"])
    let refusal = reply("Sorry", ["Sorry": 0.999, "2": 0.0005])
    let error = await #expect(throws: JudgmentError.self) {
      try await judge(Rubrics.score, subject, refusal, asks: 1)
    }
    #expect(error?.code == .noMarker)
    #expect(error?.raw == "Sorry")
  }

  @Test func aReplyThatOnlyBeginsLikeAnAnswerIsAskedAboutAgain() async throws {
    var rambling = completion("A better answer is B", finish: .length)
    rambling.tokens = [
      TokenProbability("A", logProbability: log(0.9), alternatives: [.init("A", logProbability: log(0.9))])
    ]
    let judgment = try await judge(
      Rubrics.preference, pair, .completion(rambling), reply("B", ["A": 0.25, "B": 0.75]))
    #expect(judgment.verdict == Preference(.second, share: 0.25))
    #expect(judgment.calls.map(\.rung) == [nil, "words"])
  }

  /// Tokens that are certain, each with the same alternatives.
  private func reply(_ tokens: [String], text: String? = nil) -> ScriptedBackend.Reply {
    var completion = completion(text ?? tokens.joined())
    completion.tokens = tokens.map { text in
      TokenProbability(
        text, logProbability: log(0.75),
        alternatives: [.init(text, logProbability: log(0.75)), .init("other", logProbability: log(0.25))])
    }
    return .completion(completion)
  }

  /// With probabilities prose is no more of a ruling than without.
  @Test(arguments: [
    ["Answer", " A", " is", " better"], ["Both", " A", " and", " B", " are"],
    ["Sorry", ",", " I", " cannot"],
    ["<think>", "\n", "The", " answer", " A"], ["<think>", "A", "</think>"],
  ])
  func answersInProseAreNotRead(tokens: [String]) async throws {
    await #expect(throws: JudgmentError.self) {
      try await judge(Rubrics.preference, pair, reply(tokens), asks: 1)
    }
    await #expect(throws: JudgmentError.self) {
      try await judge(Rubrics.tenths, subject, reply(tokens), asks: 1)
    }
  }

  @Test func thoughtsAreNotTheAnswer() async throws {
    let judgment = try await judge(
      Rubrics.score, subject, reply(["<think>", "4", "?", "</think>", "\n", "5"]))
    #expect(judgment.verdict == Score(5, basis: .expectation, scale: 1...5))
    // Reasoning that the server cut out of the text, but not out of the tokens.
    let cut = try await judge(Rubrics.score, subject, reply(["Hm", " 4", "5"], text: "5"))
    #expect(cut.verdict == Score(5, basis: .expectation, scale: 1...5))
    // Tokens that are not those of the text tell nothing.
    let other = try await judge(Rubrics.score, subject, reply(["4"], text: "5"))
    #expect(other.verdict == Score(5, scale: 1...5))
    #expect(other.warnings.map(\.code) == [.noProbabilities])
  }

  @Test func theLineOfTheAnswerIsThePlace() async throws {
    let judgment = try await judge(
      Rubrics.score, subject, reply(["2", " errors", ".", "\n", "Score", ":", " 3", "\n", "2", " errors"]))
    #expect(judgment.verdict == Score(3, basis: .expectation, scale: 1...5))
    #expect(judgment.calls.map(\.rung) == ["lenient"])
  }

  @Test func aCutReplyIsReadByItsCodeOnly() async throws {
    func judge(_ text: String) async throws -> Judgment<Score> {
      try await self.judge(Rubrics.tenths, subject, .completion(completion(text, finish: .length)), asks: 1)
    }
    // The letter is whole; 1 may be the beginning of 10.
    #expect(try await judge("A").verdict.value == 1)
    await #expect(throws: JudgmentError.self) { try await judge("1") }
  }

  @Test(arguments: [
    ("4", 4), (" 4.\n", 4), ("Score: 4", 4), ("4/5", 4), ("**4**", 4), ("4 (helpful)", 4),
    ("4\n\nIt is right.", 4),
  ])
  func lenientSpellingsAreRead(text: String, score: Int) async throws {
    let other = Submission(prompt: "2 + 2?", response: "four")
    #expect(try await judge(Rubrics.score, other, .text(text)).verdict.value == Double(score))
  }

  @Test(arguments: [
    "", "6", "1. It is right", "4 or 5", "3\n4", "4.5", "1\n2\n3\n4\n5", "I give it 4", "<think>4",
    "Score 4 Score 5",
  ])
  func otherRepliesAreNot(text: String) async throws {
    await #expect(throws: JudgmentError.self) {
      try await judge(Rubrics.score, subject, .text(text), asks: 1)
    }
  }

  @Test func longScalesAndManyClassesAreAskedByLettersOrNotAtAll() async throws {
    let tenths = try format("one-token", Rubrics.tenths).prompt(for: subject, on: [])
    #expect(tenths.system.contains("A means: 1\n"))
    #expect(tenths.system.hasSuffix("K means: 10"))
    #expect(tenths.last.hasSuffix("\n\nOutput only the letter."))
    #expect(try await judge(Rubrics.tenths, subject, "K").verdict.value == 10)
    for rubric in [
      Rubrics.share, ScoreRubric("percent", criteria: Rubrics.two, scale: 0...100),
    ] {
      let error = await #expect(throws: JudgmentError.self) { try await judge(rubric, subject, "4") }
      #expect(error?.code == .unmetRequirements)
      #expect(error?.stopsRun == true)
    }
  }

  @Test func probabilitiesAreAskedForWhereTheyCanBeHad() throws {
    let format = OneToken(Rubrics.preference, of: Pair.self)
    let able = try format.prompt(for: pair, on: [.logProbabilities, .choices])
    #expect(able.logProbabilities == 20)
    #expect(able.answer == .oneOf(["A", "B", "C"]))
    #expect(able.system.hasSuffix("Answer with a single letter, and nothing else: A, B or C.\nC means: tie"))
    let unable = try format.prompt(for: pair, on: [])
    #expect(unable.logProbabilities == nil)
    #expect(unable.answer == .text)
    #expect(unable.content == able.content)
  }
}
