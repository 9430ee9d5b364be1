import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct JournalRecoveryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func key(_ text: String) -> CallKey { JournalTests.key(text) }

  private func completion(_ text: String) -> Completion { Completion("answer to \(text)", model: "m") }

  private func line(_ text: String) throws -> [UInt8] {
    JournalLine.bytes(of: completion(text), for: key(text))
  }

  private var header: [UInt8] { Array((JournalLine.header + "\n").utf8) }

  @Test func aTornLastLineIsCutOffWhereverItWasTorn() throws {
    let last = try line("c")
    let kept = try header + line("a") + line("b")
    for torn in 0..<last.count {
      try folder.write(kept + last[..<torn], to: "calls.log")
      let journal = try Journal(directory: folder.path)
      #expect(journal.recovery.tornBytes == torn)
      #expect(journal.recovery.damagedCount == 0)
      #expect(journal.recovery.messages.count == (torn == 0 ? 0 : 1))
      #expect(try journal.completion(for: key("a")) == completion("a"))
      #expect(try journal.completion(for: key("b")) == completion("b"))
      #expect(try journal.completion(for: key("c")) == nil)
      #expect(try folder.bytes(of: "calls.log") == kept)
      // What is written next stands on a line of its own.
      try journal.store(completion("c"), for: key("c"))
      try journal.close()
      #expect(try folder.bytes(of: "calls.log") == kept + last)
      let again = try Journal(directory: folder.path)
      #expect(again.recovery.isClean)
      #expect(try again.completion(for: key("c")) == completion("c"))
      try again.close()
    }
  }

  @Test func aTornHeaderIsWrittenAgain() throws {
    for torn in 0..<header.count {
      try folder.write(Array(header[..<torn]), to: "calls.log")
      let journal = try Journal(directory: folder.path)
      #expect(journal.recovery.tornBytes == torn)
      try journal.store(completion("a"), for: key("a"))
      try journal.close()
      #expect(try folder.bytes(of: "calls.log") == header + line("a"))
    }
  }

  @Test func aFlippedByteCostsItsLineAndIsReported() throws {
    let lines = [try line("a"), try line("b"), try line("c")]
    let start = header.count + lines[0].count
    for place in 0..<(lines[1].count - 1) {
      var bytes = header + lines[0] + lines[1] + lines[2]
      bytes[start + place] ^= 0x01
      try folder.write(bytes, to: "calls.log")
      let journal = try Journal(directory: folder.path)
      #expect(
        journal.recovery == JournalRecovery(tornBytes: 0, damagedCount: 1, damagedLines: [3]), "byte \(place)"
      )
      #expect(journal.recovery.messages.first?.contains("line 3") == true)
      #expect(try journal.completion(for: key("a")) == completion("a"))
      #expect(try journal.completion(for: key("b")) == nil)
      #expect(try journal.completion(for: key("c")) == completion("c"))
      // The call is made again and kept, and the damaged line stays where it is.
      try journal.store(completion("b"), for: key("b"))
      try journal.close()
      #expect(try folder.bytes(of: "calls.log") == bytes + lines[1])
    }
  }

  @Test func aFlippedLineEndCostsBothLinesAndIsReported() throws {
    var bytes = try header + line("a") + line("b") + line("c")
    bytes[header.count + (try line("a").count) - 1] = 0x20
    try folder.write(bytes, to: "calls.log")
    let journal = try Journal(directory: folder.path)
    #expect(journal.recovery.damagedCount == 1)
    #expect(journal.count == 1)
    #expect(try journal.completion(for: key("c")) == completion("c"))
  }

  @Test func manyDamagedLinesAreCountedAndTheFirstAreNamed() throws {
    try folder.write(header + Array(String(repeating: "damage\n", count: 25).utf8), to: "calls.log")
    let journal = try Journal(directory: folder.path)
    #expect(journal.recovery.damagedCount == 25)
    #expect(journal.recovery.damagedLines == Array(2...11))
    #expect(journal.recovery.messages.first?.hasSuffix(", 11, …") == true)
  }

  @Test func damageWhileTheJournalIsOpenIsAnError() throws {
    let journal = try Journal(directory: folder.path)
    try journal.store(completion("a"), for: key("a"))
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path("calls.log")))
    try handle.seek(toOffset: UInt64(header.count + 120))
    try handle.write(contentsOf: [0x21])
    try handle.close()
    let error = try #require(throws: JournalError.self) { try journal.completion(for: key("a")) }
    #expect(error.code == .damaged)
    #expect(journal.answered == 0)
  }

  @Test func aJournalOfManyCallsIsReadThroughInChunks() throws {
    let journal = try Journal(directory: folder.path)
    let filler = String(repeating: "x", count: 3000)
    for index in 0..<500 {
      try journal.store(Completion("\(index) \(filler)", model: "m"), for: key("\(index)"))
    }
    try journal.close()
    #expect(try folder.bytes(of: "calls.log").count > 1 << 20)
    let again = try Journal(directory: folder.path)
    #expect(again.count == 500)
    for index in stride(from: 0, to: 500, by: 7) {
      #expect(try again.completion(for: key("\(index)"))?.text == "\(index) \(filler)")
    }
  }
}
