import GavelCore
import Testing

@Suite struct ProgressTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackServer { $0.number == 1 ? .chat("mumble") : .score(4) }
    try folder.write(Items.singles(3), to: "i.jsonl")
  }

  private func judge(_ more: String...) throws -> Program.Ended {
    try Program(
      ["judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json"] + more,
      in: folder
    ).wait()
  }

  @Test func forProgramsTheLastLineIsTheSummary() throws {
    let ended = try judge("--progress", "json", "--asks", "1", "--journal", "kept")
    let lines = ended.err.split(separator: "\n").map(String.init)
    let events = try lines.map { try JSONParser.parse($0) }
    let summary = try #require(events.last)
    #expect(
      summary.object?.map(\.key) == [
        "event", "read", "written", "errors", "abstained", "cached", "retries", "input_tokens",
        "output_tokens",
      ])
    #expect(summary["event"]?.string == "summary")
    #expect(summary["read"]?.int == 3)
    #expect(summary["written"]?.int == 3)
    #expect(summary["errors"]?.int == 1)
    #expect(summary["input_tokens"]?.int == 30)
    #expect(summary["output_tokens"]?.int == 15)
    #expect(events.dropLast().allSatisfy { $0["event"]?.string == "progress" })
    #expect(!ended.out.contains("event"))
  }

  @Test func forPeopleItIsQuietWhenPiped() throws {
    for options in [[], ["--progress", "none"]] {
      let ended = try Program(["judge", "--items", "i.jsonl", "--judge", "chrf"] + options, in: folder).wait()
      #expect(!ended.err.contains("\r"))
      #expect(ended.err.hasPrefix("verdicts"))
    }
    let told = try judge("--progress", "text")
    #expect(told.err.contains("\r"))
    #expect(told.err.contains("done"))
    #expect(told.out.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"schema\":1,") })
  }
}
