import Foundation
import GavelCore
import Testing

/// The program against a real model server, whose model was trained to judge level words.
///
/// `GAVEL_TEST_LLM_URL` names the server; `.ci/run` starts one where it can be had.
@Suite(
  "Real model server",
  .enabled(
    if: RealServer.url != nil,
    "skipped: no model server; it could not be had, or GAVEL_TEST_LLM_URL does not name it"),
  .serialized)
struct RealServerTests {
  @Test("gavel judge --format json: at least 90 of 100 right, each verdict as in its raw reply")
  func judges() async throws {
    let records = try await RealServer.records(of: "judge", items: LevelItems.singles(100, seed: 20_260))
    try #require(records.count == 100)
    var right = 0
    for record in records {
      let calls = try #require(record["calls"]?.array)
      let call = try #require(calls.last)
      #expect(call["rung"]?.string == "schema")
      guard let value = record["verdict"]?["value"]?.double else { continue }
      let reply = try JSONParser.parse(try #require(call["text"]?.string))
      #expect(reply["score"]?.double == value)
      if value == record["item"]?["label"]?.double { right += 1 }
    }
    #expect(right >= 90, "\(right) of 100")
  }

  @Test(
    "gavel judge --format one-token: at least 95 of 100 within half a point, each as its probabilities say")
  func expectsScores() async throws {
    let items = LevelItems.singles(100, seed: 20_262)
    let records = try await RealServer.records(of: "judge", format: "one-token", items: items)
    try #require(records.count == 100)
    var right = 0
    for record in records {
      guard let value = record["verdict"]?["value"]?.double else { continue }
      let label = try #require(record["item"]?["label"]?.double)
      let weights = try #require(AnswerWeights(record, among: (1...5).map(String.init)))
      let sum = weights.byAnswer.values.reduce(0, +)
      let expectation = weights.byAnswer.reduce(0) { $0 + (Double($1.key) ?? 0) * $1.value } / sum
      #expect(record["verdict"]?["basis"]?.string == "expectation")
      #expect(abs(value - expectation) < 1e-9)
      #expect(abs((weights.mass ?? 0) - sum) < 1e-9)
      if abs(value - label) <= 0.5 { right += 1 }
    }
    #expect(right >= 95, "\(right) of 100")
  }

  @Test("gavel compare --format one-token: each share as its probabilities say")
  func weighsPairs() async throws {
    let records = try await RealServer.records(
      of: "compare", format: "one-token", "--single-order", items: LevelItems.pairs(25, seed: 20_263))
    try #require(records.count == 25)
    var read = 0
    for record in records {
      guard let share = record["verdict"]?["share"]?.double else { continue }
      let weights = try #require(AnswerWeights(record, among: ["A", "B", "C"])).byAnswer
      let sum = weights.values.reduce(0, +)
      #expect(abs(share - ((weights["A"] ?? 0) + (weights["C"] ?? 0) / 2) / sum) < 1e-9)
      read += 1
    }
    // The tiny model was not taught bare letters for pairs: that they are weighed right is all that is asked.
    #expect(read > 5)
  }

  @Test("gavel compare --format json: at least 85 of 100 right, each part as in its raw reply")
  func compares() async throws {
    let records = try await RealServer.records(of: "compare", items: LevelItems.pairs(100, seed: 20_261))
    try #require(records.count == 100)
    var right = 0
    for record in records {
      let calls = try #require(record["calls"]?.array)
      for call in calls { #expect(call["rung"]?.string == "schema") }
      guard let winner = record["verdict"]?["winner"]?.string else { continue }
      let parts = try #require(record["parts"]?.array)
      #expect(parts.map { $0["path"] } == [["order 0"], ["order 1"]])
      for part in parts {
        let call = try #require(calls.last { $0["path"] == part["path"] })
        let reply = try JSONParser.parse(try #require(call["text"]?.string))
        // A part is seen from the order given, whichever order was asked.
        let isSwapped = part["path"] == ["order 1"]
        let names = ["A": isSwapped ? "second" : "first", "B": isSwapped ? "first" : "second", "tie": "tie"]
        #expect(part["verdict"]?["winner"]?.string == names[reply["verdict"]?.string ?? ""])
      }
      if winner == record["item"]?["label"]?.string { right += 1 }
    }
    #expect(right >= 85, "\(right) of 100")
  }
}

/// The server, and the program that asks it.
private enum RealServer {
  static let url: String? = ProcessInfo.processInfo.environment["GAVEL_TEST_LLM_URL"]

  /// The records that `gavel command` writes for `items`.
  static func records(
    of command: String, format: String = "json", _ options: String..., items: [JSONValue]
  ) async throws -> [JSONValue] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gavel-real-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output, log) = (
      folder.appending(path: "items.jsonl"), folder.appending(path: "out.jsonl"),
      folder.appending(path: "log")
    )
    try Data(items.map { JSONWriter.text(of: $0) + "\n" }.joined().utf8).write(to: input)
    try Data().write(to: log)

    let process = Process()
    process.executableURL = try program()
    process.arguments =
      [
        command, "--items", input.path, "--output", output.path, "--format", format, "--model", "judge",
        "--endpoint", (url ?? "") + "/v1",
      ] + options
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    try #require(status == 0, "\(said)")
    let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
    return try lines.map { try JSONParser.parse(String($0)) }
  }

  /// The built program, in the folder of the test executable or above it.
  private static func program() throws -> URL {
    let starts = [
      Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent(),
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    for var folder in starts.compactMap(\.self) {
      for _ in 0..<4 {
        let candidate = folder.appending(path: "gavel")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "gavel"])
  }
}

/// What a record's last call tells about the probabilities of answers, summed without the library.
private struct AnswerWeights {
  var byAnswer: [String: Double] = [:]
  var mass: Double?

  /// Nil where the call has no probabilities.
  init?(_ record: JSONValue, among answers: [String]) {
    guard let call = record["calls"]?.array?.last, let tokens = call["tokens"]?.array else { return nil }
    func plain(_ entry: JSONValue) -> String {
      (entry["text"]?.string ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let text = (call["text"]?.string ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    // A reply that is no answer is read from its first token.
    let named = answers.contains(text) ? tokens.first { plain($0) == text } : nil
    guard let place = named ?? tokens.first else { return nil }
    for alternative in place["alternatives"]?.array ?? [] where answers.contains(plain(alternative)) {
      byAnswer[plain(alternative), default: 0] += exp(alternative["logProbability"]?.double ?? -.infinity)
    }
    mass = call["mass"]?.double
  }
}

/// Items whose right verdict is known: each text holds exactly one of five level words.
private enum LevelItems {
  private static let levels = ["abysmal", "mediocre", "passable", "solid", "superb"]
  private static let questions = [
    "How do I keep basil alive on a windowsill?", "Why is the sky red in the evening?",
    "Can you explain how a bicycle gear works?", "What should I pack for a weekend in the hills?",
    "How do I fix a dripping tap?", "Which bus goes to the harbour?",
  ]
  private static let openings = [
    "The plan for the garden was read twice.", "We walked along the river before noon.",
    "The report came on Tuesday.", "A neighbour told the story in the kitchen.",
    "The train was late, as on most days.", "Someone left a note beside the window.",
  ]
  private static let middles = [
    "All in all the work is", "People at the table called it", "In the end the result was",
    "Most readers would say it is", "The whole thing turned out",
  ]
  private static let endings = [
    "Nobody added anything after that.", "The lamp was still on.", "Then the rain began.",
    "They talked about the weather instead.", "The door stayed open until six.",
  ]

  static func singles(_ count: Int, seed: UInt64) -> [JSONValue] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let level = index % levels.count
      return [
        "id": .string("single-\(index)"), "prompt": .string(pick(questions, &generator)),
        "response": .string(text(level, &generator)), "label": .integer(level + 1),
      ]
    }
  }

  static func pairs(_ count: Int, seed: UInt64) -> [JSONValue] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let first = index % levels.count
      let second = index / levels.count % levels.count
      return [
        "id": .string("pair-\(index)"), "prompt": .string(pick(questions, &generator)),
        "response_a": .string(text(first, &generator)), "response_b": .string(text(second, &generator)),
        "label": first > second ? "first" : first < second ? "second" : "tie",
      ]
    }
  }

  private static func text(_ level: Int, _ generator: inout SeededGenerator) -> String {
    let sentence = "\(pick(middles, &generator)) \(levels[level])."
    return [pick(openings, &generator), sentence, pick(endings, &generator)].joined(separator: " ")
  }

  private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }
}
