import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private let clock = TestClock()

  init() throws { folder = try TemporaryFolder() }

  private var target: String { folder.path("out.jsonl") }
  private var temporary: OutputTemporary {
    OutputTemporary(for: PosixFile.resolved(folder.path) + "/out.jsonl")
  }
  private var temporaryName: String { String(temporary.path.split(separator: "/").last ?? "") }

  private func output() throws -> OutputFile { try OutputFile(target, now: clock.now) }
  private func line(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func theFileAppearsWithTheCommit() throws {
    let output = try output()
    try output.write(line: line("one"))
    try output.write(line: Data(line("two")))
    #expect(try folder.names == [temporaryName])
    try output.commit()
    #expect(try folder.names == ["out.jsonl"])
    #expect(try folder.text(of: "out.jsonl") == "one\ntwo\n")
  }

  @Test func anExistingFileStaysUntilTheCommit() throws {
    try folder.write("old", to: "out.jsonl")
    let output = try output()
    try output.write(line: line("new"))
    try output.flush()
    #expect(try folder.text(of: "out.jsonl") == "old")
    try output.commit()
    #expect(try folder.text(of: "out.jsonl") == "new\n")
  }

  @Test func discardingLeavesNothingAndTouchesNothing() throws {
    try folder.write("old", to: "out.jsonl")
    let output = try output()
    try output.write(line: line("new"))
    output.discard()
    output.discard()
    #expect(try folder.names == ["out.jsonl"])
    #expect(try folder.text(of: "out.jsonl") == "old")
    let error = try #require(throws: OutputError.self) { try output.write(line: line("late")) }
    #expect(error.code == .finished)
  }

  @Test func anOutputThatIsLetGoIsDiscarded() throws {
    do {
      let output = try output()
      try output.write(line: line("lost"))
    }
    #expect(try folder.names.isEmpty)
  }

  @Test func nothingIsWrittenAfterTheCommit() throws {
    let output = try output()
    try output.commit()
    #expect(throws: OutputError.self) { try output.write(line: line("late")) }
    #expect(throws: OutputError.self) { try output.commit() }
    output.discard()
    #expect(try folder.text(of: "out.jsonl") == "")
  }

  @Test func recordsAreCollectedForASecond() throws {
    let output = try output()
    func written() throws -> String { try folder.text(of: temporaryName) }
    try output.write(line: line("a"))
    clock.advance(by: .milliseconds(999))
    try output.write(line: line("b"))
    try output.flushIfDue()
    #expect(try written() == "")
    clock.advance(by: .milliseconds(1))
    try output.write(line: line("c"))
    #expect(try written() == "a\nb\nc\n")
    try output.write(line: line("d"))
    clock.advance(by: .seconds(1))
    #expect(try written() == "a\nb\nc\n")
    try output.flushIfDue()
    #expect(try written() == "a\nb\nc\nd\n")
  }

  @Test func recordsAreNeverDividedBetweenWrites() throws {
    let output = try output()
    let record = line(String(repeating: "x", count: 999))
    for _ in 0..<200 {
      try output.write(line: record)
      let size = try folder.bytes(of: temporaryName).count
      #expect(size.isMultiple(of: 1000))
    }
    #expect(try folder.bytes(of: temporaryName).count > 100_000)
    try output.write(line: line(String(repeating: "y", count: 200_000)))
    try output.commit()
    #expect(try folder.bytes(of: "out.jsonl").count == 400_001)
  }

  @Test func leftoversOfDeadProcessesOfThisMachineAreRemoved() throws {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sh")
    child.arguments = ["-c", "exit 0"]
    try child.run()
    let dead = child.processIdentifier
    child.waitUntilExit()
    let host = OutputTemporary.sanitized(PosixFile.hostName)
    try folder.write("x", to: "out.jsonl.tmp.\(host).\(dead)")
    let kept = [
      "out.jsonl.tmp.\(host).1", "out.jsonl.tmp.another-host.\(dead)", "out.jsonl.tmp.\(host).\(dead)x",
      "out.jsonl.tmp.\(host).0", "other.jsonl.tmp.\(host).\(dead)",
    ]
    for name in kept { try folder.write("x", to: name) }
    let output = try output()
    #expect(try folder.names == (kept + [temporaryName]).sorted())
    output.discard()
  }

  @Test func whatAnEarlierProcessOfThisNumberLeftIsEmptied() throws {
    try folder.write("left over", to: temporaryName)
    let output = try output()
    try output.write(line: line("new"))
    try output.commit()
    #expect(try folder.text(of: "out.jsonl") == "new\n")
  }

  @Test func twoOutputsOfOneProcessDoNotMeet() throws {
    let output = try output()
    let error = try #require(throws: OutputError.self) { try OutputFile(target) }
    #expect(error.code == .inUse)
    try output.write(line: line("one"))
    try output.commit()
    #expect(try folder.text(of: "out.jsonl") == "one\n")
  }

  @Test func placesThatCannotBeWrittenAreRefusedAtOnce() throws {
    let file = try folder.write("x", to: "file")
    for path in [folder.path("missing/out.jsonl"), file + "/out.jsonl", folder.path] {
      let error = try #require(throws: OutputError.self) { try OutputFile(path) }
      #expect(error.code == .notWritable)
      #expect(error.code.rawValue == "output-not-writable")
    }
  }

  @Test func aLinkIsFollowed() throws {
    try folder.write("old", to: "real.jsonl")
    try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: folder.path("real.jsonl"))
    let output = try output()
    try output.write(line: line("new"))
    try output.commit()
    #expect(try folder.text(of: "real.jsonl") == "new\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: target) == folder.path("real.jsonl"))
  }

  @Test func hostNamesAreMadeFitForFileNames() {
    #expect(OutputTemporary.sanitized("node-7.rack/ü") == "node-7-rack---")
    #expect(OutputTemporary.sanitized("") == "localhost")
    #expect(OutputTemporary.sanitized(String(repeating: "a", count: 300)).count == 64)
    #expect(OutputTemporary(for: "d/F", host: "h.x", process: 7).path == "d/F.tmp.h-x.7")
  }
}
