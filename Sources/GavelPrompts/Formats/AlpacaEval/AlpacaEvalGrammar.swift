/// How replies to a prompt of AlpacaEval are written.
enum AlpacaEvalGrammar: Hashable, Sendable {
  /// One token names the better output.
  case token(Token)
  /// `[{'model': 'model_1', 'rank': 1}, …]` as a literal of Python.
  case ranking
  /// `{"ordered_models": [{"model": "m", "rank": 1}, …]}` as JSON.
  case leaderboard
  /// `8 7` on the first line.
  case scores
  /// `Output (a)` at the beginning of a line.
  case output
  /// `{"best_output": "Output (a)"}` as JSON.
  case bestOutput

  /// A token that names the better output.
  struct Token: Hashable, Sendable {
    /// What the output shown first is called.
    var first: String
    /// What the other one is called.
    var second: String
    /// Whether it is the last token of a reply with reasons, and not its only one.
    var isLast: Bool
    /// Whether its probabilities are weighed, or the likelier one wins.
    var isWeighted: Bool
  }
}
