import Foundation
import GavelBackends
import GavelCore
import GavelTesting
import Testing

/// A folder of one test, removed with its last reference.
private final class Folder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/gavel-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }
}

@Suite(.timeLimit(.minutes(1))) struct RecordedBackendTests {
  private let folder = Folder()
  private var file: String { folder.path + "/deep/er.jsonl" }

  /// Answers with everything a completion can hold.
  private let base = ScriptedBackend(model: "judge-1", capabilities: [.seed, .structuredOutput]) {
    request, index in
    .completion(
      Completion(
        "\(request.prompt.texts.last ?? "")\u{0}\u{202E}\r\n e\u{301}", model: "judge-1-2025",
        finish: .length,
        refusal: "no", reasoning: "because", usage: TokenUsage(input: 1, output: index), seconds: 0.1 + 0.2,
        attempt: 2, droppedParameters: ["seed"]))
  }

  private static let questions: [CompletionRequest] = [
    .asking("a"), .asking("b"), .asking("c", answer: .oneOf(["1", "2"])),
    .asking("d", answer: .json(JSONSchema(name: "s", text: "{}")), maxTokens: 5),
    .asking("a", sampling: Sampling(temperature: 0.7, topP: 0.5), item: "1"),
    .asking("a", sampling: Sampling(temperature: 0.7, topP: 0.5), item: "2"),
  ]

  /// Records all questions, by default in their order and one after the other.
  @discardableResult
  private func record(_ questions: [CompletionRequest] = questions) async throws -> [Completion] {
    let recorded = try RecordedBackend(recording: base, to: file)
    var completions: [Completion] = []
    for question in questions { completions.append(try await recorded.complete(question)) }
    try recorded.finish()
    return completions
  }

  private func refusal() throws -> RecordingError {
    try #require(throws: RecordingError.self) { _ = try RecordedBackend(replaying: file) }
  }

  @Test func whatWasRecordedIsReplayedByteForByte() async throws {
    let completions = try await record()
    let replay = try RecordedBackend(replaying: file)
    #expect(replay.model == "judge-1")
    #expect(replay.capabilities == [.seed, .structuredOutput])
    #expect(replay.count == 6)
    for (question, completion) in zip(Self.questions, completions) {
      let replayed = try await replay.complete(question)
      #expect(replayed == completion)
      #expect(Array(replayed.text.utf8) == Array(completion.text.utf8))
    }
    #expect(base.requests.count == 6)
  }

  @Test func theFileIsReadableAndHasOneOrder() async throws {
    try await record([.asking("a"), .asking("b"), .asking("c")])
    let first = try folder.text(file)
    let lines = first.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0].hasPrefix(
        #"{"gavel-recording":1,"model":"judge-1","capabilities":{"bits":33,"names":"structured output, seeds"},"#
      )
    )
    let wanted = [#""role":"user","content":"a""#, #""temperature":0"#, #""completion":{"#, #"\u202e"#]
    #expect(lines.contains { line in wanted.allSatisfy(line.contains) })
    #expect(lines[4].hasPrefix(#"{"calls":3,"digest":""#))
    #expect(!first.unicodeScalars.contains("\u{202E}"), "it can be shown on a terminal")
    // The other way round: only the counters of the replies differ.
    let keys = lines.map { $0.prefix(72) }
    try FileManager.default.removeItem(atPath: file)
    try await record([.asking("c"), .asking("b"), .asking("a")])
    #expect(try folder.text(file).split(separator: "\n").map { $0.prefix(72) }.dropLast() == keys.dropLast())
  }

  @Test func anUnknownRequestEndsTheRun() async throws {
    try await record([.asking("a")])
    let replay = try RecordedBackend(replaying: file)
    for request in [
      CompletionRequest.asking("new \u{1B}[2J" + String(repeating: "x", count: 300)),
      .asking("a", answer: .oneOf(["1"])), .asking("a", sampling: Sampling(temperature: 0.5)),
      .asking("a", maxTokens: 3),
    ] {
      let error = try await backendError { try await replay.complete(request) }
      #expect(error.code == .notRecorded)
      #expect(error.stopsRun && !error.isRetryable)
      #expect(error.message.contains("RecordedBackend(recording:to:)"))
      #expect(error.message.contains(request.prompt.texts.last?.first.map { "\"\($0)" } ?? "?"))
      #expect(!error.message.contains("\u{1B}"))
      #expect(error.message.count < 600)
    }
    #expect(base.requests.count == 1, "a replay calls nobody")
    let outcome = Result { try RecordedBackend(replaying: file).finish() }
    #expect(throws: Never.self) { try outcome.get() }
  }

  @Test func equalRequestsAreAskedOnceAndManyAtOnceAreKept() async throws {
    let recorded = try RecordedBackend(recording: base, to: file)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask { _ = try await recorded.complete(.asking("question \(index % 50)")) }
      }
      try await group.waitForAll()
    }
    #expect(recorded.count == 50)
    #expect(base.requests.count == 50)
    try recorded.finish()
    try recorded.finish()
    let replay = try RecordedBackend(replaying: file)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<50 {
        group.addTask {
          let text = try await replay.complete(.asking("question \(index)")).text
          #expect(text.hasPrefix("question \(index)\u{0}"))
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func errorsArePassedOnAndNotRecorded() async throws {
    let failing = ScriptedBackend([.failure(BackendError(.serverError, "down sk-secret")), "fine"])
    let recorded = try RecordedBackend(recording: failing, to: file)
    let error = try await backendError { try await recorded.complete(.asking("a")) }
    #expect(error == BackendError(.serverError, "down sk-secret"))
    #expect(recorded.count == 0)
    #expect(try await recorded.complete(.asking("a")).text == "fine")
    try recorded.finish()
    #expect(try !folder.text(file).contains("sk-secret"))
    #expect(try await RecordedBackend(replaying: file).complete(.asking("a")).text == "fine")
  }

  @Test func everyCallIsInTheFileBeforeItIsUsedAndIsTakenUp() async throws {
    do {
      let recorded = try RecordedBackend(recording: base, to: file)
      _ = try await recorded.complete(.asking("a"))
      _ = try await recorded.complete(.asking("b"))
      #expect(try folder.text(file).split(separator: "\n").count == 3)
    }
    let error = try refusal()
    #expect(error.code == .unfinished)
    #expect(error.line == 3)
    #expect(error.message.contains("behind 2 calls"))
    // A torn line is what a killed process leaves.
    try folder.write(try folder.text(file) + #"{"key":"#, to: file)
    let again = try RecordedBackend(recording: base, to: file)
    #expect(again.count == 2)
    for text in ["a", "b", "c"] { _ = try await again.complete(.asking(text)) }
    #expect(base.requests.count == 3, "what was paid for is not asked again")
    try again.finish()
    #expect(try RecordedBackend(replaying: file).count == 3)
    let late = try await backendError { try await again.complete(.asking("late")) }
    #expect(late.code == .storeFailed)
    #expect(late.message.contains("recording-finished"))
    #expect(base.requests.count == 3, "nothing is paid for that cannot be kept")
  }

  @Test func nothingIsOverwritten() async throws {
    try await record([.asking("a")])
    let text = try folder.text(file)
    let exists = try #require(throws: RecordingError.self) {
      _ = try RecordedBackend(recording: base, to: file)
    }
    #expect(exists.code == .exists)
    try folder.write(text.split(separator: "\n")[0] + "\n", to: file)
    let other = try #require(throws: RecordingError.self) {
      _ = try RecordedBackend(recording: ScriptedBackend(model: "other", []), to: file)
    }
    #expect(other.code == .otherBackend)
    try folder.write("my notes\n", to: file)
    let notes = try #require(throws: RecordingError.self) {
      _ = try RecordedBackend(recording: base, to: file)
    }
    #expect(notes.code == .notARecording)
    #expect(try folder.text(file) == "my notes\n")
    let beneath = try #require(throws: RecordingError.self) {
      _ = try RecordedBackend(recording: base, to: file + "/x")
    }
    #expect(beneath.code == .notWritable)
  }

  @Test func filesThatAreNoRecordings() throws {
    let missing = try refusal()
    #expect(missing.code == .missing)
    #expect(missing.message.contains("RecordedBackend(recording:to:)"))
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    #expect(try refusal().code == .unreadable)
    try FileManager.default.removeItem(atPath: file)
    for text in ["", "\n", "hello\n", "gavel-journal 1\n", #"{"gavel-recording""#] {
      try folder.write(text, to: file)
      #expect(try refusal().code == .notARecording, "\(text)")
    }
  }

  /// What may happen to a finished recording of three calls, and the line that is then named.
  private static let damages: [(String, Int, @Sendable (inout [String]) -> Void)] = [
    ("a changed letter in a reply", 3, { $0[2].replace("judge-1-2025", with: "judge-1-2026") }),
    ("a changed letter in a request", 2, { $0[1].replace("Judge.", with: "judge.") }),
    ("a changed header", 1, { $0[0].replace("judge-1", with: "judge-2") }),
    ("a changed number of calls", 5, { $0[4].replace(#""calls":3"#, with: #""calls":2"#) }),
    ("a line removed", 4, { $0.remove(at: 2) }), ("a line doubled", 3, { $0.insert($0[1], at: 1) }),
    ("lines in another order", 3, { $0.swapAt(1, 2) }), ("a line behind the end", 6, { $0.append($0[1]) }),
    ("an empty line", 3, { $0.insert("", at: 2) }), ("a header inside", 2, { $0.insert($0[0], at: 1) }),
    ("other ends of lines", 1, { lines in lines = lines.map { $0 + "\r" } }),
  ]

  @Test(arguments: damages.map(\.0))
  func whatWasEditedIsRefused(damage: String) async throws {
    try await record([.asking("a"), .asking("b"), .asking("c")])
    var lines = try folder.text(file).split(separator: "\n").map(String.init)
    let (_, line, change) = try #require(Self.damages.first { $0.0 == damage })
    change(&lines)
    try folder.write(lines.joined(separator: "\n") + "\n", to: file)
    let error = try refusal()
    #expect(error.code == .damaged)
    #expect(error.line == line)
    #expect(error.path == file)
    #expect(error.message.contains("record it anew"))
    #expect("\(error)".contains("line \(line)"))
  }

  @Test func whatWasCutIsRefusedWhereverItWasCut() async throws {
    try await record([.asking("a"), .asking("b")])
    let whole = Array(try folder.text(file).utf8)
    let header = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
    for length in 0..<whole.count {
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: file))
      let expected: RecordingError.Code =
        length < 19 ? .notARecording : length < header ? .damaged : .unfinished
      #expect(try refusal().code == expected, "\(length) bytes")
    }
    try Data(whole + [UInt8(ascii: "x")]).write(to: URL(fileURLWithPath: file))
    #expect(try refusal().line == 5)
    try Data(whole).write(to: URL(fileURLWithPath: file))
    #expect(try RecordedBackend(replaying: file).count == 2)
  }

  @Test func bothWaysConform() async throws {
    let echo = ScriptedBackend { request, _ in .text(request.prompt.texts.last ?? "") }
    let recorded = try RecordedBackend(recording: echo, to: file)
    #expect(await BackendConformance(recorded, echoes: true).findings() == [])
    try recorded.finish()
    let replay = try RecordedBackend(replaying: file)
    #expect(await BackendConformance(replay, echoes: true).findings() == [])
  }

  @Test func aCallUnderWayIsCancelled() async throws {
    let gate = CallGate()
    let held = ScriptedBackend(gate: gate) { _, _ in "x" }
    let recorded = try RecordedBackend(recording: held, to: file)
    let check = BackendConformance(recorded, whenUnderWay: { await gate.holds(1) })
    #expect(await check.findings() == [])
    #expect(recorded.count == 0)
  }
}
