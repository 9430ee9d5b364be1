import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

/// Pipes and devices, written to without a temporary file.
@Suite struct OutputStreamTests {
  private let pipe = Pipe()
  private let clock = TestClock()

  init() {
    // A process that writes to closed pipes gets an error instead of a signal, as the program does.
    signal(SIGPIPE, SIG_IGN)
  }

  private func output() -> OutputFile {
    let stream = PosixFile(borrowing: pipe.fileHandleForWriting.fileDescriptor, path: "standard output")
    return OutputFile(stream: stream, path: "-", now: clock.now)
  }

  private func line(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A stream whose text can be read without waiting for it.
  private func recorded(in folder: TemporaryFolder) throws -> OutputFile {
    OutputFile(stream: try PosixFile(folder.path("stream"), for: .appending), path: "-", now: clock.now)
  }

  @Test func recordsComeBySizeAndTime() throws {
    let folder = try TemporaryFolder()
    let output = try recorded(in: folder)
    let half = String(repeating: "x", count: 2999)
    try output.write(line: line(half))
    #expect(try folder.text(of: "stream") == "")
    try output.write(line: line(half))
    #expect(try folder.text(of: "stream") == half + "\n")
    clock.advance(by: .seconds(1))
    try output.write(line: line("late"))
    #expect(try folder.text(of: "stream") == half + "\n" + half + "\nlate\n")
    try output.write(line: line("last"))
    try output.commit()
    #expect(try folder.text(of: "stream").hasSuffix("late\nlast\n"))
  }

  @Test func discardingLosesNoRecordOfAStream() throws {
    let folder = try TemporaryFolder()
    let output = try recorded(in: folder)
    try output.write(line: line("kept"))
    output.discard()
    #expect(try folder.text(of: "stream") == "kept\n")
  }

  @Test func aClosedPipeIsAnErrorOfItsOwn() throws {
    let output = output()
    try output.write(line: line("lost"))
    try pipe.fileHandleForReading.close()
    for _ in 0..<2 {
      let error = try #require(throws: OutputError.self) { try output.flush() }
      #expect(error.code == .closedPipe)
      #expect(error.code.rawValue == "closed-pipe")
    }
    #expect(throws: OutputError.self) { try output.write(line: line("more")) }
    #expect(throws: OutputError.self) { try output.commit() }
  }

  @Test func aRecordLargerThanThePipeIsWrittenWhole() async throws {
    let output = output()
    let reader = pipe.fileHandleForReading
    let record = String(repeating: "z", count: 1 << 20)
    async let received = Task.detached { try reader.readToEnd() }.value
    try output.write(line: line(record))
    try output.commit()
    try pipe.fileHandleForWriting.close()
    #expect(try await received?.count == record.utf8.count + 1)
  }

  @Test func aNamedPipeIsWrittenToAndNotReplaced() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let output = try OutputFile(path)
    try output.write(line: line("direct"))
    #expect(try folder.names == ["pipe"])
    try output.commit()
    #expect(String(decoding: reader.availableData, as: UTF8.self) == "direct\n")
    #expect(PosixFile.kind(of: path) == .special)
  }

  @Test(.enabled(if: PosixFile.kind(of: "/dev/full") == .special))
  func aFullDiskIsNamed() throws {
    let stream = try PosixFile("/dev/full", for: .streaming)
    let output = OutputFile(stream: stream, path: "out.jsonl", now: clock.now)
    try output.write(line: line("lost"))
    let error = try #require(throws: OutputError.self) { try output.commit() }
    #expect(error.code == .outOfSpace)
  }
}
