/// MT-Bench in the catalogue of formats.
enum MTBenchEntries {
  static let all: [FormatEntry] = MTBenchPrompt.all.flatMap { [single($0), pair($0)] }

  private static func single(_ prompt: MTBenchPrompt) -> FormatEntry {
    let keys = prompt.keys(isPair: false)
    return FormatEntry(
      prompt.name(isPair: false), system: "MT-Bench", "a rating from 1 to 10\(details(prompt))",
      needs: needs(prompt), texts: [keys.system, keys.user],
      exampleItem: prompt.isMultiTurn ? ExampleItems.twoTurns : ExampleItems.single,
      exampleReply: "The answer is right, and says why.\n\nRating: [[8]]"
    ) { .score(try MTBenchSingle(prompt, wording: $0.wording)) }
  }

  private static func pair(_ prompt: MTBenchPrompt) -> FormatEntry {
    let keys = prompt.keys(isPair: true)
    return FormatEntry(
      prompt.name(isPair: true), system: "MT-Bench", "which of two is better, or a tie\(details(prompt))",
      needs: needs(prompt), texts: [keys.system, keys.user],
      exampleItem: prompt.isMultiTurn ? ExampleItems.pairOfTwoTurns : ExampleItems.pair,
      exampleReply: "A is right, and B is not.\n\n[[A]]"
    ) { .preference(try MTBenchPair(prompt, wording: $0.wording)) }
  }

  private static func details(_ prompt: MTBenchPrompt) -> String {
    [
      prompt.hasReference ? ", with a reference" : "", prompt.isMultiTurn ? ", of the second turn" : "",
      prompt.isForClaude ? ", as raw text for Claude" : "",
    ].joined()
  }

  private static func needs(_ prompt: MTBenchPrompt) -> [String] {
    var needs: [String] = []
    if prompt.isMultiTurn { needs.append("a conversation of two turns") }
    if prompt.hasReference { needs.append(prompt.isMultiTurn ? "two references" : "a reference") }
    if prompt.isForClaude { needs.append("a backend for raw text") }
    return needs
  }
}
