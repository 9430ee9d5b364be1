import GavelCore
import Testing

@Suite struct CallKeyTests {
  private let base = CompletionRequest(
    prompt: Prompt(.chat([.user("hi")])), context: JudgmentContext(item: "q", seed: 1))

  private func key(_ change: (inout CompletionRequest) -> Void = { _ in }, model: String = "m") -> CallKey {
    var request = base
    change(&request)
    return CallKey(request, model: model)
  }

  private func key(
    at steps: JudgmentContext.Step..., temperature: Double? = 0
  ) -> CallKey {
    key {
      $0.context = steps.reduce(JudgmentContext(item: "q", seed: 1)) { $0.child($1) }
      $0.sampling.temperature = temperature
    }
  }

  private func keyOf(item: String? = "q", seed: UInt64 = 1, temperature: Double? = 0) -> CallKey {
    key {
      $0.context = JudgmentContext(item: item, seed: seed)
      $0.sampling.temperature = temperature
    }
  }

  @Test func everythingThatIsAskedCounts() {
    let text = JSONSchema(name: "s", text: "{}")
    let keys = [
      key(), key(model: "other"), key { $0.prompt.content = .chat([.user("hi!")]) },
      key { $0.prompt.content = .chat([.system("hi")]) }, key { $0.prompt.content = .text("hi") },
      key { $0.prompt.content = .chat([.user("hi"), .assistant("")]) },
      key { $0.prompt.answer = .json(text) },
      key { $0.prompt.answer = .json(JSONSchema(name: "t", text: "{}")) },
      key { $0.prompt.answer = .json(JSONSchema(name: "s", text: "{ }")) },
      key { $0.prompt.answer = .oneOf(["{}"]) }, key { $0.prompt.answer = .oneOf(["{}", "s"]) },
      key { $0.prompt.answer = .grammar("{}") }, key { $0.prompt.logProbabilities = 0 },
      key { $0.prompt.logProbabilities = 5 }, key { $0.prompt.stop = ["x"] }, key { $0.prompt.maxTokens = 7 },
      key { $0.sampling.maxTokens = 8 }, key { $0.sampling.topP = 0.5 },
      key { $0.sampling.temperature = 0.5 }, key { $0.sampling.temperature = nil },
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func whatIsNotAskedDoesNotCount() {
    #expect(key { $0.prompt.warnings = [JudgmentWarning(.truncated, "w")] } == key())
    #expect(key { $0.prompt.exhibits = [Exhibit("A", "x", role: .judged)] } == key())
    // The limit that is sent counts, wherever it comes from.
    #expect(key { $0.prompt.maxTokens = 7 } == key { $0.sampling.maxTokens = 7 })
  }

  @Test func repetitionAndAskCountOtherStepsDoNot() {
    let plain = key(at: .order(0))
    #expect(plain == key())
    for steps in [
      key(at: .order(1)), key(at: .member(3)), key(at: .side(1)), key(at: .criterion("c")),
      key(at: .repetition(0)), key(at: .ask(0)), key(at: .member(1), .repetition(0), .order(1)),
    ] {
      #expect(steps == plain)
    }
    let different = [
      plain, key(at: .repetition(1)), key(at: .repetition(2)), key(at: .ask(1)), key(at: .ask(2)),
      key(at: .repetition(1), .ask(1)), key(at: .repetition(1), .repetition(0)),
      key(at: .repetition(1), .repetition(1)),
    ]
    #expect(Set(different).count == different.count)
    #expect(key(at: .repetition(1), .order(1)) == key(at: .member(2), .repetition(1)))
  }

  @Test func seedsCountOnlyWhereAnswersAreDrawn() {
    #expect(keyOf(seed: 1) == keyOf(seed: 2))
    #expect(keyOf(item: "a") == keyOf(item: "b"))
    for temperature in [0.7, nil] {
      #expect(keyOf(seed: 1, temperature: temperature) != keyOf(seed: 2, temperature: temperature))
      #expect(keyOf(item: "a", temperature: temperature) != keyOf(item: "b", temperature: temperature))
      #expect(key(at: .order(0), temperature: temperature) != key(at: .order(1), temperature: temperature))
    }
  }

  @Test func requestsSendTheSeedThatCounts() {
    #expect(base.seed == nil)
    var drawn = base
    drawn.sampling.temperature = 1
    #expect(drawn.seed == Int(drawn.context.derivedSeed & 0x7FFF_FFFF))
    #expect((0...0x7FFF_FFFF).contains(drawn.seed ?? -1))
  }

  @Test func keysAreDigests() {
    #expect(key().description.count == 64)
    #expect(key() == key())
  }
}

@Suite struct SmallBackendTests {
  @Test func capabilitiesInWords() {
    let all: BackendCapabilities = [.structuredOutput, .seed, .rawText]
    #expect(all.description == "structured output, raw text, seeds")
    #expect(BackendCapabilities().description.isEmpty)
  }

  @Test func samplingAndErrors() throws {
    #expect(!Sampling.greedy.isRandom)
    #expect(Sampling.serverDefault.isRandom)
    #expect(Sampling(temperature: 0.1).isRandom)
    try roundTrip(Sampling(temperature: 0.1, topP: nil, maxTokens: 3))
    try roundTrip(
      Completion("x", model: "m", finish: "odd", usage: TokenUsage(input: 1), seconds: 0.1, attempt: 3))
    #expect(BackendError(.serverError, "x").isRetryable)
    #expect(!BackendError(.serverError, "x", retryLimit: 0).isRetryable)
    #expect(!BackendError(.serverError, "x", stopsRun: true).isRetryable)
    #expect(Prompt(.chat([.user("a"), .assistant("b")])).texts == ["a", "b"])
  }
}
