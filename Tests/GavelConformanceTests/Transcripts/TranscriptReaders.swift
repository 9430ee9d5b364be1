import GavelCore
import GavelPrompts

/// Which readers belong to which recorded replies.
enum TranscriptReaders {
  /// What the reference program returns, in the form of the label.
  static func reference(_ transcript: Transcript) throws -> JSONValue {
    let reply = transcript.output
    switch transcript.format {
    case "arena-hard": return JudgeBenchReference.decision(in: reply).map { .string($0) } ?? .null
    case "llmbar-cot":
      let choice =
        transcript.judge == "PaLM2" ? LLMBarReference.line(in: reply) : LLMBarReference.sentence(in: reply)
      return choice.map { .string($0.rawValue) } ?? .null
    case "autoj-critique-comparison":
      return AutoJReference.criticWinner(in: reply).map { .string($0.rawValue) } ?? .null
    case "autoj-single":
      let rating = try AutoJReference.rating(in: reply)
      // The labels leave out what the program puts in place of a missing rating.
      return rating == 0 ? .null : .double(rating)
    case "summeval-rts": return .double(SummEvalReference.scoreInProse(reply))
    case "summeval-mcq": return .integer(try SummEvalReference.scoreOfLetter(reply))
    case "summeval-stareval": return .double(try SummEvalReference.stars(reply))
    case "alpaca-ranking-json":
      return model(try AlpacaEvalReference.leaderboards(in: reply).first ?? nil, ["m", "M"])
    case "alpaca-ranking-list":
      return model(try AlpacaEvalReference.ranking(in: reply), ["model_1", "model_2"])
    case "pandalm": return .integer(PandaLMReference.result(in: reply))
    default: return "no reader"
    }
  }

  /// What the honest reader gives, in the form of the label.
  static func honest(_ transcript: Transcript) throws -> JSONValue {
    let reply = transcript.output
    switch transcript.format {
    case "arena-hard":
      return winner(try JudgeBenchReader().opinion(in: reply), ["A>B", "B>A", "A=B"])
    case "llmbar-cot":
      let reader = LLMBarReader(transcript.judge == "PaLM2" ? .line : .sentence)
      return winner(try reader.opinion(in: reply), ["a", "b", "tie"])
    case "autoj-critique-comparison":
      return winner(try AutoJCriticReader().opinion(in: reply), ["A", "B", "C"])
    case "autoj-single": return .double(try AutoJRatingReader().opinion(in: reply).verdict.value)
    case "summeval-rts": return .double(try SummEvalScoreReader().opinion(in: reply).verdict.value)
    case "summeval-mcq": return .double(try SummEvalLetterReader().opinion(in: reply).verdict.value)
    case "summeval-stareval": return .double(try SummEvalStarsReader().opinion(in: reply).verdict.value)
    case "alpaca-ranking-json":
      return winner(try AlpacaEvalReader(.leaderboard).opinion(in: reply), ["m", "M", "tie"])
    case "alpaca-ranking-list":
      return winner(try AlpacaEvalReader(.ranking).opinion(in: reply), ["model_1", "model_2", "tie"])
    case "pandalm":
      let names: [Preference.Winner: JSONValue] = [.first: 1, .second: 2, .tie: 0]
      return names[try PandaLMReader().opinion(in: reply).verdict.winner] ?? .null
    default: return "no reader"
    }
  }

  /// Texts scalar by scalar, numbers by value.
  static func areEqual(_ found: JSONValue, _ label: JSONValue) -> Bool {
    if let number = found.double, let other = label.double { return number == other }
    return found == label
  }

  private static func winner(_ opinion: Opinion<Preference>, _ names: [String]) -> JSONValue {
    switch opinion.verdict.winner {
    case .first: .string(names[0])
    case .second: .string(names[1])
    case .tie, .flip: .string(names[2])
    }
  }

  private static func model(_ preference: Double?, _ names: [String]) -> JSONValue {
    preference == 1 ? .string(names[0]) : preference == 2 ? .string(names[1]) : .null
  }
}
