import Foundation
import Gavel
import GavelTesting
import Testing

/// Scores answers as they come.
struct AnswerScoring: Sendable {
  private let judge: any Judge<Submission, Score>

  init(asking server: any Backend, cache: String) {
    let backend = server.retrying(RetryPolicy(retries: 2)).cached(in: FolderStore(cache))
    judge = LLMJudge(pointwise: .helpfulness, backend: backend).timeLimited(to: .seconds(60))
  }

  func outcome(of answer: Submission, id: String) async throws -> Outcome<Score> {
    try await judge.outcome(for: answer, in: JudgmentContext(item: id))
  }
}

private let answers = (1...12).map { Submission(prompt: "What is \($0) + 1?", response: "It is \($0 + 1).") }

func record(_ server: any Backend, to recording: String) async throws {
  let backend = try RecordedBackend(recording: server.retrying(), to: recording)
  _ = try await LLMJudge(pointwise: .helpfulness, backend: backend).outcomes(for: answers)
  try backend.finish()
}

@Suite("Guide: Getting started")
struct GettingStartedSnippets {
  private let folder: TemporaryFolder
  private let recording: String
  private let server = ScriptedBackend { request, _ in
    .text(
      "It is right and clear.\nRULING: \(request.prompt.texts.contains { $0.contains("It is 3.") } ? 4 : 5)")
  }

  init() async throws {
    folder = try TemporaryFolder()
    recording = folder.path("helpfulness.jsonl")
    try await record(server, to: recording)
  }

  @Test("A server scores answers, and asks once about each")
  func serverScores() async throws {
    let scoring = AnswerScoring(asking: server, cache: folder.path("cache"))
    let before = server.requests.count
    var notes: [String] = []
    func note(_ text: String) { notes.append(text) }
    for outcome in [
      try await scoring.outcome(of: answers[0], id: "a"), try await scoring.outcome(of: answers[0], id: "b"),
      .failed(JudgmentError(.noMarker, "no ruling")), .abstained(Abstention(.refused, "no")),
    ] {
      switch outcome {
      case .ruled(let judgment): note("score \(judgment.verdict.value), warnings \(judgment.warnings.count)")
      case .abstained(let abstention): note("the judge declined: \(abstention.code)")
      case .failed(let error): note("no verdict: \(error.code)")
      }
    }
    let score = "score 5.0, warnings 0"
    #expect(notes == [score, score, "no verdict: no-marker", "the judge declined: refused"])
    #expect(server.requests.count == before + 1)
  }

  @Test("The server of the guide can be made")
  func serverIsMade() throws {
    let url = try #require(URL(string: "http://127.0.0.1:1/v1"))
    let key = "k"
    let server = ChatCompletionsBackend(
      baseURL: url, model: "judge-model", apiKey: .value(key), timeout: .seconds(20))
    let scoring = AnswerScoring(asking: server, cache: "judge-cache")
    _ = scoring
    #expect(!Repository.exists("judge-cache"), "a cache makes its folder with the first call")
  }

  @Test("A list is judged over a journal, and judged again for nothing")
  func journalKeeps() async throws {
    let directory = folder.path("journal")
    let ids = answers.indices.map { "q\($0)" }
    let before = server.requests.count
    for _ in 0..<2 {
      let journal = try Journal(directory: directory)
      let judge = LLMJudge(pointwise: .helpfulness, backend: server.retrying().journaled(in: journal))
      let outcomes = try await judge.outcomes(for: answers, ids: ids, concurrency: 16)
      try journal.close()
      print(try outcomes.estimate(.meanScore))
      #expect(outcomes.compactMap(\.verdict).count == answers.count)
    }
    #expect(server.requests.count == before + answers.count)
  }

  @Test("An app judges with a model in the process")
  func appJudges() async throws {
    let answer = answers[0]
    @Sendable func reply(to prompt: String) async throws -> String {
      try Task.checkCancellation()
      return "It is right and clear.\nRULING: 5"
    }
    let backend = ClosureBackend(model: "on-device") { request in
      let prompt = request.prompt.texts.joined(separator: "\n\n")
      return Completion(try await reply(to: prompt), model: "on-device")
    }
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend).cached(in: MemoryStore())
    let check = Task { try await judge.judge(answer) }
    #expect(try await check.value.verdict.value == 5)
  }

  @Test("A cancelled check of an app is no bad answer")
  func appIsCancelled() async throws {
    let gate = CallGate()
    let backend = ScriptedBackend(gate: gate, ["never said"])
    let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
    let check = Task { try await judge.judge(answers[0]) }
    await gate.holds(1)
    check.cancel()
    await #expect(throws: CancellationError.self) { try await check.value }
  }

  @Test("The answers help: their mean is at least 4")
  func meanIsAtLeastFour() async throws {
    let judge = LLMJudge(pointwise: .helpfulness, backend: try RecordedBackend(replaying: recording))
    let mean = try await judge.outcomes(for: answers).estimate(.meanScore)
    #expect(mean.excluded.isEmpty, "\(mean)")
    #expect(try #require(mean.interval.low) >= 4, "\(mean)")
  }

  @Test("An answer that was changed is not in the recording")
  func changedAnswerIsNotRecorded() async throws {
    let judge = LLMJudge(pointwise: .helpfulness, backend: try RecordedBackend(replaying: recording))
    let changed = Submission(prompt: "What is 1 + 1?", response: "It is 3, I think.")
    let error = try await #require(throws: JudgmentError.self) { try await judge.outcomes(for: [changed]) }
    #expect(error.code == .notRecorded)
  }
}
