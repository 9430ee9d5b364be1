import Foundation
import GavelCore
import GavelPrompts
import Testing

/// `--format ID` for every format of a published judge: from an item's line to a record.
@Suite struct PublishedFormatRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: PublishedFormats.all.map(\.name))
  func aRunGivesAVerdictUnderItsOwnName(_ name: String) throws {
    let entry = try #require(PublishedFormats.entry(name))
    let server = try LoopbackServer { request in
      request.body.contains("\"messages\"") ? .chat(entry.exampleReply) : .completion(entry.exampleReply)
    }
    let record = try run(entry, server)
    #expect(record["verdict"] != nil, "\(JSONWriter.text(of: record["error"] ?? .null))")
    #expect(record["judge"]?.string == "\(name)/1+own, m")
    #expect(server.count > 0)
  }

  @Test func aRubricIsRefusedWhereNoneIsTaken() throws {
    try folder.write(#"{"id": "a", "prompt": "p", "response": "r"}"#, to: "i.jsonl")
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--show-prompt", "--format", "mt-bench.single-v1", "--rubric", "clarity")
    #expect(ended.status == 78)
    #expect(ended.err.contains("takes no rubric"), "\(ended.err)")
  }

  @Test(arguments: [
    (["judge", "--format", "mt-bench.pair-v2"], "use gavel compare"),
    (["compare", "--format", "mt-bench.single-v1"], "compare with --by-scores"),
    (["compare", "--format", "mt-bench.pair-v2", "--by-scores"], "leave --by-scores out"),
    (["judge", "--format", "mt-bench.single-v2"], "did you mean 'mt-bench.single-v1'"),
    (["judge", "--format", "mt-bench.single-v1+safe"], "has no safe mode"),
  ])
  func whatDoesNotFitIsSaid(_ arguments: [String], _ message: String) throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let ended = try Program(
      arguments + ["--items", "i.jsonl", "--endpoint", "http://127.0.0.1:9/v1", "--model", "m"], in: folder
    ).wait()
    #expect(ended.status == 78)
    #expect(ended.err.contains(message), "\(ended.err)")
  }

  @Test func whatAnItemLacksIsAnErrorOfThatItem() throws {
    try folder.write(
      [#"{"id": "bare", "prompt": "p", "response": "r"}"#] + Items.singles(1), to: "i.jsonl")
    let server = try LoopbackServer { _ in .chat("Fine. Rating: [[7]]") }
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--format", "mt-bench.single-math-v1", "--endpoint", server.base,
      "--model", "m")
    let records = try ended.records
    #expect(records.map { $0["error"]?["code"]?.string } == ["missing-reference", nil])
    #expect(records[0]["error"]?["message"]?.string?.contains("\"reference\"") == true)
    #expect(records[1]["verdict"]?["value"]?.double == 7)
  }

  @Test func scoresOfAPublishedFormatAreCompared() throws {
    try folder.write(Items.pairs(1), to: "i.jsonl")
    let server = try LoopbackServer { request in
      .chat(request.body.contains("No idea") ? "[[2]]" : "[[9]]")
    }
    let ended = try folder.gavel(
      "compare", "--by-scores", "--items", "i.jsonl", "--format", "mt-bench.single-v1", "--endpoint",
      server.base, "--model", "m")
    #expect(try ended.records[0]["verdict"]?["winner"]?.string == "first", "\(ended.err)")
  }

  private func run(_ entry: FormatEntry, _ server: LoopbackServer) throws -> JSONValue {
    let isComparing =
      entry.exampleItem.contains("\"response_a\"") || entry.exampleItem.contains("\"responses\"")
    try folder.write([entry.exampleItem], to: "i.jsonl")
    var options = [
      isComparing ? "compare" : "judge", "--items", "i.jsonl", "--format", entry.name, "--endpoint",
      server.base, "--model", "m",
    ]
    if let rubric = entry.exampleRubric {
      try folder.write(rubric, to: "r.json")
      options += ["--rubric", "r.json"]
    }
    let rubric = try entry.exampleRubric.map { try RubricFile(json: Data($0.utf8)) }
    let format = try entry.format(FormatSettings(rubric: rubric))
    if format.base.requirements.contains(.rawText) { options += ["--backend", "completions"] }
    // One reply cannot be right for both orders.
    if case .preference = format { options.append("--single-order") }
    let ended = try Program(options, in: folder).wait()
    #expect(ended.status == 0, "\(ended.err)")
    return try #require(try ended.records.first)
  }
}
