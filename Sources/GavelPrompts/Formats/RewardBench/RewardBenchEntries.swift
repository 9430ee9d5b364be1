/// RewardBench in the catalogue of formats.
enum RewardBenchEntries {
  static let all: [FormatEntry] =
    RewardBenchJudge.allCases.map(pair) + [four(.system), four(.gemini)] + [false, true].map(rating)

  private static func pair(_ judge: RewardBenchJudge) -> FormatEntry {
    FormatEntry(
      judge.name, system: "RewardBench", "which of two is better, \(details(judge))",
      needs: judge == .multiTurn ? ["a conversation of two turns"] : [], texts: judge.keys,
      exampleItem: judge == .multiTurn ? ExampleItems.pairOfTwoTurns : ExampleItems.pair,
      exampleReply: reply(judge)
    ) { .preference(try RewardBenchPair(judge, wording: $0.wording)) }
  }

  private static func details(_ judge: RewardBenchJudge) -> String {
    switch judge {
    case .general: "by a general chat model"
    case .multiTurn: "by a general chat model, of the second turn"
    case .gemini: "by Gemini, without a system message"
    case .prometheus: "by Prometheus 2 with a fixed rubric"
    case .conJ: "by Con-J, in Chinese"
    case .riseJudge: "by RISE-Judge, in Chinese"
    case .offsetBias: "by OffsetBias, without reasons"
    case .atla: "by Atla Selene"
    }
  }

  private static func reply(_ judge: RewardBenchJudge) -> String {
    switch judge {
    case .general, .multiTurn: "A is right, and B is not.\n\n[[A]]"
    case .gemini: "[[A]]"
    case .riseJudge: "第一个答案是对的。\n[[A]]"
    case .prometheus: "Only the first is right. [RESULT] A"
    case .conJ: "{\"原因\": \"第一个是对的。\", \"更好的回答\": 1}"
    case .offsetBias: "Output (a)"
    case .atla: "**Reasoning:** Only the first is right.\n\n**Result:** A"
    }
  }

  private static func four(_ instructions: RewardBenchFour.Instructions) -> FormatEntry {
    let isForGemini = instructions == .gemini
    return FormatEntry(
      instructions.name, system: "RewardBench",
      "which of four is best\(isForGemini ? ", without a system message" : "")", needs: ["four answers"],
      texts: instructions.keys, exampleItem: ExampleItems.slate,
      exampleReply: isForGemini ? "[[A]]" : "A is right and says when.\n\n[[A]]"
    ) { .ranking(try RewardBenchFour(instructions, wording: $0.wording)) }
  }

  private static func rating(_ forTies: Bool) -> FormatEntry {
    FormatEntry(
      RewardBenchRating.name(forTies: forTies), system: "RewardBench",
      "a rating from 1 to 10\(forTies ? ", where several answers may be equally right" : "")",
      texts: [RewardBenchRating.key(forTies: forTies)], exampleItem: ExampleItems.single,
      exampleReply: "The answer is right, and says since when.\n\n8"
    ) { .score(try RewardBenchRating(forTies: forTies, wording: $0.wording)) }
  }
}
