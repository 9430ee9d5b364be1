import GavelCore
import GavelEvaluation
import GavelPrompts
import GavelTesting
import Testing

/// What a cache of any kind does below a judge.
@Suite struct CacheTests {
  enum Kind: CaseIterable { case memory, folder }

  private static let submission = Submission(prompt: "2 + 2?", response: "4")
  private let folder: TemporaryFolder
  private let memory = MemoryStore()

  init() throws { folder = try TemporaryFolder() }

  /// A store over the same calls each time.
  private func store(_ kind: Kind) -> any CallStore {
    switch kind {
    case .memory: memory
    case .folder: FolderStore(folder.path("cache")) { Issue.record("\($0)") }
    }
  }

  /// Counts calls, and answers by their number.
  private func server(_ model: String = "m") -> ScriptedBackend {
    ScriptedBackend(model: model) { _, index in .text("It is clear and correct.\nRULING: \(index % 5 + 1)") }
  }

  @Test(arguments: Kind.allCases, [Sampling(temperature: 0.7), .greedy])
  func repetitionsAreAskedEachAndNoneAgain(kind: Kind, sampling: Sampling) async throws {
    let first = server()
    let judge = LLMJudge(pointwise: .helpfulness, backend: first, sampling: sampling)
    let judgment = try await judge.cached(in: store(kind)).repeated(3, by: .mean).judge(Self.submission)
    #expect(first.requests.count == 3)
    #expect(judgment.verdict.value == 2)
    let again = server()
    let cached = LLMJudge(pointwise: .helpfulness, backend: again, sampling: sampling)
      .cached(in: store(kind))
    #expect(try await cached.repeated(3, by: .mean).judge(Self.submission) == judgment)
    #expect(again.requests.isEmpty)
    _ = try await cached.repeated(4, by: .mean).judge(Self.submission)
    #expect(again.requests.count == 1, "only the further repetition is asked")
  }

  @Test(arguments: Kind.allCases)
  func whateverIsChangedAsksAgain(kind: Kind) async throws {
    var asked = 0
    func calls(_ judge: LLMJudge<Submission, Score>, _ server: ScriptedBackend) async throws -> Int {
      _ = try await judge.cached(in: store(kind)).outcome(for: Self.submission, in: JudgmentContext())
      return server.requests.count
    }
    func ask(
      _ rubric: ScoreRubric = .helpfulness, _ answer: AnswerStyle<ScoreRubric> = .reasonThenRule,
      model: String = "m", sampling: Sampling? = nil
    ) async throws -> Int {
      let server = server(model)
      return try await calls(
        LLMJudge(pointwise: rubric, answer: answer, backend: server, sampling: sampling, asks: 1), server)
    }
    let rubric = ScoreRubric("clarity", criteria: [Criterion("clarity", "Is it clear?")], scale: 1...5)
    for _ in 0..<2 {
      asked += try await ask()
      asked += try await ask(rubric)
      asked += try await ask(.helpfulness, .json)
      asked += try await ask(model: "other")
      asked += try await ask(sampling: Sampling(temperature: 0.7))
      asked += try await ask(sampling: Sampling(temperature: 0, topP: 0.5))
    }
    #expect(asked == 6, "each once, and none in the second round")
  }

  @Test(arguments: Kind.allCases)
  func aCacheChangesNeitherProvenanceNorJudgment(kind: Kind) async throws {
    let judge = LLMJudge(pointwise: .helpfulness, backend: server(), asks: 3)
    let cached = judge.cached(in: store(kind))
    #expect(cached.provenance == judge.provenance)
    let judgment = try await judge.judge(Self.submission)
    #expect(
      try await LLMJudge(pointwise: .helpfulness, backend: server(), asks: 3)
        .cached(in: store(kind)).judge(Self.submission) == judgment)
    #expect(try await cached.judge(Self.submission) == judgment)
  }

  @Test(arguments: Kind.allCases)
  func theFirstCompletionStays(kind: Kind) throws {
    let key = JournalTests.key("q")
    #expect(try store(kind).completion(for: key) == nil)
    try store(kind).store(JournalTests.full, for: key)
    try store(kind).store(Completion("second", model: "m"), for: key)
    let kept = try #require(try store(kind).completion(for: key))
    #expect(kept == JournalTests.full)
    #expect(Array(kept.text.utf8) == Array(JournalTests.full.text.utf8))
  }

  @Test(arguments: Kind.allCases)
  func equalCallsInFlightAreMadeOnce(kind: Kind) async throws {
    let gate = CallGate()
    let held = ScriptedBackend(gate: gate) { _, index in .text("\(index)") }
    let cached = held.cached(in: store(kind))
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask { try await cached.complete(CompletionRequest(prompt: Prompt(.text("q")))).text }
      }
      await gate.holds(1)
      gate.open()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts == Array(repeating: "0", count: 20))
    #expect(held.requests.count == 1)
  }
}
