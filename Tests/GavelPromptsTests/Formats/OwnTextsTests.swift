import Testing

@testable import GavelPrompts

/// Gavel's own words keep what the official ones are built of: headings, tags and slots, in their order.
@Suite(.enabled(if: SharedWordings.exist, "skipped, not found"))
struct OwnTextsTests {
  @Test(arguments: PrometheusOwnTexts.all.keys.sorted())
  func prometheusHasTheOfficialStructure(_ key: String) throws {
    try compare(key, PrometheusOwnTexts.all[key])
  }

  @Test(arguments: FlowJudgeOwnTexts.all.keys.sorted())
  func flowJudgeHasTheOfficialStructure(_ key: String) throws { try compare(key, FlowJudgeOwnTexts.all[key]) }

  private func compare(_ key: String, _ own: String?) throws {
    let official = try Wording(recognising: [SharedWordings.file("\(key).txt")]).text(key)
    #expect(structure(try #require(own)) == structure(official))
  }

  /// The lines that are facts of a format; others as their number alone, where they are numbered.
  private func structure(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isFact = ["#", "{", "<", "[", "Score "].contains { line.hasPrefix($0) } || line.isEmpty
      if isFact { return String(line) }
      return line.first?.isNumber == true ? String(line.prefix(2)) : line.hasPrefix("- ") ? "-" : "text"
    }
  }
}
