import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct JournalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static func key(_ text: String) -> CallKey {
    CallKey(CompletionRequest(prompt: Prompt(.chat([.user(text)]))), model: "m")
  }

  /// A completion with every field, and text that is easy to damage.
  static let full = Completion(
    "e\u{301} é \u{0} \u{1F}\r\n\t\"\\/ \u{2028}\u{202E} 👩‍👩‍👧 \u{FFFD}\u{FEFF}", model: "m-2025",
    finish: .length,
    refusal: "no", reasoning: "because\n",
    usage: TokenUsage(input: 1, output: 2, cachedInput: 3, reasoning: 4),
    seconds: 0.1 + 0.2, attempt: 3, droppedParameters: ["temperature"])

  @Test func whatIsStoredIsReplayedBitForBit() throws {
    let journal = try Journal(directory: folder.path)
    #expect(try journal.completion(for: Self.key("q")) == nil)
    try journal.store(Self.full, for: Self.key("q"))
    try journal.store(Completion("", model: ""), for: Self.key("empty"))
    for round in 0..<2 {
      let open = round == 0 ? journal : try Journal(directory: folder.path)
      let replayed = try #require(try open.completion(for: Self.key("q")))
      #expect(replayed == Self.full)
      #expect(Array(replayed.text.utf8) == Array(Self.full.text.utf8))
      #expect(replayed.seconds?.bitPattern == Self.full.seconds?.bitPattern)
      #expect(try open.completion(for: Self.key("empty")) == Completion("", model: ""))
      #expect(try open.completion(for: Self.key("other")) == nil)
      #expect(open.count == 2)
      #expect(open.answered == 2)
      #expect(open.recovery.isClean)
      try open.close()
    }
  }

  @Test func theFormatIsTextWithOneCallALine() throws {
    let journal = try Journal(directory: folder.path("deep/er"))
    let completion = Completion("4\n", model: "m")
    try journal.store(completion, for: Self.key("q"))
    let text = try folder.text(of: "deep/er/calls.log")
    let json = String(decoding: try JSONCoding.data(of: completion), as: UTF8.self)
    let payload = "{\"key\":\"\(Self.key("q"))\",\"completion\":\(json)}"
    let checksum = CRC32.checksum(Array(payload.utf8))
    func hex(_ number: some BinaryInteger) -> String {
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
    #expect(text == "gavel-journal 1\n\(hex(payload.utf8.count)) \(hex(checksum)) \(payload)\n")
  }

  @Test func everyCallIsInTheFileWhenStoreReturns() throws {
    let journal = try Journal(directory: folder.path)
    for index in 0..<20 {
      try journal.store(Completion("\(index)", model: "m"), for: Self.key("\(index)"))
      #expect(try folder.text(of: "calls.log").split(separator: "\n").count == index + 2)
    }
  }

  @Test func theFirstCompletionStays() throws {
    let journal = try Journal(directory: folder.path)
    try journal.store(Completion("first", model: "m"), for: Self.key("q"))
    let size = try folder.bytes(of: "calls.log").count
    try journal.store(Completion("second", model: "m"), for: Self.key("q"))
    #expect(try journal.completion(for: Self.key("q"))?.text == "first")
    #expect(try folder.bytes(of: "calls.log").count == size)
  }

  @Test func theFirstOfTwoLinesWithOneKeyStays() throws {
    var bytes = Array((JournalLine.header + "\n").utf8)
    bytes += JournalLine.bytes(of: Completion("first", model: "m"), for: Self.key("q"))
    bytes += JournalLine.bytes(of: Completion("second", model: "m"), for: Self.key("q"))
    try folder.write(bytes, to: "calls.log")
    #expect(try Journal(directory: folder.path).completion(for: Self.key("q"))?.text == "first")
  }

  @Test func aSecondOpenerIsRefusedUntilTheFirstCloses() throws {
    let journal = try Journal(directory: folder.path)
    let error = try #require(throws: JournalError.self) { try Journal(directory: folder.path) }
    #expect(error.code == .inUse)
    #expect(error.code.rawValue == "journal-in-use")
    #expect(error.path == folder.path)
    try journal.close()
    try journal.close()
    try Journal(directory: folder.path).close()
  }

  @Test func aJournalThatIsLetGoGivesTheDirectoryFree() throws {
    do {
      let journal = try Journal(directory: folder.path)
      try journal.store(Self.full, for: Self.key("q"))
    }
    #expect(try Journal(directory: folder.path).count == 1)
  }

  @Test func aClosedJournalRefusesCalls() throws {
    let journal = try Journal(directory: folder.path)
    try journal.close()
    let storing = try #require(throws: JournalError.self) { try journal.store(Self.full, for: Self.key("q")) }
    let reading = try #require(throws: JournalError.self) { try journal.completion(for: Self.key("q")) }
    #expect(storing.code == .closed)
    #expect(reading.code == .closed)
  }

  @Test func theFileIsBroughtToTheDiskOnceASecond() throws {
    let clock = TestClock()
    let journal = try Journal(directory: folder.path, now: clock.now)
    func store(_ text: String) throws { try journal.store(Self.full, for: Self.key(text)) }
    try store("a")
    clock.advance(by: .seconds(1))
    try store("b")
    #expect(journal.syncs == 0)
    clock.advance(by: .milliseconds(1))
    try store("c")
    #expect(journal.syncs == 1)
    try store("d")
    clock.advance(by: .seconds(1))
    try store("e")
    #expect(journal.syncs == 1)
    clock.advance(by: .milliseconds(1))
    try store("f")
    #expect(journal.syncs == 2)
  }

  @Test func anotherVersionIsNamed() throws {
    try folder.write("gavel-journal 2\n", to: "calls.log")
    let error = try #require(throws: JournalError.self) { try Journal(directory: folder.path) }
    #expect(error.code == .unknownVersion)
    #expect(error.message.contains("version 2"))
  }

  @Test(arguments: ["hello\n", "gavel-journal x\n", "gavel-journal 1x", "hello", "\n", "gavel-journal 1 \n"])
  func anotherFileIsLeftAlone(text: String) throws {
    try folder.write(text, to: "calls.log")
    let error = try #require(throws: JournalError.self) { try Journal(directory: folder.path) }
    #expect(error.code == .notAJournal)
    #expect(try folder.text(of: "calls.log") == text)
  }

  @Test func aDirectoryThatCannotBeMade() throws {
    let path = try folder.write("x", to: "file") + "/journal"
    let error = try #require(throws: JournalError.self) { try Journal(directory: path) }
    #expect(error.code == .notUsable)
    #expect(error.path == path)
  }

  @Test func manyTasksStoreAndRead() async throws {
    let journal = try Journal(directory: folder.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<16 {
        group.addTask {
          for index in 0..<50 {
            // Half of the keys are everybody's, half the worker's own.
            let name = index.isMultiple(of: 2) ? "\(index)" : "\(worker)/\(index)"
            let text = String(repeating: name + " ", count: index * 5)
            try journal.store(Completion(text, model: "m"), for: Self.key(name))
            guard try journal.completion(for: Self.key(name))?.text == text else {
              Issue.record("\(name) reads otherwise")
              return
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(journal.count == 25 + 16 * 25)
    #expect(journal.answered == 16 * 50)
    try journal.close()
    let again = try Journal(directory: folder.path)
    #expect(again.recovery.isClean)
    #expect(again.count == 25 + 16 * 25)
  }

  @Test func aJournaledBackendPaysOnce() async throws {
    let calls = Locked(0)
    let backend = ClosureBackend(model: "m") { _ in
      let number = calls.withLock { calls in
        calls += 1
        return calls
      }
      return Completion("answer \(number)", model: "m")
    }
    let request = CompletionRequest(prompt: Prompt(.chat([.user("q")])))
    let journal = try Journal(directory: folder.path)
    let first = try await backend.journaled(in: journal).complete(request)
    try journal.close()
    let again = try Journal(directory: folder.path)
    let second = try await backend.journaled(in: again).complete(request)
    #expect(first == second)
    #expect(calls.withLock { $0 } == 1)
    #expect(again.answered == 1)
  }
}
