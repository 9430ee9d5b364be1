import GavelCore
import Testing

private let context = JudgmentContext(item: "q", seed: 4)

/// Scores by its seed, and remembers its contexts.
private func drawing(_ seen: Box<[JudgmentContext]> = Box([])) -> JudgmentJudge<Submission, Score> {
  JudgmentJudge(provenance: Provenance("drawing")) { _, context in
    seen.update { $0.append(context) }
    return Judgment(
      Score(Double(context.derivedSeed % 1000), scale: 0...999), by: Provenance("drawing"),
      calls: [call("c", at: context.path)])
  }
}

@Suite(.timeLimit(.minutes(1))) struct RepeatedJudgeTests {
  @Test func eachRepetitionHasItsContext() async throws {
    let seen = Box<[JudgmentContext]>([])
    let judge = drawing(seen).repeated(3, by: .mean)
    let judgment = try await judge.judge(submission, in: context)
    let contexts = (0..<3).map { context.child(.repetition($0)) }
    #expect(Set(seen.value) == Set(contexts))
    #expect(Set(contexts.map(\.derivedSeed)).count == 3)
    let mean = contexts.map { Double($0.derivedSeed % 1000) }.sorted().reduce(0, +) / 3
    #expect(judgment.verdict == Score(mean, basis: .expectation, scale: 0...999))
    #expect(judgment.calls.map(\.path) == contexts.map(\.path))
    #expect(judgment.parts.map(\.path) == contexts.map(\.path))
    #expect(judgment.warnings.isEmpty)
    #expect(judge.provenance.configuration == ["count": "3", "rule": "mean"])
    #expect(judge.provenance.parts == [Provenance("drawing")])
  }

  @Test func warnsAtTemperatureZero() async throws {
    let backend = ClosureBackend(model: "m") { _ in Completion("SCORE: 4", model: "m") }
    let greedy = LLMJudge(MarkerFormat(), backend: backend)
    let warm = LLMJudge(MarkerFormat(), backend: backend, sampling: Sampling(temperature: 0.7))
    let warnings = try await greedy.repeated(2, by: .mean).judge(submission, in: context).warnings
    #expect(warnings.map(\.code) == [.repeatedWithoutSampling])
    #expect(warnings.map(\.path) == [[]])
    #expect(try await warm.repeated(2, by: .mean).judge(submission).warnings.isEmpty)
    #expect(try await greedy.repeated(1, by: .mean).judge(submission).warnings.isEmpty)
    // Also where the greedy judge stands deeper.
    let deep = Jury([warm, greedy], by: .mean).repeated(2, by: .mean)
    #expect(try await deep.judge(submission).warnings.map(\.code) == [.repeatedWithoutSampling])
  }

  @Test func aLevelVoteIsAnAbstention() async throws {
    let judge = JudgmentJudge<Submission, Classification> { _, context in
      Judgment(Classification("\(context.path)"), by: Provenance("b"), calls: [call("c", at: context.path)])
    }
    let abstention = try await thrown(Abstention.self) {
      try await judge.repeated(2, by: .majority).judge(submission, in: context)
    }
    #expect(abstention.code == .noMajority)
    #expect(abstention.calls.map(\.path) == [[.repetition(0)], [.repetition(1)]])
  }
}

@Suite(.timeLimit(.minutes(1))) struct JuryTests {
  private func member(_ winner: Preference.Winner) -> any Judge<Pair, Preference> {
    ClosureJudge<Pair, Preference>("always-\(winner)") { _ in Preference(winner) }
  }

  @Test func membersVote() async throws {
    let jury = Jury([member(.first), member(.second), member(.first)], by: .majority)
    let judgment = try await jury.judge(pair, in: context)
    #expect(judgment.verdict == Preference(.first))
    #expect(judgment.parts.map(\.path) == [[.member(0)], [.member(1)], [.member(2)]])
    #expect(
      try judgment.parts.map { try $0.verdict.as(Preference.self).winner } == [.first, .second, .first])
    #expect(jury.provenance.name == "jury/1")
    #expect(jury.provenance.parts.map(\.name) == ["always-first", "always-second", "always-first"])
  }

  @Test func unswappedJudgesNeverMakeAFlip() async throws {
    #expect(
      try await Jury([member(.first), member(.second)], by: .majority).judge(pair).verdict.winner == .tie)
    #expect(try await Jury([member(.flip), member(.flip)], by: .majority).judge(pair).verdict.winner == .tie)
  }

  @Test func resultsDoNotDependOnWhoEndsFirst() async throws {
    var judgments: [Judgment<Score>] = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let gates = (0...3).map { _ in Gate() }
      await gates[0].open()
      let members = (0..<3).map { index in
        let turn = order.firstIndex(of: index) ?? 0
        return JudgmentJudge<Submission, Score>(provenance: Provenance("m\(index)")) { _, context in
          await gates[turn].pass()
          await gates[turn + 1].open()
          return Judgment(
            Score(Double(context.derivedSeed % 1000) / 7), by: Provenance("m"),
            calls: [call("\(index)", at: context.path)], warnings: [JudgmentWarning("w", "\(index)")])
        }
      }
      judgments.append(try await Jury(members, by: .mean).judge(submission, in: context))
    }
    #expect(judgments[0].calls.map(\.text) == ["0", "1", "2"])
    #expect(judgments[0].warnings.map(\.message) == ["0", "1", "2"])
    #expect(judgments[1] == judgments[0])
    #expect(judgments[2] == judgments[0])
  }

  @Test func partsAreFlatAndInOrder() async throws {
    let jury = Jury(
      [drawing().repeated(2, by: .mean), Jury([drawing()], by: .median)] as [any Judge<Submission, Score>],
      by: .mean)
    let judgment = try await jury.judge(submission, in: context)
    #expect(
      judgment.parts.map(\.path) == [
        [.member(0)], [.member(0), .repetition(0)], [.member(0), .repetition(1)], [.member(1)],
        [.member(1), .member(0)],
      ])
    #expect(
      judgment.calls.map(\.path) == [
        [.member(0), .repetition(0)], [.member(0), .repetition(1)], [.member(1), .member(0)],
      ], "leaves only, each once")
  }
}

