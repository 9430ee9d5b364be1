import GavelCore
import GavelPrompts

extension FormatRoutes {
  /// RewardBench.
  static let rewardBench: Table =
    PublishedFormats.all.filter { $0.system == "RewardBench" }.map {
      ($0.name, .published(item: RewardBenchCases.item))
    } + RewardBenchJudge.allCases.map(pair)
    + ["four", "four.gemini"].map { (name: "reward-bench.\($0)", four) }
    + ["ratings", "ratings.v2", "ratings.ties"].map { (name: "reward-bench.\($0)", ratings) } + [
      ("reward-bench.outcome", .procedure(RewardBenchCases.outcome)),
      ("reward-bench.ratings_pair", .procedure(RewardBenchCases.ratingsOfPair)),
      ("reward-bench.ratings_four", .procedure(RewardBenchCases.ratingsOfFour)),
      ("reward-bench.ties_score", .procedure(RewardBenchCases.ties)),
    ]

  private static func pair(_ judge: RewardBenchJudge) -> (name: String, route: FormatRoute) {
    let name = judge.rawValue.isEmpty ? "" : ".\(judge.rawValue)"
    return (
      "reward-bench.pair\(name)",
      .parse(
        reference: {
          RewardBenchReference.winner(in: try $0.reply(), by: judge).map { ["winner": .string($0)] } ?? .null
        },
        honest: {
          let winner = try RewardBenchPairReader(judge).opinion(in: try $0.reply()).verdict.winner
          return ["winner": winner == .first ? "A" : "B"]
        })
    )
  }

  private static let four = FormatRoute.parse(
    reference: { ["winner": .string(RewardBenchReference.best(in: try $0.reply()))] },
    honest: {
      let best = try RewardBenchFourReader().opinion(in: try $0.reply()).verdict.best
      return ["winner": .string(best.map { ["A", "B", "C", "D"][$0] }.joined())]
    })

  private static let ratings = FormatRoute.parse(
    reference: { ["rating": .integer(RewardBenchReference.rating(in: try $0.reply()))] },
    honest: { ["rating": .double(try RewardBenchRatingReader().opinion(in: try $0.reply()).verdict.value)] })
}
