import GavelCore
import GavelEvaluation
import GavelPrompts

/// A whole run: items from a file, a judge over a backend that answers at once, journal and output file.
struct RunMeasurement {
  private let style: Workload.Style
  private let work: Workload

  init(_ style: Workload.Style, _ count: Int) throws {
    self.style = style
    work = try Workload(count)
  }

  /// The first run.
  func measure() async throws -> Figures {
    try await Usage.figures(of: work.count) { try await run(output: "records.jsonl") }
  }

  /// A second run over the journal of a first one; the peak of memory is that of both.
  func measureReplay() async throws -> Figures {
    try await run(output: "first.jsonl")
    return try await Usage.figures(of: work.count) { try await run(output: "second.jsonl", isReplay: true) }
  }

  private func run(output name: String, isReplay: Bool = false) async throws {
    let journal = try Journal(directory: work.path("journal"))
    let judge = LLMJudge(
      pointwise: ScoreRubric.helpfulness, answer: style.format(.helpfulness),
      backend: Workload.backend(style).journaled(in: journal))
    let output = try OutputFile(work.path(name))
    let run = Run(judge, name: "benchmark") { try $0.submission() }
    let summary = try await run.execute(reading: ItemReader(work.items, need: .submission)) {
      try output.write(line: $0)
    }
    try output.commit()
    try journal.close()
    guard summary.ruled == work.count, journal.answered == (isReplay ? work.count : 0) else {
      throw BenchmarkFailure(
        description:
          "\(summary.ruled) of \(work.count) items were ruled, \(journal.answered) from the journal")
    }
  }
}
