/// Auto-J in the catalogue of formats.
enum AutoJEntries {
  static let all: [FormatEntry] = AutoJLanguage.allCases.flatMap { [single($0), pair($0)] }

  private static let needs = ["a backend for raw text"]

  private static func single(_ language: AutoJLanguage) -> FormatEntry {
    FormatEntry(
      "auto-j.\(language.prefix)single", system: "Auto-J",
      "a critique, and a rating from 1 to 10\(details(language))", needs: needs,
      texts: ["auto-j/\(language.prefix)single"], exampleItem: ExampleItems.single,
      exampleReply: language == .english
        ? "The answer is right, and says since when.\n\nRating: [[8]]" : "答复正确，也说明了年份。\n\n评分:[[8]]"
    ) { .score(try AutoJSingle(language, wording: $0.wording)) }
  }

  private static func pair(_ language: AutoJLanguage) -> FormatEntry {
    FormatEntry(
      "auto-j.\(language.prefix)pairwise", system: "Auto-J",
      "which of two is better, or a tie\(details(language))", needs: needs,
      texts: ["auto-j/\(language.prefix)pairwise_tie"], exampleItem: ExampleItems.pair,
      exampleReply: language == .english
        ? "1. Only the first answer is right.\n2. So, the final decision is Response 1."
        : "1. 只有第一份答复是对的。\n2. 所以，最终决定是回应1。"
    ) { .preference(try AutoJPair(language, wording: $0.wording)) }
  }

  private static func details(_ language: AutoJLanguage) -> String {
    language == .english ? "" : ", in Chinese"
  }
}
