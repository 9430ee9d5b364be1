import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct FolderStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let key = JournalTests.key("q")

  private func store(_ problems: Locked<[String]>? = nil) -> FolderStore {
    FolderStore(folder.path("cache")) { problem in
      guard let problems else {
        Issue.record("\(problem)")
        return
      }
      problems.withLock { $0.append(problem) }
    }
  }

  @Test func oneFileACallAndNothingElse() throws {
    #expect(store().completion(for: key) == nil)
    #expect(try folder.names.isEmpty, "looking makes nothing")
    store().store(JournalTests.full, for: key)
    store().store(JournalTests.full, for: JournalTests.key("other"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).sorted()
    #expect(names == [key.description, JournalTests.key("other").description].sorted())
    #expect(
      try folder.bytes(of: "cache/\(key)") == JournalLine.bytes(of: JournalTests.full, for: key))
  }

  @Test func damagedFilesCountAsAbsentAndAreWrittenAnew() throws {
    store().store(JournalTests.full, for: key)
    let whole = try folder.bytes(of: "cache/\(key)")
    let elsewhere = JournalLine.bytes(of: JournalTests.full, for: JournalTests.key("other"))
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    for damaged in [[], Array(whole.prefix(10)), Array(whole.dropLast()), flipped, elsewhere, whole + whole] {
      try folder.write(damaged, to: "cache/\(key)")
      #expect(store().completion(for: key) == nil)
      store().store(Completion("anew", model: "m"), for: key)
      #expect(store().completion(for: key) == Completion("anew", model: "m"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).count == 1)
  }

  @Test func aFolderThatCannotBeWrittenIsReportedOnceAndTheRunGoesOn() async throws {
    // A file where the folder should be: not even root can write into it.
    try folder.write("x", to: "cache")
    let problems = Locked<[String]>([])
    let calls = Locked(0)
    let backend = ClosureBackend(model: "m") { _ in
      calls.withLock { $0 += 1 }
      return Completion("4", model: "m")
    }
    let cached = backend.cached(in: store(problems))
    for text in ["a", "b", "c"] {
      let request = CompletionRequest(prompt: Prompt(.text(text)))
      #expect(try await cached.complete(request).text == "4")
    }
    #expect(calls.withLock { $0 } == 3)
    let said = problems.withLock { $0 }
    #expect(said.count == 1)
    #expect(said.first?.contains(folder.path("cache")) == true)
    #expect(said.first?.contains("\n") == false)
  }

  @Test func manyMayShareOneFolder() async throws {
    let stores = (0..<8).map { _ in store() }
    await withTaskGroup(of: Void.self) { group in
      for (index, store) in stores.enumerated() {
        group.addTask {
          for number in 0..<20 {
            let key = JournalTests.key("\(number)")
            store.store(Completion("\(index)", model: "m"), for: key)
            guard store.completion(for: key) != nil else {
              Issue.record("call \(number) was not kept")
              return
            }
          }
        }
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).count == 20)
  }
}
