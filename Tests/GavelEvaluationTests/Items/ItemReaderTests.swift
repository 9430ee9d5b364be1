import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

extension ItemReader.Entry {
  fileprivate var item: Item? {
    guard case .item(let item) = self else { return nil }
    return item
  }

  fileprivate var error: ItemError? {
    guard case .invalid(let error) = self else { return nil }
    return error
  }
}

@Suite struct ItemReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reader(
    _ bytes: [UInt8], need: ItemNeed = .submission, limit: Int = ItemReader.lineLimit
  ) throws -> ItemReader {
    try ItemReader(folder.write(bytes, to: "items.jsonl"), need: need, lineLimit: limit)
  }

  private func reader(_ text: String, need: ItemNeed = .submission, limit: Int = ItemReader.lineLimit)
    throws
    -> ItemReader
  {
    try reader(Array(text.utf8), need: need, limit: limit)
  }

  private func line(_ id: String, _ response: String = "r") -> String {
    #"{"id": "\#(id)", "prompt": "p", "response": "\#(response)"}"#
  }

  private func entries(_ reader: ItemReader) throws -> [ItemReader.Entry] {
    var entries: [ItemReader.Entry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
  }

  /// Identifiers of items, codes of errors.
  private func summary(_ reader: ItemReader) throws -> [String] {
    try entries(reader).map {
      switch $0 {
      case .item(let item): item.id
      case .invalid(let error): "\(error.code)@\(error.line ?? 0)"
      }
    }
  }

  @Test func plainLines() throws {
    let reader = try reader(line("a") + "\n" + line("b") + "\n")
    #expect(try summary(reader) == ["a", "b"])
    #expect(reader.counts == ItemReader.Counts(lines: 2, readable: 2, invalid: 0))
    #expect(try reader.next() == nil)
  }

  @Test func carriageReturnsByteOrderMarkBlankLinesAndNoLastLineEnd() throws {
    let text = "\u{FEFF}" + line("a") + "\r\n\r\n  \t\n" + line("b") + "\r\n\n" + line("c")
    let reader = try reader(text)
    #expect(try summary(reader) == ["a", "b", "c"])
    #expect(reader.counts == ItemReader.Counts(lines: 6, readable: 3, invalid: 0))
  }

  @Test func lineEndsDoNotChangeIdentitiesOfInvalidLines() throws {
    let plain = try entries(reader(line("a") + "\nnonsense\n"))
    let windows = try entries(reader(line("a") + "\r\nnonsense\r\n"))
    #expect(plain == windows)
    let error = try #require(plain[1].error)
    #expect(error.id == "invalid-" + Digest(of: Array("nonsense".utf8)).hex.prefix(16))
    #expect(error.excerpt == "nonsense")
    #expect(error.file == folder.path("items.jsonl"))
  }

  @Test(arguments: ["", "\n", "\r\n \n", "\u{FEFF}", "\u{FEFF}\r\n"])
  func emptyInputsHaveNoItems(text: String) throws {
    #expect(try entries(reader(text)).isEmpty)
  }

  @Test func brokenLinesDoNotEndTheReading() throws {
    let bytes =
      Array((line("a") + "\n{\"id\": \"x\", \n[1]\n").utf8) + [0x22, 0xFF, 0x22, 0x0A]
      + Array(#"{"id": "m", "prompt": "p"}"#.utf8) + [0x0A]
      + Array(#"{"id": "t", "prompt": "p", "response": 4}"#.utf8) + [0x0A] + Array(line("b").utf8)
    let reader = try reader(bytes)
    #expect(
      try summary(reader) == [
        "a", "invalid-json@2", "not-an-object@3", "invalid-utf8@4", "missing-field@5", "invalid-field@6", "b",
      ])
    #expect(reader.counts == ItemReader.Counts(lines: 7, readable: 2, invalid: 5))
  }

  @Test func invalidLinesKeepTheirOwnIdentifier() throws {
    let text = #"{"id": "m", "prompt": "p"}"# + "\n" + #"{"id": "t", "prompt": 1}"# + "\n" + line("a")
    let ids = try entries(reader(text)).map { $0.error?.id }
    #expect(ids == ["m", "t", nil])
  }

  @Test func missingIdentifierOfAnItemWithoutAnswerIsDerived() throws {
    let json = #"{"prompt": "p"}"#
    let found = try entries(reader(json + "\n" + line("a")))
    let error = try #require(found[0].error)
    #expect(error.id == (try Item(json: json)).id)
  }

  @Test func pairsAreCheckedForBothAnswers() throws {
    let text = #"{"id": "p", "prompt": "q", "response_a": "x", "response_b": "y"}"# + "\n" + line("s")
    #expect(try summary(reader(text, need: .pair)) == ["p", "missing-field@2"])
    #expect(try summary(reader(text, need: .submission)) == ["missing-field@1", "s"])
  }

  @Test func controlCharactersOfTheInputAreShownEscaped() throws {
    let found = try entries(reader("\u{1B}[31m\u{202E}red\n" + line("a")))
    let error = try #require(found[0].error)
    #expect(error.excerpt == "\\u{1b}[31m\\u{202e}red")
    #expect(!error.description.unicodeScalars.contains("\u{1B}"))
  }

  @Test func excerptsAreBounded() throws {
    let found = try entries(reader(String(repeating: "é", count: 5000) + "\n" + line("a")))
    let error = try #require(found[0].error)
    #expect(error.excerpt == String(repeating: "é", count: 160) + "…")
  }

  @Test func aLineOfExactlyTheLimitIsRead() throws {
    let text = line("a")
    #expect(try summary(reader(text, limit: text.utf8.count)) == ["a"])
    #expect(try summary(reader(text + "\n", limit: text.utf8.count)) == ["a"])
    #expect(try summary(reader(text + "\r\n", limit: text.utf8.count)) == ["a"])
    #expect(throws: ItemError.self) { try summary(reader(text + "\n", limit: text.utf8.count - 1)) }
  }

  @Test func linesLongerThanAChunkAreRead() throws {
    let long = String(repeating: "ü", count: 5 << 17)
    let found = try entries(reader(line("a") + "\n" + line("b", long) + "\n" + line("c")))
    let item = try #require(found[1].item)
    #expect(item.response == long)
    #expect(found.count == 3)
  }

  @Test(arguments: 1...64)
  func chunkBoundariesMayFallAnywhere(chunk: Int) throws {
    let long = String(repeating: "x", count: 130) + "\r" + String(repeating: "x", count: 19)
    for lineEnd in ["\n", "\r\n"] {
      let lines = [line("a"), long, "", line("b"), "{", line("c", "\u{E9}"), String(long.dropLast(40))]
      let text = "\u{FEFF}" + lines.joined(separator: lineEnd)
      let path = try folder.write(text, to: "items.jsonl")
      let reader = ItemReader(
        try PosixFile(path, for: .reading), need: .submission, lineLimit: 100, chunk: chunk)
      let found = try entries(reader)
      #expect(found.map { $0.item?.id } == ["a", nil, "b", nil, "c", nil])
      #expect(found[1].error?.code == .lineTooLong)
      #expect(found[1].error?.id == "invalid-" + Digest(of: Array(long.utf8)).hex.prefix(16))
      #expect(found[1].error?.excerpt == long.replacing("\r", with: "\\u{d}"))
      #expect(found[1].error?.message.contains("150 bytes") == true)
      #expect(found[3].error?.line == 5)
      #expect(found[5].error?.message.contains("110 bytes") == true)
      #expect(reader.counts == ItemReader.Counts(lines: 7, readable: 3, invalid: 3))
      #expect(reader.digest == Digest(of: Array(text.utf8)))
    }
  }

  @Test func equalIdentifiersWithOtherContentStopTheReading() throws {
    let reader = try reader(line("a") + "\n" + line("b") + "\n" + line("a", "other") + "\n" + line("c"))
    _ = try reader.next()
    _ = try reader.next()
    for _ in 0..<2 {
      let error = try #require(throws: ItemError.self) { try reader.next() }
      #expect(error.code == .conflictingIDs)
      #expect(error.line == 3)
      #expect(error.message.contains("line 1"))
      #expect(error.id == "a")
      #expect(error.excerpt == line("a", "other"))
    }
  }

  @Test func equalIdentifiersWithEqualContentAreFine() throws {
    let text = line("a") + "\n" + #"{"response":"r","prompt":"p","id":"a"}"# + "\n"
    #expect(try summary(reader(text)) == ["a", "a"])
  }

  @Test func aNumberAndItsTextAreOneIdentifier() throws {
    let text = #"{"id": 1, "prompt": "p", "response": "r"}"# + "\n" + line("1", "other")
    let error = try #require(throws: ItemError.self) { try summary(reader(text)) }
    #expect(error.code == .conflictingIDs)
  }

  @Test func anInvalidLineCanConflictToo() throws {
    let error = try #require(throws: ItemError.self) {
      try summary(reader(line("a") + "\n" + #"{"id": "a", "prompt": "p"}"#))
    }
    #expect(error.code == .conflictingIDs)
  }

  @Test(arguments: [
    ("id,prompt,response\n1,p,r\n", "CSV"), ("[\n{\"id\": 1}\n]\n", "JSON list"),
    ("{\n\"id\": 1\n}\n", "several lines"),
    (#"{"id": "a"}"#, "missing-field"),
  ])
  func anotherKindOfFileIsNamed(text: String, hint: String) throws {
    let reader = try reader("\n" + text)
    let error = try #require(throws: ItemError.self) { try entries(reader) }
    #expect(error.code == .noReadableLine)
    #expect(error.line == 2)
    #expect(error.excerpt == String(text.prefix { $0 != "\n" }))
    #expect(error.message.contains(hint))
    #expect(throws: ItemError.self) { try reader.next() }
  }

  @Test func utf16IsNamed() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for byte in line("a").utf8 { bytes += [byte, 0] }
    let error = try #require(throws: ItemError.self) { try entries(reader(bytes)) }
    #expect(error.message.contains("UTF-16"))
  }

  @Test func missingFile() throws {
    let path = folder.path("nowhere.jsonl")
    let error = try #require(throws: ItemError.self) { try ItemReader(path, need: .pair) }
    #expect(error.code == .inputMissing)
    #expect(error.file == path)
    let digestError = try #require(throws: ItemError.self) { try ItemReader.digest(ofFile: path) }
    #expect(digestError.code == .inputMissing)
  }

  @Test func aFolderIsNoInput() throws {
    let reader = try ItemReader(folder.path, need: .submission)
    let error = try #require(throws: ItemError.self) { try reader.next() }
    #expect(error.code == .inputUnreadable)
  }

  @Test func digestIsThatOfAllBytes() throws {
    var text = "\u{FEFF}" + line("a") + "\r\n\n" + String(repeating: "x", count: 3 << 16) + "\n"
    text += (0..<200).map { line("n\($0)") }.joined(separator: "\n")
    let reader = try reader(text, limit: 1000)
    _ = try entries(reader)
    let expected = Digest(of: Array(text.utf8))
    #expect(reader.digest == expected)
    #expect(try ItemReader.digest(ofFile: folder.path("items.jsonl")) == expected)
  }

  @Test func piecesOfAPipeAreJoined() throws {
    let pipe = Pipe()
    let text = line("a") + "\n" + line("b")
    let writer = pipe.fileHandleForWriting
    let lines = ItemReader(
      PosixFile(borrowing: pipe.fileHandleForReading.fileDescriptor, path: "standard input"),
      need: .submission)
    try writer.write(contentsOf: Data(text.utf8.prefix(60)))
    let first = try #require(try lines.next()?.item)
    #expect(first.id == "a")
    try writer.write(contentsOf: Data(text.utf8.dropFirst(60)))
    try writer.close()
    #expect(try summary(lines) == ["b"])
  }

  @Test func workersShareAReader() async throws {
    let text = (0..<500).map { line("n\($0)") }.joined(separator: "\n")
    let shared = Shared(try ItemReader(folder.write(text, to: "shared.jsonl"), need: .submission))
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var ids: [String] = []
          while let item = try shared.next()?.item { ids.append(item.id) }
          return ids
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.sorted() == (0..<500).map { "n\($0)" }.sorted())
  }

  private final class Shared: Sendable {
    private let reader: Locked<ItemReader>

    init(_ reader: sending ItemReader) { self.reader = Locked(reader) }

    func next() throws -> ItemReader.Entry? { try reader.withLock { try $0.next() } }
  }
}
