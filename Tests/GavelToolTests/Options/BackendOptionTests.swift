import Foundation
import GavelCore
import Testing

@testable import GavelTool

@Suite struct BackendOptionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ server: LoopbackServer, _ more: String...) throws -> Program.Ended {
    try folder.write(Items.singles(1), to: "i.jsonl")
    return try Program(
      ["judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json"] + more,
      in: folder
    ).wait()
  }

  private func options(_ arguments: String...) throws -> RunOptions {
    try RunOptions(
      ParsedOptions(
        ["--endpoint", "http://localhost:1/v1?key=k", "--model", "m"] + arguments, options: Option.running))
  }

  @Test func aConversationIsNotAskedByRawText() throws {
    let server = try LoopbackServer { _ in .score(4) }
    let ended = try run(server, "--backend", "completions")
    #expect(ended.status == 78)
    #expect(
      ended.err.contains(
        "text completions cannot express a conversation; choose a format that gives raw text"),
      "\(ended.err)")
    #expect(server.count == 0)
  }

  @Test func theKindStandsInTheManifest() throws {
    let server = try LoopbackServer { _ in .score(4) }
    #expect(try run(server, "--backend", "chat", "--output", "o.jsonl").status == 0)
    let manifest = try JSONParser.parse(try folder.text(of: "o.jsonl.manifest.json"))
    #expect(manifest["backend"] == "chat")
    #expect(server.requests.map(\.path) == ["/v1/chat/completions"])
    // The default is the same: the output is there already.
    let again = try run(server, "--output", "o.jsonl")
    #expect(again.status == 0)
    #expect(again.err.contains("is there already, from the same input and settings"))
    #expect(server.count == 1)
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--output", "b.jsonl").status == 0)
    #expect(try !folder.text(of: "b.jsonl.manifest.json").contains("\"backend\""))
  }

  @Test func theKindIsASettingOfTheOutputAndNotOfAVerdict() throws {
    let provenance = Provenance("j/1")
    let chat = RunSettings(try options(), provenance)
    #expect(RunSettings(try options("--backend", "chat"), provenance) == chat)
    let raw = RunSettings(try options("--backend", "completions"), provenance)
    #expect(raw.verdict == chat.verdict)
    #expect(raw.run != chat.run)
    #expect(try options("--backend", "completions").server?.kind == .completions)
  }

  @Test func anotherNameIsWrongUsage() throws {
    let server = try LoopbackServer { _ in .score(4) }
    let ended = try run(server, "--backend", "responses")
    #expect(ended.status == 64)
    #expect(ended.err.contains("'--backend responses': one of chat, completions is needed"))
    let lost = try folder.gavel("judge", "--items", "i.jsonl", "--backend", "chat")
    #expect(lost.status == 78)
    #expect(lost.err.contains("--backend needs --endpoint URL"))
  }

  @Test func aWordingNeedsAModel() throws {
    try folder.write(Items.singles(1), to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--wording", "w")
    #expect(ended.status == 78)
    #expect(ended.err.contains("--wording is for a model"))
    #expect(try options("--wording", "w").wording == "w")
    #expect(try options().wording == nil)
  }
}
