import Foundation
import GavelCore
import Testing

@Suite struct SignalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func command(_ server: LoopbackServer, _ more: String...) -> [String] {
    [
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--format", "json",
      "--output",
      "o.jsonl", "--concurrency", "2",
    ] + more
  }

  @Test func callsUnderWayAreFinishedAndKept() throws {
    try folder.write(Items.singles(300), to: "i.jsonl")
    let latch = Latch()
    let server = try LoopbackServer { request in
      if request.number <= 2 { latch.pass() }
      return .score(4)
    }
    let program = try Program(command(server), in: folder)
    try server.awaitArrivals(2)
    program.send(SIGTERM)
    latch.open()
    let ended = try program.wait()
    #expect(ended.status == 143)
    #expect(ended.err.contains("goes on from there"))
    #expect(!folder.exists("o.jsonl"))
    #expect(folder.names.allSatisfy { !$0.contains(".tmp.") })
    let paid = server.count
    #expect(paid >= 2)
    #expect(try Program(command(server), in: folder).wait().status == 0)
    // Nothing that was paid for before the signal was paid for again.
    #expect(server.count == 300)
    #expect(try folder.records(in: "o.jsonl").count == 300)
  }

  @Test(arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func afterTheGraceCallsAreGivenUp(_ signal: Int32, _ status: Int32) throws {
    try folder.write(Items.singles(5), to: "i.jsonl")
    let latch = Latch()
    let server = try LoopbackServer { _ in
      latch.pass()
      return .score(4)
    }
    defer { latch.open() }
    let program = try Program(command(server, "--grace", "0.2"), in: folder)
    try server.awaitArrivals(2)
    program.send(signal)
    #expect(try program.wait(seconds: 20).status == status)
  }

  @Test func aSecondSignalDoesNotWait() throws {
    try folder.write(Items.singles(5), to: "i.jsonl")
    let latch = Latch()
    let server = try LoopbackServer { _ in
      latch.pass()
      return .score(4)
    }
    defer { latch.open() }
    let program = try Program(command(server, "--grace", "1000"), in: folder)
    try server.awaitArrivals(2)
    program.send(SIGTERM)
    program.send(SIGINT)
    #expect([130, 143].contains(try program.wait(seconds: 20).status))
  }

  @Test func aRunThatWaitsForItsInputEndsAtOnce() throws {
    let input = Pipe()
    let server = try LoopbackServer { _ in .score(4) }
    let output = Pipe()
    let program = try Program(
      ["judge", "--endpoint", server.base, "--model", "m", "--format", "json", "--grace", "1000"], in: folder,
      input: input, output: output)
    try input.fileHandleForWriting.write(contentsOf: Data((Items.singles(1)[0] + "\n").utf8))
    // The record comes although the input is still open, and nothing else will ever come.
    let line = output.fileHandleForReading.availableData
    #expect(try JSONParser.parse(String(decoding: line, as: UTF8.self))["id"]?.string == "q1")
    program.send(SIGTERM)
    #expect(try program.wait(seconds: 20).status == 143)
    try input.fileHandleForWriting.close()
  }
}
