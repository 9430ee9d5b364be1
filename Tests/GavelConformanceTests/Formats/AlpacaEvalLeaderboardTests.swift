import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// The published figures of AlpacaEval's leaderboards, from the recorded preferences and probabilities.
@Suite(.enabled(if: SharedFolder.holds("data/alpaca_eval"), "skipped, not found"))
struct AlpacaEvalLeaderboardTests {
  private struct Row {
    let json: JSONValue
    var preference: Double? { json["preference"]?.double }
  }

  private static func rows(_ folder: String, _ model: String) throws -> [Row] {
    let url = SharedFolder.url("data/alpaca_eval/\(folder)/\(model).jsonl")
    return try Array(try Data(contentsOf: url)).split(separator: 0x0A).map {
      Row(json: try JSONParser.parse($0))
    }
  }

  @Test(arguments: [("alpaca_eval", "models", 70), ("alpaca_eval_cot", "cot_gpt4_turbo", 42)])
  func everyFigureIsThatOfTheLeaderboard(_ board: String, _ folder: String, _ count: Int) throws {
    let bytes = Array(try Data(contentsOf: SharedFolder.url("data/expected.json")))
    var checked = 0
    for figure in try #require(try JSONParser.parse(bytes).array) {
      guard let id = figure["id"]?.string, id.hasPrefix(board + "."),
        let expected = figure["expected"]?.double
      else { continue }
      let parts = id.dropFirst(board.count + 1)
      guard let point = parts.lastIndex(of: ".") else { continue }
      let (model, name) = (String(parts[..<point]), parts[parts.index(after: point)...])
      guard ["win_rate", "standard_error", "discrete_win_rate"].contains(name) || name.hasPrefix("n_") else {
        continue
      }
      let rate = AlpacaEvalWinRate(try Self.rows(folder, model).map(\.preference))
      let value: Double? =
        switch name {
        case "win_rate": rate.winRate
        case "standard_error": rate.standardError
        case "discrete_win_rate": rate.discreteWinRate
        case "n_wins": Double(rate.wins)
        case "n_wins_base": Double(rate.baselineWins)
        case "n_draws": Double(rate.draws)
        default: Double(rate.count)
        }
      #expect(abs((value ?? .nan) - expected) <= 1e-9, "\(id)")
      checked += 1
    }
    #expect(checked == count)
  }

  @Test(arguments: ["claude-2.1", "Qwen-14B-Chat"])
  func probabilitiesGiveTheRecordedPreferences(_ model: String) throws {
    let format = try AlpacaEvalPair()
    var checked = 0
    for row in try Self.rows("models", model) {
      guard let top = row.json["top_logprobs"]?.array, let text = row.json["completion"]?.string,
        let preference = row.preference
      else { continue }
      let alternatives = try top.map { pair in
        TokenProbability.Alternative(
          try #require(pair.array?[0].string), logProbability: try #require(pair.array?[1].double))
      }
      let order = AlpacaEvalOrder(isSwitched: row.json["model_2_is"]?.string == "m")
      let shown = AlpacaEvalReference.preference(
        alternatives, numerator: "m", denominators: ["m", "M"], isBinary: false)
      #expect(abs(order.preference(shown) - preference) < 1e-9)
      let token = TokenProbability(text, logProbability: 0, alternatives: alternatives)
      let opinion = try format.read(Completion(text, model: "m", tokens: [token]), to: Prompt(.text("")))
      #expect(abs(order.preference(opinion.verdict) - preference) < 1e-9)
      checked += 1
    }
    #expect(checked > 100)
  }
}
