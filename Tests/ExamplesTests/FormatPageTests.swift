import Foundation
import GavelPrompts
import Testing

/// The pages about formats of published judges name every one of them.
@Suite("Pages about formats")
struct FormatPageTests {
  @Test("Every format stands on a page, and every system in the table")
  func formatsAreComplete() throws {
    let page = try Repository.text("Docs/Formats/README.md")
    let missing = PublishedFormats.all.map(\.name).filter { !page.contains("`\($0)`") }
    #expect(missing.isEmpty)
    let table = page
    for system in Set(PublishedFormats.all.map(\.system)) {
      #expect(table.contains("| [\(system)]("), "\(system)")
    }
  }
}
