import Foundation
import GavelCore
import GavelPrompts
import Testing

/// Answers of real models lie outside the package: in the folder that `GAVEL_SHARED` names, else in `shared` beside it.
@Suite("Answers of real models", .enabled(if: SharedAnswers.exist, "skipped, not found"))
struct SharedAnswersTests {
  @Test func fewerThanOneInAHundredRaisesAWarning() throws {
    let answers = try SharedAnswers.all()
    let format = try format("reason-then-rule", Rubrics.score)
    var warned: [String] = []
    for answer in answers {
      let prompt = try format.prompt(for: Submission(prompt: "Q?", response: answer), on: [])
      if !prompt.warnings.isEmpty { warned.append("\(prompt.codes.sorted()): \(answer.prefix(300))") }
    }
    for line in warned { print("warned about", line) }
    print("\(warned.count) of \(answers.count) answers raise a warning")
    #expect(answers.count > 1000)
    #expect(warned.count * 100 < answers.count)
  }
}

private enum SharedAnswers {
  private static let path = "data/pandalm/testset.jsonl"

  static var exist: Bool { SharedFolder.holds(path) }

  static func all() throws -> [String] {
    let lines = try Data(contentsOf: SharedFolder.url(path)).split(separator: UInt8(ascii: "\n"))
    return try lines.flatMap { line in
      let answers = try JSONDecoder().decode(Answers.self, from: Data(line))
      return [answers.response1, answers.response2].compactMap(\.text)
    }
  }

  private struct Answers: Decodable {
    var response1: Answer
    var response2: Answer
  }

  /// A few answers are the value `true`.
  private struct Answer: Decodable {
    var text: String?
    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}
