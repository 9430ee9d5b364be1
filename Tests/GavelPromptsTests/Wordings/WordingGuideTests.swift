import Foundation
import GavelPrompts
import Testing

/// The guide says where every official text is.
struct WordingGuideTests {
  private static func guide() throws -> String {
    // This file lies in Tests/GavelPromptsTests/Wordings.
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(
      contentsOf: root.appending(path: "Docs/Guides/Wordings of published judges.md"), encoding: .utf8)
  }

  @Test func `Every origin, file and licence of the catalogue stands in the guide`() throws {
    let guide = try Self.guide()
    let folder = "src/alpaca_eval/evaluators_configs/"
    #expect(guide.contains("`\(folder)`"))
    for entry in WordingCatalog.entries {
      let path = entry.path.hasPrefix(folder) ? String(entry.path.dropFirst(folder.count)) : entry.path
      #expect(guide.contains("`\(path)`"), "\(entry.key): \(path)")
      #expect(guide.contains(entry.origin.name) && guide.contains(entry.origin.version), "\(entry.key)")
    }
    for licence in ["Apache-2.0", "MIT", "none stated in the repository", "none stated for the code"] {
      #expect(guide.contains(licence) && WordingCatalog.entries.contains { $0.licence == licence })
    }
  }
}
