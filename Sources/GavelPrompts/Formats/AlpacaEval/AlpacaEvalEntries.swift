/// AlpacaEval in the catalogue of formats.
enum AlpacaEvalEntries {
  static let all: [FormatEntry] = AlpacaEvalPrompt.allCases.map { prompt in
    FormatEntry(
      prompt.name, system: "AlpacaEval", summary(prompt), needs: needs(prompt), texts: [prompt.key],
      hasSafeMode: true, exampleItem: ExampleItems.pair, exampleReply: reply(prompt)
    ) { .preference(try AlpacaEvalPair(prompt, wording: $0.wording, isSafe: $0.isSafe)) }
  }

  private static func summary(_ prompt: AlpacaEvalPrompt) -> String {
    let what =
      switch prompt.grammar {
      case .token(let token):
        (token.isLast ? "reasons, then one token" : "one token")
          + (token.isWeighted ? ", weighed by its probabilities" : ", of which the likelier one wins")
      case .ranking: "both models with their ranks"
      case .leaderboard: "both models with their ranks, as JSON"
      case .scores: "two scores from 1 to 10, or a tie"
      case .output: "the better output"
      case .bestOutput: "the better output, as JSON"
      }
    return "which of two is better: \(what)\(prompt.isRawText ? ", as raw text" : "")"
  }

  private static func needs(_ prompt: AlpacaEvalPrompt) -> [String] {
    if prompt.isRawText { return ["a backend for raw text"] }
    switch prompt.grammar {
    case .token: return ["log-probabilities, or the verdict is the output named, without a share"]
    case .leaderboard, .bestOutput: return ["a backend for structured output"]
    case .ranking, .scores, .output: return []
    }
  }

  private static func reply(_ prompt: AlpacaEvalPrompt) -> String {
    switch prompt.grammar {
    case .token(let token):
      token.isLast ? "The first is right.\n\n### Which is best?\n\(token.first)" : token.first
    case .ranking: "[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2}]"
    case .leaderboard:
      #"{"ordered_models": [{"model": "m", "rank": 1}, {"model": "M", "rank": 2}]}"#
    case .scores: "9 2\nThe first is right, the second is not."
    case .output: "Output (a)"
    case .bestOutput: #"{"best_output": "Output (a)"}"#
    }
  }
}
