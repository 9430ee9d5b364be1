import GavelCore
import Testing

@Suite(.enabled(if: FaultServer.program != nil, "skipped, not found: the fault server of the shared tools"))
struct FaultyServerRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Items.singles(30), to: "i.jsonl")
    try folder.write(
      #"{"kind": "score", "name": "quality", "scale": [1, 10], "criteria": [{"name": "quality", "description": "good?"}]}"#,
      to: "r.json")
  }

  private func judge(_ server: FaultServer, _ output: String, _ more: String...) throws -> Program.Ended {
    try Program(
      [
        "judge", "--items", "i.jsonl", "--rubric", "r.json", "--format", "json", "--endpoint", server.base,
        "--model", "mock-judge-1", "--output", output,
      ] + more, in: folder
    ).wait()
  }

  @Test func faultsThatPassLeaveNoTrace() throws {
    let calm = try FaultServer("--reply", "json")
    #expect(try judge(calm, "calm.jsonl").status == 0)
    #expect(try calm.requests() == 30)
    let faulty = try FaultServer(
      "--reply", "json", "--fault", "429ms,500,reset,truncated,garbage,empty,close", "--fault-every", "3",
      "--fault-first", "1", "--retry-after", "0.05")
    let ended = try judge(faulty, "faulty.jsonl", "--progress", "json")
    #expect(ended.status == 0)
    let summary = try JSONParser.parse(String(try #require(ended.err.split(separator: "\n").last)))
    #expect((summary["retries"]?.int ?? 0) > 0)
    #expect(summary["errors"]?.int == 0)
    let both = try ["calm.jsonl", "faulty.jsonl"].map { try folder.text(of: $0) }
    // The place of a server is no part of the question.
    #expect(try comparable(both[0]) == comparable(both[1]))
  }

  @Test func aRunOverAJournalAsksNothing() throws {
    let server = try FaultServer("--reply", "json")
    #expect(try judge(server, "one.jsonl", "--journal", "kept").status == 0)
    #expect(try judge(server, "two.jsonl", "--journal", "kept").status == 0)
    #expect(try server.requests() == 30)
    #expect(try folder.text(of: "one.jsonl") == folder.text(of: "two.jsonl"))
  }
}
