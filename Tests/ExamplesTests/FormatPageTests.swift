import Foundation
import GavelPrompts
import Testing

/// The pages about formats of published judges name every one of them.
@Suite("Pages about formats")
struct FormatPageTests {
  @Test("Every format stands on a page, and every system in the table")
  func formatsAreComplete() throws {
    let pages = try Repository.files(under: "Docs/Formats", suffix: ".md")
    let texts = try pages.map { try Repository.text($0) }.joined()
    for entry in PublishedFormats.all {
      #expect(texts.contains("`\(entry.name)`"), "\(entry.name)")
    }
    let table = try Repository.text("Docs/Formats/README.md")
    for system in Set(PublishedFormats.all.map(\.system)) {
      #expect(table.contains("| [\(system)]("), "\(system)")
    }
  }
}
