import GavelCore
import Testing

@testable import GavelPrompts

/// Gavel's own words have the slots of the official ones in the same order, and the same headings and white space around.
@Suite(.enabled(if: SharedWordings.exist, "skipped, not found"))
struct RewardBenchSlotTests {
  @Test func slotsAreThoseOfTheOfficialWords() throws {
    let wording = try Wording(recognising: try SharedWordings.files())
    for (key, text) in RewardBenchOwnTexts.all.merging(ArenaHardOwnTexts.all, uniquingKeysWith: { $1 }) {
      let official = try wording.text(key)
      // System messages and the rubric are no templates.
      if key.contains("system") || key.contains("rubric") {
        #expect(space(text) == space(official), "\(key)")
        continue
      }
      #expect(try slots(text) == slots(official), "\(key)")
      #expect(space(text) == space(official), "\(key)")
    }
  }

  /// The slots as they stand, one as often as it does.
  private func slots(_ template: String) throws -> [String] {
    try BraceTemplate(template).text.pieces.compactMap {
      guard case .slot(let name) = $0 else { return nil }
      return name
    }
  }

  /// The white space at both ends.
  private func space(_ text: String) -> [String] {
    let inside = text.stripped
    return [String(text[..<inside.startIndex]), String(text[inside.endIndex...])]
  }
}
