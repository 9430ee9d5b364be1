/// CoBBLEr in the catalogue of formats.
enum CoBBLErEntries {
  static let all: [FormatEntry] = CoBBLErProbe.allCases.map { probe in
    FormatEntry(
      probe.name, system: "CoBBLEr", "which of two is better\(details(probe))", needs: needs(probe),
      texts: [probe.key, CoBBLErPhrases.key], exampleItem: item(probe),
      exampleReply: probe == .compassion ? "Model alpaca is better." : "System Star is better"
    ) { .preference(try CoBBLErPair(probe, wording: $0.wording)) }
  }

  private static func details(_ probe: CoBBLErProbe) -> String {
    switch probe {
    case .base: ""
    case .distraction: ", beside a remark that is beside the point"
    case .selective: ", where one is expected to be"
    case .compassion: ", shown by the names of their models"
    case .bandwagon: ", where most people are said to prefer one"
    }
  }

  private static func needs(_ probe: CoBBLErProbe) -> [String] {
    var needs = ["a reference", "a backend for raw text"]
    if let field = probe.field { needs.insert("the field '\(field.name)'", at: 1) }
    if probe == .compassion { needs.insert("the field 'name' in \"fields_a\" and in \"fields_b\"", at: 1) }
    return needs
  }

  private static func item(_ probe: CoBBLErProbe) -> String {
    let fields =
      switch probe {
      case .base: ""
      case .distraction: #", "fields": [["distraction", "System Square has a blue logo."]]"#
      case .selective: #", "fields": [["expected", "System Square"]]"#
      case .compassion: #", "fields_a": [["name", "alpaca"]], "fields_b": [["name", "vicuna (You)"]]"#
      case .bandwagon: #", "fields": [["bandwagon", "System Square"]]"#
      }
    return """
      {"id": "example", "prompt": "What is the capital of Australia?", "response_a": "Canberra, since 1913.", \
      "response_b": "Sydney.", "reference": "Canberra."\(fields)}
      """
  }
}
