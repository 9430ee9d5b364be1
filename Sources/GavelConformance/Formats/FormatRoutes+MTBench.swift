import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// MT-Bench.
  static let mtBench: Table =
    PublishedFormats.all.filter { $0.system == "MT-Bench" }.map { ($0.name, .published(item: item)) } + [
      (
        "mt-bench.single",
        .parse(
          reference: { ["rating": .reference(try MTBenchReference.rating(in: try $0.reply()))] },
          honest: { ["rating": .double(try MTBenchRatingReader().opinion(in: try $0.reply()).verdict.value)] }
        )
      ),
      (
        "mt-bench.pair",
        .parse(
          reference: { ["winner": .string(MTBenchReference.winner(in: try $0.reply()).rawValue)] },
          honest: { ["winner": letter(try MTBenchWinnerReader().opinion(in: try $0.reply()).verdict.winner)] }
        )
      ),
      (
        "mt-bench.pair_scores",
        .parse(
          reference: {
            ["winner": .string(try MTBenchReference.winnerByScores(in: try $0.reply()).rawValue)]
          },
          honest: nil)
      ),
      ("mt-bench.swap", .procedure(swap)),
    ]

  private static func letter(_ winner: Preference.Winner) -> JSONValue {
    switch winner {
    case .first: "A"
    case .second: "B"
    case .tie, .flip: "tie"
    }
  }

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    func turns(_ answer: String) throws -> JSONValue {
      [
        ["role": "user", "content": .string(try vector.text("question_1"))],
        ["role": "assistant", "content": .string(try vector.text(answer))],
        ["role": "user", "content": .string(try vector.text("question_2"))],
      ]
    }
    let isMultiTurn = vector.optionalText("question_2") != nil
    let isPair = vector.optionalText("answer_a_1") != nil
    var members: [JSONValue.Member] = []
    switch (isPair, isMultiTurn) {
    case (false, false):
      members = [
        .init("prompt", .string(try vector.text("question_1"))),
        .init("response", .string(try vector.text("answer_1"))),
      ]
    case (false, true):
      members = [
        .init("messages", try turns("answer_1")), .init("response", .string(try vector.text("answer_2"))),
      ]
    case (true, false):
      members = [
        .init("prompt", .string(try vector.text("question_1"))),
        .init("response_a", .string(try vector.text("answer_a_1"))),
        .init("response_b", .string(try vector.text("answer_b_1"))),
      ]
    case (true, true):
      members = [
        .init("messages_a", try turns("answer_a_1")), .init("messages_b", try turns("answer_b_1")),
        .init("response_a", .string(try vector.text("answer_a_2"))),
        .init("response_b", .string(try vector.text("answer_b_2"))),
      ]
    }
    let references = ["reference_1", "reference_2"].compactMap(vector.optionalText).map(JSONValue.string)
    return .object(members + [.init("references", .array(references))])
  }

  private static func swap(_ vector: FormatVector) throws -> JSONValue {
    func side(_ winner: Preference.Winner?) -> JSONValue {
      switch winner {
      case .first: "model_1"
      case .second: "model_2"
      case .tie, .flip: "tie"
      case nil: "error"
      }
    }
    let games = MTBenchGames(
      MTBenchReference.winner(in: try vector.text("game1_output")).asGiven,
      MTBenchReference.winner(in: try vector.text("game2_output")).asGiven?.swapped)
    let names = (try vector.text("model_1"), try vector.text("model_2"))
    let rates = MTBenchGames.winRates([.init(first: names.0, second: names.1, games: games)])
    let tally: JSONValue =
      rates.isEmpty
      ? ["error": "KeyError"]
      : .object(
        rates.sorted { $0.key < $1.key }.map { name, rate in
          .init(
            name,
            [
              "win": .integer(rate.wins), "loss": .integer(rate.losses), "tie": .integer(rate.ties),
              "win_rate": .double(rate.winRate), "loss_rate": .double(rate.lossRate),
              "win_rate_adjusted": .double(rate.adjustedWinRate),
            ])
        })
    return [
      "g1_winner": side(games.first), "g2_winner": side(games.second),
      "combined": games.combined.map { side($0) } ?? "inconsistent", "tally": tally,
    ]
  }
}

extension MTBenchReference.Winner {
  /// The winner as a preference of the answers as shown; nil for an error.
  fileprivate var asGiven: Preference.Winner? {
    switch self {
    case .first: .first
    case .second: .second
    case .tie: .tie
    case .error: nil
    }
  }
}
