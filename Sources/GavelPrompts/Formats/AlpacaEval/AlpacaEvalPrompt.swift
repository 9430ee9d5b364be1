import GavelCore

/// Which of the prompts of AlpacaEval is meant: one text file of its authors each.
public enum AlpacaEvalPrompt: String, CaseIterable, Sendable {
  /// One token, `m` or `M`, weighed by its probabilities: the standard of AlpacaEval 2.
  case weightedClassifier = "weighted_clf"
  /// An explanation, then `m` or `M` as the last token, weighed by its probabilities.
  case reasonedClassifier = "clf_cot"
  /// One token, `A` or `B`; the likelier one wins.
  case letterClassifier = "gpt4_clf"
  /// An explanation, then `A` or `B` as the last token; the likelier one wins.
  case reasonedLetterClassifier = "gpt4_cot_clf"
  /// A ranking as a list of dictionaries: the standard of AlpacaEval 1.
  case ranking = "ranking_gpt4"
  /// The same as raw text for Anthropic's former text models.
  case claudeRanking = "claude_ranking"
  /// Two scores on the first line, as in Vicuna's first judge.
  case scores = "lmsys"
  /// `Output (a)`, else `Output (b)`, as raw text.
  case davinciOutput = "basic_davinci"
  /// `Output (a)`, else `Output (b)`.
  case chatOutput = "chatgpt_basic"
  /// `Output (a)`, else `Output (b)`, as raw text for Anthropic's former text models.
  case claudeOutput = "claude_basic"
  /// A ranking as JSON, the arguments of a function in the reference.
  case leaderboard = "fn"
  /// The better output as JSON, the argument of a function in the reference.
  case bestOutput = "chatgpt_fn"

  /// The key of its text.
  var key: String { "alpaca-eval/\(rawValue)" }

  /// The name of the format.
  var name: String { "alpaca-eval.\(rawValue)" }

  /// Whether its authors draw the order of both outputs, see `AlpacaEvalOrder`.
  public var drawsOrder: Bool { self != .scores }

  /// Whether it is raw text, which the model continues.
  var isRawText: Bool { [.claudeRanking, .davinciOutput, .claudeOutput].contains(self) }

  /// How replies are written.
  var grammar: AlpacaEvalGrammar {
    switch self {
    case .weightedClassifier: .token(.init(first: "m", second: "M", isLast: false, isWeighted: true))
    case .reasonedClassifier: .token(.init(first: "m", second: "M", isLast: true, isWeighted: true))
    case .letterClassifier: .token(.init(first: "A", second: "B", isLast: false, isWeighted: false))
    case .reasonedLetterClassifier: .token(.init(first: "A", second: "B", isLast: true, isWeighted: false))
    case .ranking, .claudeRanking: .ranking
    case .scores: .scores
    case .davinciOutput, .chatOutput, .claudeOutput: .output
    case .leaderboard: .leaderboard
    case .bestOutput: .bestOutput
    }
  }

  /// How its authors draw answers.
  var sampling: Sampling {
    switch grammar {
    case .token: Sampling(temperature: 1)
    case .scores: Sampling(temperature: 0.2)
    default: .greedy
    }
  }

  /// The most tokens that its authors ask for.
  var maxTokens: Int {
    switch grammar {
    case .token(let token): token.isLast ? 300 : 1
    case .ranking, .leaderboard: 100
    case .scores: 1024
    case .output, .bestOutput: 50
    }
  }

  /// The form that a server is asked to keep the answer to.
  var answer: AnswerForm {
    switch grammar {
    case .leaderboard: .json(Self.leaderboardSchema)
    case .bestOutput: .json(Self.bestOutputSchema)
    default: .text
    }
  }

  private static let leaderboardSchema = JSONSchema(
    name: "make_partial_leaderboard",
    text: """
      {"type": "object", "properties": {"ordered_models": {"type": "array", "items": {"type": "object", \
      "properties": {"model": {"type": "string"}, "rank": {"type": "number"}}, \
      "required": ["model", "rank"], "additionalProperties": false}}}, \
      "required": ["ordered_models"], "additionalProperties": false}
      """)

  private static let bestOutputSchema = JSONSchema(
    name: "print_best_model",
    text: """
      {"type": "object", "properties": {"best_output": {"type": "string", \
      "enum": ["Output (a)", "Output (b)"]}}, "required": ["best_output"], "additionalProperties": false}
      """)
}
