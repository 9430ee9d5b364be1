import GavelCore
import GavelEvaluation
import GavelPrompts

/// The parts of a run, each alone.
struct PartMeasurements {
  private let work: Workload

  init(_ count: Int) throws { work = try Workload(count) }

  /// Items from the file, digests and checks included.
  func readItems() throws -> Figures {
    try Usage.figures(of: work.count) { try forEachItem { _ in } }
  }

  /// Prompts made and replies read, with no backend between; reading the items is taken off.
  func prompts(_ style: Workload.Style) throws -> Figures {
    let format: any PromptFormat<Submission, Score> = style.format(.helpfulness).format(for: .helpfulness)
    let completion = Completion(style.reply(score: 4), model: "scripted")
    let whole = try Usage.figures(of: work.count) {
      try forEachItem { item in
        let prompt = try format.prompt(for: item.submission(), on: [.structuredOutput])
        _ = try format.read(completion, to: prompt)
      }
    }
    return try withoutReading(whole)
  }

  /// The digests of requests.
  func keys() throws -> Figures {
    let request = try firstRequest()
    return try Usage.figures(of: work.count) {
      for _ in 0..<work.count where CallKey(request, model: "").description.isEmpty {
        throw BenchmarkFailure(description: "a key is empty")
      }
    }
  }

  /// Replies written to a journal, keys included.
  func journal() throws -> Figures {
    let journal = try Journal(directory: work.path("journal"))
    let completion = Completion(
      Workload.Style.json.reply(score: 4), model: "scripted", usage: TokenUsage(input: 400, output: 60),
      seconds: 0.5)
    var request = try firstRequest()
    return try Usage.figures(of: work.count) {
      for index in 0..<work.count {
        request.prompt.maxTokens = index
        try journal.store(completion, for: CallKey(request, model: "scripted"))
      }
      try journal.close()
    }
  }

  /// A run of a judge that does nothing: items, workers, records and output; reading the items is taken off.
  func records() async throws -> Figures {
    let output = try OutputFile(work.path("records.jsonl"))
    let run = Run(IdleJudge(), name: "benchmark") { try $0.submission() }
    let whole = try await Usage.figures(of: work.count) {
      _ = try await run.execute(reading: ItemReader(work.items, need: .submission)) {
        try output.write(line: $0)
      }
      try output.commit()
    }
    return try withoutReading(whole)
  }

  /// The digest of the whole file.
  func digest() throws -> Figures {
    try Usage.figures(of: work.count) { _ = try ItemReader.digest(ofFile: work.items) }
  }

  private func firstRequest() throws -> CompletionRequest {
    let reader = try ItemReader(work.items, need: .submission)
    guard case .item(let item)? = try reader.next() else {
      throw BenchmarkFailure(description: "there is no item")
    }
    let format: any PromptFormat<Submission, Score> = AnswerStyle.json.format(for: ScoreRubric.helpfulness)
    return CompletionRequest(prompt: try format.prompt(for: item.submission(), on: [.structuredOutput]))
  }

  private func forEachItem(_ body: (Item) throws -> Void) throws {
    let reader = try ItemReader(work.items, need: .submission)
    while let entry = try reader.next() {
      if case .item(let item) = entry { try body(item) }
    }
  }

  private func withoutReading(_ whole: Figures) throws -> Figures {
    let reading = try readItems()
    return Figures(
      count: whole.count, microseconds: whole.microseconds - reading.microseconds,
      seconds: whole.seconds - reading.seconds)
  }
}

/// A judge that gives the same judgment at once, with one call in it.
private struct IdleJudge: Judge {
  let provenance = Provenance("benchmark/1")
  private let call = CallRecord(
    path: [], model: "scripted", text: Workload.Style.json.reply(score: 4), rung: "schema", finish: "stop",
    usage: TokenUsage(input: 400, output: 60), seconds: 0.5)

  func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    Judgment(
      Score(4, scale: 1...5), by: provenance, reasoning: "The answer names the main point.", calls: [call])
  }
}