@Suite struct ComparingPairsTests {
  /// The score of an answer is its number.
  private let judge = JudgmentJudge<Submission, Score>(provenance: Provenance("number")) { answer, context in
    guard let value = Double(answer.response) else {
      throw JudgmentError(.markerWithoutValue, answer.response, calls: [call("bad", at: context.path)])
    }
    return Judgment(Score(value), by: Provenance("number"), calls: [call("c", at: context.path)])
  }

  @Test(
    arguments: [
      (1, 2, 0, .second), (2, 1, 0, .first), (1, 1, 0, .tie), (1, 1.5, 0.5, .tie), (1, 1.51, 0.5, .second),
      (1.5, 1, 0.5, .tie), (3, 1, 0.5, .first),
    ] as [(Double, Double, Double, Preference.Winner)])
  func theHigherScoreWins(first: Double, second: Double, margin: Double, winner: Preference.Winner)
    async throws
  {
    let pair = Pair(prompt: "?", "\(first)", "\(second)")
    let judgment = try await judge.comparingPairs(tieMargin: margin).judge(pair, in: context)
    #expect(judgment.verdict == Preference(winner, scores: .init(first: first, second: second)))
    #expect(judgment.calls.map(\.path) == [[.side(0)], [.side(1)]])
    #expect(judgment.parts.map(\.verdict) == [AnyVerdict(Score(first)), AnyVerdict(Score(second))])
    #expect(judgment.provenance.configuration == ["tieMargin": "\(margin)"])
  }

  @Test func anUnscoredSideKeepsTheCallsOfBoth() async throws {
    let error = try await thrown(JudgmentError.self) {
      try await judge.comparingPairs().judge(Pair(prompt: "?", "1", "x"), in: context)
    }
    #expect(error.calls.map(\.text) == ["c", "bad"])
  }

  @Test func bothOrdersAgree() async throws {
    let judgment = try await judge.comparingPairs().swapAveraged().judge(Pair(prompt: "?", "1", "2"))
    #expect(judgment.verdict == Preference(.second, scores: .init(first: 1, second: 2)))
    #expect(judgment.warnings.isEmpty)
  }
}

@Suite struct AdapterTests {
  private struct Ticket: Sendable {
    var question: String
    var answer: String
  }

  @Test func subjectsOfOnesOwn() async throws {
    let length = ClosureJudge<Submission, Score>("length/1") { Score($0.response.count) }
    let tickets = length.on { (ticket: Ticket) in
      if ticket.answer.isEmpty { throw JudgmentError(.invalidItem, "no answer") }
      return Submission(prompt: ticket.question, response: ticket.answer)
    }
    let judgment = try await tickets.judge(Ticket(question: "?", answer: "four"))
    #expect(judgment.verdict == Score(4))
    #expect(judgment.provenance == length.provenance)
    let error = try await thrown(JudgmentError.self) {
      try await tickets.judge(Ticket(question: "", answer: ""))
    }
    #expect(error.code == .invalidItem)
  }

  @Test func verdictsOfAnotherKind() async throws {
    let passed = drawing().mapVerdict("passed/1") { Classification($0.value >= 0 ? "pass" : "fail") }
    let judgment = try await passed.judge(submission, in: context)
    #expect(judgment.verdict == Classification("pass"))
    #expect(judgment.calls.count == 1)
    #expect(judgment.provenance == Provenance("passed/1", parts: [Provenance("drawing")]))
    #expect(judgment.parts.map(\.path) == [[]])
    #expect(judgment.parts.map(\.verdict.kind) == ["score"])
  }

  @Test func aMapThatFailsKeepsTheCalls() async throws {
    let own = drawing().mapVerdict("broken/1") { _ -> Classification in throw OwnFailure() }
    let error = try await thrown(JudgmentError.self) { try await own.judge(submission, in: context) }
    #expect(error.code == .judgeFailed)
    #expect(error.message == "the judge 'broken/1' failed: own failure")
    #expect(error.calls.count == 1)
    let undecided = drawing().mapVerdict("undecided/1") { _ -> Classification in
      throw Abstention(.noMajority, "on the edge")
    }
    let abstention = try await thrown(Abstention.self) { try await undecided.judge(submission, in: context) }
    #expect(abstention.calls.count == 1)
  }

  @Test func closures() async throws {
    let judge = ClosureJudge<Submission, Score>("seeded") { _, context in
      Score(Double(context.derivedSeed % 7))
    }
    #expect(try await judge.judge(submission, in: context).verdict.value == Double(context.derivedSeed % 7))
    #expect(try await judge.judge(submission).provenance == Provenance("seeded"))
  }
}
