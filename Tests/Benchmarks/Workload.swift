import Foundation
import GavelCore
import GavelPrompts

/// A folder with items to judge, which goes when it is no longer used.
final class Workload {
  let folder: URL
  let items: String
  let count: Int

  /// Writes `count` items with questions of about 120 bytes and answers of about 1 KB, the same each time.
  init(_ count: Int) throws {
    self.count = count
    folder = FileManager.default.temporaryDirectory.appending(path: "gavel-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "items.jsonl")
    items = file.path
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var generator = SeededGenerator(seed: 1)
    var writer = Data()
    for index in 0..<count {
      let item: JSONValue = [
        "id": .string("item-\(index)"), "prompt": .string(Self.text(120, &generator) + "?"),
        "response": .string(Self.text(1000, &generator)), "label": .integer(index % 5 + 1),
        "group": .string("group-\(index / 10)"),
      ]
      writer.append(contentsOf: JSONWriter.bytes(of: item))
      writer.append(UInt8(ascii: "\n"))
      if writer.count > 1 << 20 || index == count - 1 {
        try handle.write(contentsOf: writer)
        writer.removeAll(keepingCapacity: true)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A path within the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// A backend that answers at once, in the form that `style` asks for.
  static func backend(_ style: Style) -> ClosureBackend {
    ClosureBackend(model: "scripted", capabilities: [.structuredOutput]) { request in
      let length = request.prompt.texts.last?.utf8.count ?? 0
      return Completion(
        style.reply(score: length % 5 + 1), model: "scripted",
        usage: TokenUsage(input: length / 4, output: 60), seconds: 0.5)
    }
  }

  /// How a benchmark asks.
  enum Style {
    case json, reasonThenRule

    func format(_ rubric: ScoreRubric) -> AnswerStyle<ScoreRubric> {
      switch self {
      case .json: .json
      case .reasonThenRule: .reasonThenRule
      }
    }

    func reply(score: Int) -> String {
      let reason =
        "The answer names the main point and explains it in plain words. It leaves out one step that a reader would "
        + "need, and one sentence says the same twice; the person who asked is served all the same."
      return switch self {
      case .json: "{\"reason\": \"\(reason)\", \"score\": \(score)}"
      case .reasonThenRule: "\(reason)\nRULING: \(score)"
      }
    }
  }

  private static let words = [
    "the", "answer", "value", "function", "returns", "a", "list", "of", "numbers", "because", "water",
    "boils", "at",
    "lower", "pressure", "in", "mountains", "and", "people", "cook", "longer", "café", "there", "so", "it",
    "takes",
    "time", "first", "we", "sort", "then", "search", "\"quoted\"", "line\n", "example", "with", "three",
    "steps",
  ]

  private static func text(_ length: Int, _ generator: inout SeededGenerator) -> String {
    var text = ""
    while text.utf8.count < length {
      if !text.isEmpty { text += " " }
      text += words[Int(generator.next() % UInt64(words.count))]
    }
    return text
  }
}
