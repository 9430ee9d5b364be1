import Foundation
import GavelCore
import GavelPrompts
import Testing

/// Servers reuse their work on what prompts have in common: that comes first.
@Suite struct SharedPrefixTests {
  private let submissions = OrdinaryAnswers.all.prefix(100).enumerated().map { index, answer in
    Submission(prompt: "Question \(index)?", response: answer)
  }

  @Test(arguments: styles)
  func allThatDoesNotChangeComesFirst(style: String) throws {
    let format = try format(style, Rubrics.score)
    let prompts = try submissions.map { try format.prompt(for: $0, on: .structuredOutput) }
    #expect(prompts.count == 100)
    let texts = prompts.map { $0.texts.joined(separator: "\n") }
    // An answer that speaks of rulings gets another marker: 96 of 100 and more share the whole instructions.
    let ordinary = texts.filter { !$0.contains("VERDICT:") }
    #expect(ordinary.count >= 96)
    let shared = ordinary.dropFirst().reduce(ordinary[0]) { $0.commonPrefix(with: $1) }
    let start = "\n[QUESTION BEGINS]\nQuestion "
    #expect(shared.hasSuffix(start), "shared: \(shared.suffix(60))")
    // What stands behind the texts is a reminder of one to three lines.
    let behind = try #require(ordinary[0].components(separatedBy: "[ANSWER ENDS]").last)
    #expect(shared.utf8.count > 4 * behind.utf8.count)
  }
}
