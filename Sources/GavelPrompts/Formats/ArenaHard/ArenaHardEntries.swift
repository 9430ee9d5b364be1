/// Arena-Hard in the catalogue of formats.
enum ArenaHardEntries {
  static let all: [FormatEntry] = ArenaHardCategory.allCases.map { category in
    let details =
      category == .hardPrompt ? "after an answer of the judge's own" : "for creative writing"
    return FormatEntry(
      category.name, system: "Arena-Hard", "which of two is better, and by how much, \(details)",
      texts: category.keys, exampleItem: ExampleItems.pair,
      exampleReply: "A is right and says since when. B is wrong.\n\n[[A>>B]]"
    ) { .preference(try ArenaHardPair(category, wording: $0.wording)) }
  }
}
