import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct RunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Broken: Error {}

  /// Scores an answer by the number in it; `stop` would fail every item, `decline` abstains.
  private struct Numbers: Judge {
    let provenance = Provenance("number/1")

    func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
      switch submission.response {
      case "stop": throw JudgmentError(.quotaExhausted, "no money", stopsRun: true)
      case "decline": throw Abstention(.refused, "no")
      case "break": throw Broken()
      default:
        await Task.yield()
        let value = Double(submission.response) ?? 0
        return Judgment(
          Score(value, scale: 0...9999), by: provenance, reasoning: "\(context.item ?? "")/\(context.seed)")
      }
    }
  }

  private func items(_ responses: [String]) throws -> String {
    let lines = responses.enumerated().map {
      #"{"id": "i\#($0.offset)", "prompt": "p", "response": "\#($0.element)"}"#
    }
    return try folder.write(lines.joined(separator: "\n"), to: "items.jsonl")
  }

  private func run(limit: Int? = nil, concurrency: Int = 4) -> Run<Submission, Score> {
    Run(Numbers(), name: "number", seed: 5, concurrency: concurrency, limit: limit) { try $0.submission() }
  }

  private final class Lines: Sendable {
    private let lines = Locked<[[UInt8]]>([])
    func add(_ line: [UInt8]) { lines.withLock { $0.append(line) } }
    var records: [Record] {
      get throws { try lines.withLock { $0 }.map { try JSONCoding.decode(Record.self, from: Data($0)) } }
    }
  }

  @Test func recordsComeInTheOrderOfTheInput() async throws {
    let path = try items((0..<500).map { "\($0)" })
    let lines = Lines()
    let fractions = Locked<[RunProgress]>([])
    let summary = try await run(concurrency: 16).execute(
      reading: ItemReader(path, need: .submission),
      progress: { now in fractions.withLock { $0.append(now) } },
      write: { lines.add($0) })
    let records = try lines.records
    #expect(records.map(\.id) == (0..<500).map { "i\($0)" })
    #expect(
      try records.outcomes(of: Score.self).compactMap { $0.verdict?.value } == (0..<500).map(Double.init))
    #expect(records[7].reasoning == "i7/5")
    #expect(Set(records.map(\.key)).count == 500)
    #expect(summary.count == 500)
    #expect(summary.linesRead == 500)
    #expect(summary.inputDigest == (try ItemReader.digest(ofFile: path).hex))
    #expect(fractions.withLock { $0.map(\.done) } == Array(1...500))
    #expect(fractions.withLock { $0.last?.fraction } == 1)
  }

  @Test func everythingButWhatStopsARunIsARecord() async throws {
    let path = try items(["1", "decline", "break", "2"])
    let lines = Lines()
    let summary = try await run().execute(
      reading: ItemReader(path, need: .submission), write: { lines.add($0) })
    let records = try lines.records
    #expect(records.map { $0.verdict != nil } == [true, false, false, true])
    #expect(records[1].abstained?.code == .refused)
    #expect(records[2].error?.code == .judgeFailed)
    #expect(summary.abstentions == [.refused: 1])
    #expect(summary.failures == [.judgeFailed: 1])
    #expect(summary.ruled == 2)
  }

  @Test func whatWouldFailEveryItemIsThrown() async throws {
    let path = try items(["1", "stop", "2"])
    let error = await #expect(throws: JudgmentError.self) {
      try await run(concurrency: 1).execute(reading: ItemReader(path, need: .submission), write: { _ in })
    }
    #expect(error?.code == .quotaExhausted)
  }

  @Test func errorsOfTheInputComeAfterWhatWasReadBefore() async throws {
    try folder.write(
      """
      {"id": "a", "prompt": "p", "response": "1"}
      {"id": "a", "prompt": "p", "response": "2"}
      {"id": "b", "prompt": "p", "response": "3"}
      """, to: "items.jsonl")
    let lines = Lines()
    let error = await #expect(throws: ItemError.self) {
      try await run().execute(
        reading: ItemReader(folder.path("items.jsonl"), need: .submission), write: { lines.add($0) })
    }
    #expect(error?.code == .conflictingIDs)
    #expect(try lines.records.map(\.id) == ["a"])
  }

  @Test func aLimitEndsTheReading() async throws {
    let path = try items(["1", "2", "3"])
    let lines = Lines()
    let summary = try await run(limit: 2).execute(
      reading: ItemReader(path, need: .submission), write: { lines.add($0) })
    #expect(try lines.records.count == 2)
    #expect(summary.count == 2)
  }

  @Test func aRaisedFlagBeginsNothing() async throws {
    let path = try items(["1", "2", "3"])
    let stop = StopFlag()
    let lines = Lines()
    let summary = try await run(concurrency: 1).execute(
      reading: ItemReader(path, need: .submission), stop: stop,
      write: {
        lines.add($0)
        stop.raise()
      })
    #expect(summary.count == 1)
    #expect(try lines.records.map(\.id) == ["i0"])
  }

  @Test func errorsOfWritingEndTheRun() async throws {
    let path = try items(["1", "2"])
    await #expect(throws: Broken.self) {
      try await run().execute(reading: ItemReader(path, need: .submission), write: { _ in throw Broken() })
    }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeThatBringsNothingHoldsNobodyUp() async throws {
    let pipe = Pipe()
    let stop = StopFlag()
    let lines = Lines()
    try pipe.fileHandleForWriting.write(
      contentsOf: Data(#"{"id": "a", "prompt": "p", "response": "1"}"#.utf8 + [0x0A]))
    let file = PosixFile(borrowing: pipe.fileHandleForReading.fileDescriptor, path: "pipe")
    // More workers than threads: none of them may be spent on waiting for the next line.
    let summary = try await run(concurrency: 64).execute(
      reading: ItemReader(file, need: .submission), stop: stop,
      write: {
        lines.add($0)
        stop.raise()
      })
    #expect(summary.count == 1)
    #expect(try lines.records.map(\.id) == ["a"])
    try pipe.fileHandleForWriting.close()
  }

  @Test(.timeLimit(.minutes(1))) func aCancelledRunDoesNotWaitForAPipe() async throws {
    let pipe = Pipe()
    let file = PosixFile(borrowing: pipe.fileHandleForReading.fileDescriptor, path: "pipe")
    let run = run()
    let work = Task {
      try await run.execute(reading: ItemReader(file, need: .submission), write: { _ in })
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
    try pipe.fileHandleForWriting.close()
  }
}
