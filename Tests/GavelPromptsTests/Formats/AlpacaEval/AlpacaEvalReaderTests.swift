import GavelCore
import GavelPrompts
import Testing

struct AlpacaEvalReaderTests {
  typealias Case = (prompt: AlpacaEvalPrompt, reply: String, winner: Preference.Winner)

  @Test(arguments: [
    (AlpacaEvalPrompt.weightedClassifier, "m", Preference.Winner.first),
    (.weightedClassifier, " M\n", .second),
    (.weightedClassifier, "`M`", .second), (.letterClassifier, "\"B\".", .second),
    (.reasonedClassifier, "### Concise explanation\nIt is.\n\n### Which is best, m or M?\nM", .second),
    (.reasonedClassifier, "Which is best? m", .first), (.reasonedLetterClassifier, "Fine.\n**B**", .second),
    (.ranking, "[{'model': 'model_2', 'rank': 1}, {'model': 'model_1', 'rank': 2.0}]", .second),
    (.ranking, "\n[{'model': 'model_1', 'rank': 1},]\n", .first),
    (.claudeRanking, "({'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2})", .first),
    (.leaderboard, #"{"ordered_models": [{"model": "M", "rank": 1}, {"model": "m", "rank": 2}]}"#, .second),
    (.leaderboard, "So:\n```json\n{\"ordered_models\": [{\"model\": \"m\", \"rank\": 1}]}\n```", .first),
    (.scores, "8 7\nThe first is better.", .first), (.scores, "7.5,8", .second), (.scores, "9 9", .tie),
    (.chatOutput, "Output (a)", .first), (.davinciOutput, " Output (b).\n\nIt is right.", .second),
    (.claudeOutput, "I think:\nOutput (b)", .second),
    (.bestOutput, #"{"best_output": "Output (b)"}"#, .second),
    (.bestOutput, "{'best_output': 'output (A)'}", .first),
    (.bestOutput, "Output (a)", .first),
  ])
  func rulingsAreRead(_ prompt: AlpacaEvalPrompt, _ reply: String, _ winner: Preference.Winner) throws {
    #expect(try AlpacaEvalReader(prompt).opinion(in: reply).verdict.winner == winner)
  }

  @Test(arguments: [
    (AlpacaEvalPrompt.weightedClassifier, "", ReasonCode.empty), (.weightedClassifier, " \n", .empty),
    (.weightedClassifier, "mM", .noMarker), (.weightedClassifier, "model m", .noMarker),
    (.letterClassifier, "a", .noMarker),
    (.reasonedClassifier, "so m is better than M", .noMarker), (.reasonedClassifier, "It is them", .noMarker),
    (.ranking, "```python\n[{'model': 'model_1', 'rank': 1}]\n```", .noMarker),
    (.ranking, "[{'model': 'model_1', 'rank': 1}", .noMarker),
    (.ranking, "[{'model': 'model_1', 'rank': True}]", .markerWithoutValue),
    (.ranking, "[{'model': 'model_1', 'rank': '1'}]", .markerWithoutValue),
    (.ranking, "[]", .markerWithoutValue),
    (.ranking, "[{'model': 'model_2', 'rank': 1}]", .markerWithoutValue),
    (.ranking, "[{'model': 'model_1', 'rank': 3}]", .outOfRange),
    (.ranking, "[{'model': 'm', 'rank': 1}]", .outOfRange),
    (.ranking, "[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 1}]", .ambiguous),
    (.ranking, "[{'model': 'model_1', 'rank': 1}, {'model': 'model_1', 'rank': 2}]", .ambiguous),
    (.leaderboard, "```json\n{}", .noMarker), (.leaderboard, "m", .noMarker),
    (.leaderboard, "{}", .markerWithoutValue),
    (.leaderboard, #"{"ordered_models": "[{'model': 'm', 'rank': 1}]"}"#, .markerWithoutValue),
    (.scores, "\n8 7", .noMarker), (.scores, "8, 7", .noMarker), (.scores, "8 7 6", .noMarker),
    (.scores, "nan 1", .markerWithoutValue), (.scores, "8 -8", .outOfRange), (.scores, "11 3", .outOfRange),
    (.chatOutput, "output (a)", .noMarker), (.chatOutput, "It is Output (a)", .noMarker),
    (.chatOutput, "Output (a) is worse than the other one", .noMarker),
    (.chatOutput, "Output (a)\nOutput (b)", .ambiguous), (.chatOutput, "Output (a)\nOutput (a)", .ambiguous),
    (.bestOutput, "not output (b)", .noMarker),
    (.bestOutput, #"{"best": "Output (a)"}"#, .markerWithoutValue),
    (.bestOutput, #"{"why": "Output (b) is wrong", "best_output": "Output (a)"}"#, .ambiguous),
  ])
  func whatIsNoRulingIsAFailure(_ prompt: AlpacaEvalPrompt, _ reply: String, _ code: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try AlpacaEvalReader(prompt).opinion(in: reply) }
    #expect(error?.code == code, "\(reply)")
  }

  @Test func scoresAndReasonsAreKept() throws {
    let scores = try AlpacaEvalReader(.scores).opinion(in: "8 6.5\nBecause.").verdict.scores
    #expect(scores == Preference.Scores(first: 8, second: 6.5))
    #expect(try AlpacaEvalReader(.reasonedClassifier).opinion(in: "It is.\n\nm").reasoning == "It is.")
    let leaderboard = #"{"concise_explanation": "It is.", "ordered_models": [{"model": "m", "rank": 1}]}"#
    #expect(try AlpacaEvalReader(.leaderboard).opinion(in: leaderboard).reasoning == "It is.")
  }

  @Test(arguments: [
    (AlpacaEvalPrompt.weightedClassifier, ["m", "M", "`"], ["m"]),
    (.reasonedLetterClassifier, ["A", "B", "?\n"], ["Good.\nA"]),
    (.ranking, ["'model'", "'rank'", "'model_1'", "{", "True"], ["[{'model': 'model_1', 'rank': 1}]"]),
    (
      .leaderboard, ["```json", "```", "\"ordered_models\"", "\\u"],
      [#"{"ordered_models": [{"model": "m", "rank": 1}]}"#]
    ), (.scores, ["8 7", "nan", "1e9"], ["8 7\nfine"]),
    (.chatOutput, ["Output (a)", "Output (b)"], ["Output (a)"]),
    (.bestOutput, ["output (a)", "\"best_output\""], [#"{"best_output": "Output (a)"}"#]),
  ])
  func randomRepliesDoNoHarm(_ prompt: AlpacaEvalPrompt, _ signs: [String], _ replies: [String]) throws {
    let pattern = try #require(AlpacaEvalPattern(#"(?:^|\n) ?Output \(a\)"#))
    ReaderFuzz.run(AlpacaEvalReader(prompt), signs: signs, replies: replies) {
      switch prompt {
      case .ranking: _ = try? AlpacaEvalReference.ranking(in: $0)
      case .leaderboard: _ = try? AlpacaEvalReference.leaderboards(in: $0)
      case .scores: _ = try? AlpacaEvalReference.scores(in: $0)
      default: _ = try? AlpacaEvalReference.outputs(in: $0, [(1, pattern)])
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: AlpacaEvalPrompt.allCases)
  func aLongReplyTakesLinearTime(_ prompt: AlpacaEvalPrompt) throws {
    let pattern = try #require(AlpacaEvalPattern(#"(?:^|\n) ?Output \(b\)"#))
    for piece in ["Output (a)\n", "[{'model': ", "{\"a\": ", "```json", "8 ", " ", "m"] {
      let reply = String(repeating: piece, count: 200_000 / piece.utf8.count)
      _ = try? AlpacaEvalReader(prompt).opinion(in: reply)
      _ = try? AlpacaEvalReference.outputs(in: reply, [(1, pattern)])
    }
  }
}
