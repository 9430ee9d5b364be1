import Foundation
import Testing

/// Tables in Docs, compared with the sources that they describe.
@Suite("Documents")
struct DocumentTests {
  @Test("The tables of codes name every code that the sources declare, and no other")
  func codesAreComplete() throws {
    let document = try Repository.text("Docs/Reason codes.md")
    let sections = document.split(separator: "\n## ").dropFirst().map(String.init)
    for (title, sources) in [
      (
        "Reasons",
        ["Sources/GavelCore/ReasonCode.swift", "Sources/GavelMetrics/Samples/ReasonCode+Samples.swift"]
      ),
      ("Warnings", ["Sources/GavelCore/JudgmentWarning.swift"]),
      ("Bad lines", ["Sources/GavelEvaluation/Items/ItemError.swift"]),
      (
        "Metrics",
        try Repository.files(under: "Sources/GavelMetrics", suffix: ".swift").filter {
          $0.contains("/MetricError")
        }
      ),
    ] {
      let section = try #require(sections.first { $0.hasPrefix(title) }, "no section '\(title)'")
      let listed = section.matches(of: #/(?m)^\| `([a-z_8-]+)`/#).map { String($0.1) }
      let declared = try sources.map { try Repository.text($0) }.joined()
        .matches(of: #/static let \w+(?:: Self = "| = Self\(rawValue: ")([a-z_8-]+)"/#).map { String($0.1) }
      #expect(!declared.isEmpty)
      #expect(listed.sorted() == declared.sorted(), "\(title)")
    }
  }

  @Test("The names of formats and of judges without a model stand in the help and on the page")
  func namesAreComplete() async throws {
    let document = try Repository.text("Docs/Command line.md")
    let help = try await Program("gavel").run("judge", "--help").output
    for (source, texts) in [
      ("BaselineCatalog", [help, document]), ("FormatCatalog", [try Repository.text("Docs/Ways to ask.md")]),
    ] {
      let names = try Repository.text("Sources/GavelTool/Commands/\(source).swift")
        .matches(of: #/name: "([a-z0-9+-]+)"/#).map { String($0.1) }
      #expect(names.count > 3)
      for name in names { #expect(texts.allSatisfy { $0.contains(name) }, "\(name)") }
    }
  }

  @Test("The page about the command line names every option and every exit status")
  func optionsAreComplete() async throws {
    let document = try Repository.text("Docs/Command line.md")
    let listed = Set(document.matches(of: #/(?m)^\| `(--[a-z-]+)/#).map { String($0.1) })
    let help = try await Program("gavel").run("compare", "--help").output
    let options = Set(help.matches(of: #/(?m)^ +(--[a-z-]+)/#).map { String($0.1) })
    #expect(!options.isEmpty)
    #expect(listed == options)
    let statuses = Set(document.matches(of: #/(?m)^\| (\d+) \|/#).compactMap { Int($0.1) })
    let declared = try Repository.text("Sources/GavelTool/Terminal/ExitStatus.swift")
      .matches(of: #/ExitStatus\(code: (\d+)\)/#).compactMap { Int($0.1) }
    #expect(statuses == Set(declared))
  }
}
