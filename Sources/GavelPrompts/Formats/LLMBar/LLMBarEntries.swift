/// LLMBar in the catalogue of formats; all in Gavel's own words.
enum LLMBarEntries {
  static let all: [FormatEntry] =
    LLMBarStrategy.allCases.map(pair) + LLMBarRatingStrategy.allCases.map(single)

  private static func pair(_ strategy: LLMBarStrategy) -> FormatEntry {
    FormatEntry(
      strategy.name, system: "LLMBar", "which of two outputs is better\(details(strategy))",
      needs: needs(strategy.hasQuestions, strategy.hasReference, strategy.hasExplanations), texts: [],
      exampleItem: item(
        #""response_a": "Canberra, since 1913.", "response_b": "Sydney.""#, strategy.hasQuestions,
        strategy.hasExplanations),
      exampleReply: strategy.isReasoned
        ? "Only one of them names the capital. Therefore, Output (a) is better." : "Output (a)"
    ) { _ in .preference(try LLMBarPair(strategy)) }
  }

  private static func single(_ strategy: LLMBarRatingStrategy) -> FormatEntry {
    FormatEntry(
      strategy.name, system: "LLMBar", "a score from 0 to 9\(strategy.hasRules ? "" : ", by no rules")",
      needs: needs(strategy.hasQuestions, strategy.hasReference, false), texts: [],
      exampleItem: item(#""response": "Canberra, since 1913.""#, strategy.hasQuestions, false),
      exampleReply: "8"
    ) { _ in .score(try LLMBarSingle(strategy)) }
  }

  private static func details(_ strategy: LLMBarStrategy) -> String {
    switch strategy {
    case .vanillaNoRules: ", by no rules"
    case .vanilla: ""
    case .cot: ", with reasons first"
    case .metrics: ", with questions to look at"
    case .reference: ", beside an output of the judge's own"
    case .metricsReference: ", with questions, beside an output of the judge's own"
    case .synthesis: ", over two explanations that disagree"
    case .reasonedSynthesis: ", over two explanations that disagree, with reasons first"
    }
  }

  private static func needs(_ questions: Bool, _ reference: Bool, _ explanations: Bool) -> [String] {
    var needs: [String] = []
    if questions { needs.append("the field 'questions'") }
    if reference { needs.append("a reference") }
    if explanations { needs.append("the field 'explanation' in \"fields_a\" and in \"fields_b\"") }
    return needs
  }

  private static func item(_ answers: String, _ questions: Bool, _ explanations: Bool) -> String {
    let own =
      questions
      ? #", "fields": [["questions", "Is it a city of Australia?"]]"#
      : explanations
        ? #", "fields_a": [["explanation", "It names the capital."]], "fields_b": [["explanation", "It is short."]]"#
        : ""
    return """
      {"id": "example", "prompt": "What is the capital of Australia?", \(answers), "reference": "Canberra."\(own)}
      """
  }
}
