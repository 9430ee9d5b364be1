/// JudgeLM in the catalogue of formats.
enum JudgeLMEntries {
  static let all: [FormatEntry] = pairs + singles + slates

  private static let pairs = JudgeLMPrompt.all(.pair).map { prompt in
    entry(
      prompt, "a score for each of two answers", item: ExampleItems.pair,
      reply: reply("9 2", "Assistant 1 is right, and Assistant 2 is not.", prompt.form)
    ) { .preference(try JudgeLMPair(prompt, $0.wording)) }
  }

  private static let singles = JudgeLMPrompt.all(.single).map { prompt in
    entry(
      prompt, "a score, beside a reference that has 10", item: ExampleItems.single,
      reply: reply(" 9", "It is right, and adds the year.", prompt.form)
    ) { .score(try JudgeLMSingle(prompt, $0.wording)) }
  }

  private static let slates = JudgeLMPrompt.all(.multi).map { prompt in
    entry(
      prompt, "a score for each of 2 to 19 answers", item: ExampleItems.slate,
      reply: reply("9 2 8 3", "Assistants 1 and 3 are right.", prompt.form)
    ) { .ranking(try JudgeLMSlate(prompt, $0.wording)) }
  }

  private static func entry(
    _ prompt: JudgeLMPrompt, _ summary: String, item: String, reply: String,
    make: @escaping @Sendable (FormatSettings) throws -> AnyPublishedFormat
  ) -> FormatEntry {
    FormatEntry(
      prompt.name, system: "JudgeLM", summary + details(prompt), needs: needs(prompt),
      texts: prompt.officialKeys, exampleItem: item, exampleReply: reply, make: make)
  }

  private static func details(_ prompt: JudgeLMPrompt) -> String {
    [
      prompt.hasReference ? ", with a reference" : "",
      prompt.isReversed ? ", the first two shown in the other order" : "",
      prompt.form == .scoresAlone ? ", without reasons" : "",
      prompt.form == .reasonsFirst ? ", reasons first, always in Gavel's own words" : "",
    ].joined()
  }

  private static func needs(_ prompt: JudgeLMPrompt) -> [String] {
    let isReferenced = prompt.hasReference || prompt.layout == .single
    return (isReferenced ? ["a reference"] : []) + ["a backend for raw text"]
  }

  private static func reply(_ scores: String, _ reasons: String, _ form: JudgeLMReplyForm) -> String {
    switch form {
    case .scoresFirst: "\(scores)\n\(reasons)"
    case .scoresAlone: scores
    case .reasonsFirst: "\(reasons)\n\(scores)"
    }
  }
}
