import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  @Test("The first program of the README is the one that is built as quickstart")
  func programIsTheExample() throws {
    let example = try Repository.text("Examples/quickstart/main.swift")
    let program = try #require(Self.part(of: example, from: "// README: begin\n", to: "// README: end"))
    let shown = try #require(Self.part(of: try Repository.text("README.md"), from: "```swift\n", to: "```"))
    #expect(shown == program)
  }

  @Test("The first program runs offline and says that it is a baseline")
  func programRuns() async throws {
    let result = try await Program("quickstart").run()
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    let lines = result.output.split(separator: "\n")
    try #require(lines.count == 6)
    #expect(lines[0].hasPrefix("Goethe wrote it. "))
    #expect(lines[4].hasPrefix("mean ") && lines[4].hasSuffix(", n 4"))
    #expect(lines[5] == "judged by: baseline, not a language model")
  }

  @Test("The output that the README shows is what the program prints")
  func outputIsShown() async throws {
    let output = try await Program("quickstart").run().output
    #expect(try Repository.text("README.md").contains("```text\n\(output)```"))
  }

  @Test("Every relative link of the documents leads to a file")
  func linksLead() throws {
    for document in try ["README.md"] + Repository.files(under: "Docs", suffix: ".md") {
      let folder = document.split(separator: "/").dropLast().joined(separator: "/")
      for match in try Repository.text(document).matches(of: #/\]\(([^)#]+)[^)]*\)/#) {
        let target = String(match.1).removingPercentEncoding ?? String(match.1)
        guard !target.hasPrefix("http") else { continue }
        #expect(
          Repository.exists(folder.isEmpty ? target : "\(folder)/\(target)"), "\(document) links to \(target)"
        )
      }
    }
  }

  private static func part(of text: String, from start: String, to end: String) -> String? {
    guard let start = text.range(of: start),
      let end = text.range(of: end, range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
