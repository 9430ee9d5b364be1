import Foundation
import GavelCore
import GavelPrompts
import Testing

/// Prompts that the reference programs filled; templates and vectors lie outside the package.
@Suite(.enabled(if: TemplateVector.exist, "skipped, not found"))
struct TemplateVectorTests {
  @Test func alpacaEvalFillsAndCutsAsTheReference() throws {
    let vectors = try TemplateVector.all(in: "alpaca-eval.jsonl")
    #expect(vectors.count >= 59)
    for vector in vectors {
      let name = vector.format.dropFirst("alpaca-eval.".count)
      let template = try SequentialTemplate(alpacaEval: TemplateVector.template("alpaca-eval/\(name).txt"))
      let filled = try template.filled(with: vector.input)
      #expect(filled.utf8.elementsEqual((vector.prompt ?? "").utf8), "\(vector.id)")
      #expect(isSame(try ChatML.turns(in: filled).map(\.message), vector.messages), "\(vector.id)")
      // Where no value holds a sign, the safe way gives the same.
      guard !vector.input.values.contains(where: { $0.contains("<|im_") || $0.contains("{") }) else {
        continue
      }
      let safe = try ChatMLTemplate(SafeSequentialTemplate(template).text)
      #expect(isSame(try safe.turns(with: vector.input).map(\.message), vector.messages), "\(vector.id)")
    }
  }

  @Test func gEvalFillsAsTheReference() throws {
    let vectors = try TemplateVector.all(in: "g-eval.jsonl")
    #expect(vectors.count >= 47)
    for vector in vectors {
      let name = vector.format.dropFirst("g-eval.".count)
      // The reference reads files with LF alone.
      let text = try TemplateVector.template("g-eval/\(name)_detailed.txt")
        .replacingOccurrences(of: "\r\n", with: "\n")
      let values = ["Document": vector.input["document"] ?? "", "Summary": vector.input["summary"] ?? ""]
      let filled = try SequentialTemplate(gEval: text).filled(with: values)
      #expect(isSame([.system(filled)], vector.messages), "\(vector.id)")
    }
  }

  private func isSame(_ messages: [Message], _ expected: [Message]?) -> Bool {
    guard let expected else { return false }
    return messages.elementsEqual(expected) {
      $0.role == $1.role && $0.content.utf8.elementsEqual($1.content.utf8)
    }
  }
}

struct TemplateVector: Decodable {
  var id: String
  var format: String
  var input: [String: String]
  var prompt: String?
  var messages: [Message]?

  static var exist: Bool { ["vectors/formats", "formats"].allSatisfy(SharedFolder.holds) }

  static func template(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: SharedFolder.url("formats/\(path)")), as: UTF8.self)
  }

  /// All cases of filled templates in a file.
  static func all(in file: String) throws -> [TemplateVector] {
    let lines = try Data(contentsOf: SharedFolder.url("vectors/formats/\(file)")).split(separator: 0x0A)
    return try lines.filter { $0.range(of: Data("\"kind\": \"render\"".utf8)) != nil }
      .map { try JSONDecoder().decode(Self.self, from: $0) }
  }
}
