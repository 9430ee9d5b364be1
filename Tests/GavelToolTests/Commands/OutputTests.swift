import Foundation
import GavelCore
import Testing

@Suite struct OutputTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackServer { _ in .score(4) }
    try folder.write(Items.singles(3), to: "i.jsonl")
  }

  private func judge(_ more: String...) throws -> Program.Ended {
    try Program(
      [
        "judge", "--items", "i.jsonl", "--format", "json", "--endpoint", server.base, "--model", "tiny",
        "--output", "o.jsonl",
      ] + more, in: folder
    ).wait()
  }

  @Test func anOutputFromTheSameIsLeftAlone() throws {
    #expect(try judge().status == 0)
    #expect(
      folder.names == [
        "i.jsonl", "o.jsonl", "o.jsonl.journal", "o.jsonl.journal/calls.log", "o.jsonl.manifest.json",
      ])
    let text = try folder.text(of: "o.jsonl")
    let again = try judge("--concurrency", "2", "--progress", "none")
    #expect(again.status == 0)
    #expect(again.err.contains("there already"))
    #expect(try folder.text(of: "o.jsonl") == text)
    #expect(server.count == 3)
  }

  @Test(arguments: [["--seed", "7"], ["--temperature", "1"], ["--limit", "2"]])
  func anyOtherOutputIs73(_ settings: [String]) throws {
    #expect(try judge().status == 0)
    let other = try judge(settings[0], settings[1])
    #expect(other.status == 73)
    #expect(other.err.contains("--overwrite"))
    #expect(server.count == 3)
    #expect(try judge(settings[0], settings[1], "--overwrite").status == 0)
    #expect(try judge(settings[0], settings[1]).status == 0)
  }

  @Test func anotherInputIs73AndLeavesNoJournal() throws {
    try folder.write("mine", to: "o.jsonl")
    let ended = try judge()
    #expect(ended.status == 73)
    #expect(try folder.text(of: "o.jsonl") == "mine")
    #expect(folder.names == ["i.jsonl", "o.jsonl"])
    #expect(try judge("--overwrite").status == 0)
    try folder.write(Items.singles(2), to: "i.jsonl")
    #expect(try judge().status == 73)
  }

  @Test func overwritingPaysForNothingAgain() throws {
    #expect(try judge().status == 0)
    let text = try folder.text(of: "o.jsonl")
    let again = try judge("--overwrite", "--progress", "json")
    #expect(again.status == 0)
    #expect(server.count == 3)
    #expect(try folder.text(of: "o.jsonl") == text)
    let summary = try JSONParser.parse(String(try #require(again.err.split(separator: "\n").last)))
    #expect(summary["cached"]?.int == 3)
  }

  @Test func whatCannotBeWrittenIs73AndMakesNothing() throws {
    for place in ["absent/o.jsonl", "."] {
      let ended = try folder.gavel(
        "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--output", place)
      #expect(ended.status == 73)
    }
    #expect(folder.names == ["i.jsonl"])
    #expect(server.count == 0)
  }

  @Test func nothingStandsBesideADevice() throws {
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json",
      "--output",
      "/dev/null")
    #expect(ended.status == 0)
    #expect(ended.err.contains("no journal"))
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.manifest.json"))
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.journal"))
  }

  @Test func aJournalMayBeNamedForStandardOutput() throws {
    let command = [
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json",
      "--journal",
      "kept",
    ]
    let first = try Program(command, in: folder).wait()
    #expect(first.status == 0)
    #expect(!first.err.contains("no journal"))
    let second = try Program(command, in: folder).wait()
    #expect(second.out == first.out)
    #expect(server.count == 3)
  }

  @Test func aJournalInUseIsToBeTriedLater() throws {
    let latch = Latch()
    let slow = try LoopbackServer { _ in
      latch.pass()
      return .score(4)
    }
    let command = [
      "judge", "--items", "i.jsonl", "--endpoint", slow.base, "--model", "m", "--format", "json", "--journal",
      "kept",
    ]
    let first = try Program(command, in: folder)
    try slow.awaitArrivals(1)
    #expect(try Program(command, in: folder).wait().status == 75)
    latch.open()
    #expect(try first.wait().status == 0)
  }

  @Test func aClosedPipeIs141() throws {
    try folder.write(Items.singles(400), to: "many.jsonl")
    let pipe = Pipe()
    let program = try Program(["judge", "--items", "many.jsonl"], in: folder, output: pipe)
    try pipe.fileHandleForReading.close()
    try pipe.fileHandleForWriting.close()
    let ended = try program.wait()
    #expect(ended.status == 141)
    #expect(ended.err.split(separator: "\n").count == 1)
  }

  @Test func aPipeThatClosesWhileCallsAreUnderWayEndsThem() throws {
    let latch = Latch()
    let slow = try LoopbackServer { request in
      if request.number > 1 { latch.pass() }
      return .score(4)
    }
    defer { latch.open() }
    let pipe = Pipe()
    let program = try Program(
      [
        "judge", "--items", "i.jsonl", "--endpoint", slow.base, "--model", "m", "--format", "json",
        "--concurrency", "1",
      ],
      in: folder,
      output: pipe)
    try pipe.fileHandleForReading.close()
    try pipe.fileHandleForWriting.close()
    #expect(try program.wait().status == 141)
  }

  @Test func theManifestSaysWhatTheOutputIsMadeOf() throws {
    #expect(try judge("--seed", "9").status == 0)
    let manifest = try JSONParser.parse(try folder.text(of: "o.jsonl.manifest.json"))
    #expect(manifest["schema"]?.int == 1)
    #expect(manifest["seed"]?.int == 9)
    #expect(manifest["model"]?.string == "tiny")
    #expect(manifest["answeredBy"]?.array?.compactMap(\.string) == ["tiny-1"])
    #expect(manifest["endpoint"]?.string == server.base)
    #expect(manifest["rubric"]?["name"]?.string == "helpfulness")
    #expect(manifest["provenance"]?["name"]?.string == "json/1")
    #expect(manifest["provenance"]?["configuration"]?["temperature"]?.string == "0.0")
    let text = try folder.text(of: "i.jsonl")
    #expect(manifest["input"]?.string == Digest(of: Array(text.utf8)).hex)
    #expect(manifest["summary"]?["count"]?.int == 3)
  }
}
