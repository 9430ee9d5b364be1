import Foundation
import GavelCore
import Testing

/// The pages about rubrics, compared with what the program shows.
@Suite("Pages about rubrics")
struct RubricPageTests {
  private static let folder = "Docs/Rubrics"

  @Test("Each rubric has a page, and the index lists them in the program's order")
  func everyRubricHasAPage() async throws {
    let listed = try await Program("gavel").run("rubrics").output
      .matches(of: #/(?m)^([a-z-]+)  +(.+)$/#).map { (name: String($0.1), summary: String($0.2)) }
    #expect(listed.count == 10)
    let index = try Repository.text("\(Self.folder)/README.md")
    let linked = index.matches(of: #/(?m)^\| \[([a-z-]+)\]\(([A-Za-z%0-9]+\.md)\) \|/#)
      .map { (name: String($0.1), page: String($0.2)) }
    #expect(linked.map(\.name) == listed.map(\.name))
    for (name, page) in linked {
      let path = "\(Self.folder)/\(page.replacing("%20", with: " "))"
      try await checkPage(Repository.text(path), of: name)
    }
    #expect(try Repository.files(under: Self.folder, suffix: ".md").count == 11)
  }

  /// The tables of a page say what the rubric says.
  private func checkPage(_ page: String, of name: String) async throws {
    let lines = try await Program("gavel").run("rubrics", name).output.split(separator: "\n")
    let files = try lines.map { try RubricFile(json: Data($0.utf8)) }
    let rubric = try #require(files.first).document
    let criteria = (rubric["criteria"]?.array ?? []).map { [$0["name"]?.string, $0["description"]?.string] }
    #expect(!criteria.isEmpty)
    #expect(try table(under: "Criteria", of: page) == criteria, "\(name)")
    let levels: [[String?]] =
      if let labels = rubric["labels"]?.array {
        labels.map { [$0["name"]?.string, $0["description"]?.string] }
      } else {
        (rubric["levels"]?.object ?? []).map { [$0.key, $0.value.string] }
      }
    #expect(levels.count > 2)
    #expect(try table(under: "Levels", of: page) == levels, "\(name)")
    let facts = try table(under: "At a glance", of: page)
    func fact(_ key: String) -> String? { facts.first { $0.first == key }?.last ?? nil }
    #expect(fact("Name") == "`\(name)`")
    let needs = (rubric["needs"]?.array ?? []).compactMap(\.string)
    #expect(fact("Needs") == (needs.isEmpty ? "nothing" : needs.map { "`\($0)`" }.joined(separator: ", ")))
    #expect(fact("Pairs") == (files.count == 2 ? "yes" : "no"))
    for file in files.dropFirst() {
      #expect(file.document["criteria"] == rubric["criteria"], "\(name)")
      #expect(file.document["needs"] == rubric["needs"], "\(name)")
    }
  }

  /// The rows of the first table under the heading `title`, without its head.
  private func table(under title: String, of page: String) throws -> [[String?]] {
    let section = try #require(
      page.split(separator: "\n## ").first { $0.hasPrefix("\(title)\n") }, "\(title)")
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      row.dropFirst().dropLast().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test("The example items on the pages are items")
  func examplesAreItems() throws {
    let validator = try SchemaValidator("item.schema.json")
    for path in try Repository.files(under: Self.folder, suffix: ".md") where !path.hasSuffix("README.md") {
      let examples = try Repository.text(path).matches(of: #/```json\n([^`]+)```/#).map { String($0.1) }
      #expect(examples.count == 1, "\(path)")
      for example in examples { #expect(try validator.findings(in: example) == [], "\(path)") }
    }
  }
}
