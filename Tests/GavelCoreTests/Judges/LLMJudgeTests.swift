import Foundation
import GavelCore
import Testing

/// A backend that gives the replies of a list, and keeps the requests.
private struct Replies: Sendable {
  let requests = Box<[CompletionRequest]>([])
  let replies: [@Sendable () throws -> Completion]

  init(_ replies: (@Sendable () throws -> Completion)...) { self.replies = replies }

  func judge(
    _ format: MarkerFormat = MarkerFormat(), capabilities: BackendCapabilities = [],
    sampling: Sampling? = nil,
    asks: Int? = nil
  ) -> LLMJudge<Submission, Score> {
    let backend = ClosureBackend(model: "m", capabilities: capabilities) { request in
      let index = requests.update { requests in
        requests.append(request)
        return requests.count - 1
      }
      return try replies[index]()
    }
    return LLMJudge(format, backend: backend, sampling: sampling, asks: asks)
  }

  var prompts: [String] { requests.value.flatMap(\.prompt.texts) }
}

private func reply(_ text: String, finish: FinishReason = .stop, dropped: [String] = []) -> Completion {
  Completion(text, model: "m-1", finish: finish, attempt: 2, droppedParameters: dropped)
}

private let context = JudgmentContext(item: "q", seed: 5)

@Suite struct LLMJudgeTests {
  @Test func rulesOnTheFirstReadableReply() async throws {
    let replies = Replies({ reply("SCORE: 4") })
    let judge = replies.judge(MarkerFormat(warnings: [JudgmentWarning(.addressesTheJudge, "w")]))
    let judgment = try await judge.judge(submission, in: context)
    #expect(judgment.verdict == Score(4))
    #expect(judgment.reasoning == "because")
    #expect(judgment.provenance == judge.provenance)
    #expect(judgment.warnings.map(\.code) == [.addressesTheJudge])
    #expect(
      judgment.calls == [
        CallRecord(path: [], model: "m-1", text: "SCORE: 4", rung: "marker", finish: "stop", attempt: 2)
      ])
    #expect(replies.prompts == ["ask: 4"])
    #expect(replies.requests.value[0].context == context)
    #expect(replies.requests.value[0].sampling == .greedy)
  }

  @Test func asksAgainInTheFormatsWords() async throws {
    let replies = Replies({ reply("what?") }, { reply("hm") }, { reply("SCORE: 2") })
    let judgment = try await replies.judge().judge(submission, in: context.child(.order(1)))
    #expect(judgment.verdict == Score(2))
    #expect(
      replies.prompts == ["ask: 4", "ask: 4 after 'what?' (no-marker)", "ask: 4 after 'hm' (no-marker)"])
    #expect(judgment.calls.map(\.path) == [[.order(1)], [.order(1), .ask(1)], [.order(1), .ask(2)]])
    #expect(judgment.calls.map(\.rung) == [nil, nil, "marker"])
    #expect(replies.requests.value.map(\.context.path) == judgment.calls.map(\.path))
  }

  @Test func atTemperature0AnUnchangedQuestionIsNotAskedAgain() async throws {
    let replies = Replies({ reply("hm") }, { reply("hm") }, { reply("SCORE: 2") })
    let error = try await thrown(JudgmentError.self) {
      try await replies.judge().judge(submission, in: context)
    }
    #expect(error.code == .noMarker && error.calls.count == 2)
    let drawn = Replies({ reply("hm") }, { reply("hm") }, { reply("SCORE: 2") })
    let judge = drawn.judge(sampling: Sampling(temperature: 1))
    #expect(try await judge.judge(submission, in: context).verdict == Score(2))
  }

  @Test func theNumberOfAsksIsTheTotal() async throws {
    for asks in 1...3 {
      let replies = Replies({ reply("a") }, { reply("b") }, { reply("c") }, { reply("d") })
      let error = try await thrown(JudgmentError.self) {
        try await replies.judge(asks: asks).judge(submission, in: context)
      }
      #expect(replies.requests.value.count == asks)
      #expect(error.code == .noMarker)
      #expect(error.calls.map(\.text) == Array(["a", "b", "c"][..<asks]))
      #expect(error.calls.allSatisfy { $0.rung == nil })
      #expect(error.raw == error.calls.last?.text, "the whole reply, whatever the format keeps of it")
      #expect(!error.stopsRun)
    }
    let replies = Replies({ reply("a") }, { reply("b") })
    _ = try await thrown(JudgmentError.self) {
      try await replies.judge(MarkerFormat(asks: 2)).judge(submission, in: context)
    }
    #expect(replies.requests.value.count == 2)
  }

  @Test func aCutReply() async throws {
    let whole = Replies({ reply("SCORE: 4", finish: .length) })
    let judgment = try await whole.judge().judge(submission, in: context)
    #expect(judgment.verdict == Score(4))
    #expect(judgment.warnings.map(\.code) == [.truncated])

    let cut = Replies({ reply("SCO", finish: .length) })
    let error = try await thrown(JudgmentError.self) {
      try await cut.judge(asks: 1).judge(submission, in: context)
    }
    #expect(error.code == .truncated)
    #expect(error.raw == "SCO")
    #expect(error.calls.map(\.finish) == ["length"])
  }

  @Test(arguments: [(FinishReason.refusal, ReasonCode.refused), (.contentFilter, .contentFilter)])
  func refusalsAreAbstentions(finish: FinishReason, code: ReasonCode) async throws {
    // Whatever the text says, and at once: asking again would only pay again.
    let replies = Replies({ reply("hm", dropped: ["top_p"]) }, { reply("SCORE: 4", finish: finish) })
    let abstention = try await thrown(Abstention.self) {
      try await replies.judge().judge(submission, in: context)
    }
    #expect(abstention.code == code)
    #expect(abstention.calls.map(\.text) == ["hm", "SCORE: 4"])
    #expect(abstention.warnings.map(\.code) == [.parameterDropped])
  }

  @Test func aFilterThatIsThrownIsAnAbstention() async throws {
    let replies = Replies({ reply("hm") }, { throw BackendError(.contentFilter, "blocked", status: 400) })
    let abstention = try await thrown(Abstention.self) {
      try await replies.judge().judge(submission, in: context)
    }
    #expect(abstention.code == .contentFilter)
    #expect(abstention.calls.map(\.text) == ["hm"])
  }

  @Test(arguments: [(ReasonCode.serverError, false), (.refusedCredentials, true)])
  func backendErrors(code: ReasonCode, stops: Bool) async throws {
    let replies = Replies(
      { reply("hm") }, { throw BackendError(code, "down", raw: "<html>", stopsRun: stops) })
    let error = try await thrown(JudgmentError.self) {
      try await replies.judge().judge(submission, in: context)
    }
    #expect(error == JudgmentError(code, "down", raw: "<html>", calls: error.calls, stopsRun: stops))
    #expect(error.calls.map(\.text) == ["hm"])
  }

  @Test func errorsOfAnotherKindKeepTheCalls() async throws {
    let backend = Replies({ reply("hm") }, { throw OwnFailure() })
    let fromBackend = try await thrown(JudgmentError.self) {
      try await backend.judge().judge(submission, in: context)
    }
    #expect(fromBackend.code == .judgeFailed)
    #expect(fromBackend.calls.map(\.text) == ["hm"])

    let crash = Replies({ reply("hm") }, { reply("CRASH") })
    let fromFormat = try await thrown(JudgmentError.self) {
      try await crash.judge().judge(submission, in: context)
    }
    #expect(fromFormat.code == .judgeFailed)
    #expect(fromFormat.message.contains("own failure"))
    #expect(fromFormat.calls.map(\.text) == ["hm", "CRASH"])

    let undecided = Replies({ reply("ABSTAIN") })
    let abstention = try await thrown(Abstention.self) {
      try await undecided.judge().judge(submission, in: context)
    }
    #expect(abstention.code == .noMajority)
    #expect(abstention.calls.map(\.text) == ["ABSTAIN"])
  }

  @Test func cancellationIsNeverWrapped() async throws {
    for error in [CancellationError(), URLError(.cancelled)] as [any Error] {
      let replies = Replies({ reply("hm") }, { throw error })
      _ = try await thrown(CancellationError.self) {
        try await replies.judge().judge(submission, in: context)
      }
    }
  }

  @Test func unmetRequirementsStopBeforeTheFirstCall() async throws {
    let format = MarkerFormat(requirements: [.rawText, .logProbabilities])
    let replies = Replies({ reply("SCORE: 4") })
    let error = try await thrown(JudgmentError.self) {
      try await replies.judge(format, capabilities: [.rawText]).judge(submission, in: context)
    }
    #expect(error.code == .unmetRequirements)
    #expect(error.stopsRun)
    #expect(error.message.contains("needs log-probabilities, which"))
    #expect(replies.requests.value.isEmpty)
    let able = replies.judge(format, capabilities: [.rawText, .logProbabilities, .seed])
    #expect(try await able.judge(submission, in: context).verdict == Score(4))
  }

  @Test func droppedParametersWarnOnce() async throws {
    let replies = Replies(
      { reply("hm", dropped: ["temperature"]) }, { reply("ho", dropped: ["temperature", "seed"]) },
      { reply("SCORE: 1", dropped: ["temperature"]) })
    let judgment = try await replies.judge().judge(submission, in: context)
    #expect(judgment.warnings.map(\.code) == [.parameterDropped, .parameterDropped])
    #expect(judgment.warnings[0].message.contains("'temperature'"))
    #expect(judgment.warnings[1].message.contains("'seed'"))
    #expect(judgment.warnings.map(\.path) == [[], [.ask(1)]])
  }

  @Test func provenanceNamesTheSettings() {
    let replies = Replies()
    let judge = replies.judge(sampling: Sampling(temperature: 0.7, topP: 0.9, maxTokens: 50), asks: 2)
    #expect(judge.provenance.name == "marker/1")
    #expect(
      judge.provenance.configuration
        == ["model": "m", "asks": "2", "temperature": "0.7", "topP": "0.9", "maxTokens": "50"])
    #expect(replies.judge().provenance.configuration["temperature"] == "0.0")
    let server = replies.judge(sampling: .serverDefault).provenance
    #expect(server.configuration["temperature"] == "server default")
    #expect(server.fingerprint != replies.judge().provenance.fingerprint)
  }
}
