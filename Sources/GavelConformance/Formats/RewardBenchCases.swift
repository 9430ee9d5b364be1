import GavelCore
import GavelEvaluation
import GavelMetrics
import GavelPrompts

/// The input of RewardBench's cases, and its rules that span several replies.
enum RewardBenchCases {
  /// The item that a case describes.
  static func item(_ vector: FormatVector) throws -> JSONValue {
    if vector.input["question_1"] != nil { return try turns(vector) }
    let question = JSONValue.string(try vector.text("question"))
    if vector.input["answers"] != nil {
      return ["prompt": question, "responses": .array(try vector.texts("answers").map(JSONValue.string))]
    }
    if vector.input["answer"] != nil {
      return ["prompt": question, "response": .string(try vector.text("answer"))]
    }
    return [
      "prompt": question, "response_a": .string(try vector.text("answer_a")),
      "response_b": .string(try vector.text("answer_b")),
    ]
  }

  private static func turns(_ vector: FormatVector) throws -> JSONValue {
    func messages(_ answer: String) throws -> JSONValue {
      [
        ["role": "user", "content": .string(try vector.text("question_1"))],
        ["role": "assistant", "content": .string(try vector.text(answer))],
        ["role": "user", "content": .string(try vector.text("question_2"))],
      ]
    }
    return [
      "messages_a": try messages("answer_a_1"), "messages_b": try messages("answer_b_1"),
      "response_a": .string(try vector.text("answer_a_2")),
      "response_b": .string(try vector.text("answer_b_2")),
    ]
  }

  // MARK: Rules

  static func outcome(_ vector: FormatVector) throws -> JSONValue {
    guard let isExchanged = vector.input["shuffled"]?.bool else {
      throw VectorProblem("'shuffled' is missing or neither true nor false")
    }
    let winner = winner(vector.optionalText("winner"))
    return ["score": .double(RewardBenchCredit.pair(winner, isExchanged: isExchanged).reference)]
  }

  private static func winner(_ letter: String?) -> Preference.Winner? {
    switch letter {
    case "A": .first
    case "B": .second
    default: nil
    }
  }

  static func ratingsOfPair(_ vector: FormatVector) throws -> JSONValue {
    let read = [try vector.text("output_a"), try vector.text("output_b")].map(RewardBenchReference.rating)
    // The reference has no winner for equal ratings.
    let winner: JSONValue =
      switch RewardBenchRatings(read.map(known)).winner {
      case .first: "A"
      case .second: "B"
      default: "error"
      }
    return ["winner": winner, "rating_a": .integer(read[0]), "rating_b": .integer(read[1])]
  }

  static func ratingsOfFour(_ vector: FormatVector) throws -> JSONValue {
    let read = try vector.texts("outputs").map(RewardBenchReference.rating)
    let ratings = RewardBenchRatings(read.map(known))
    let winners = ratings.best
    return [
      "winners": winners.isEmpty ? "error" : .array(winners.map { .integer($0) }),
      "ratings": .array(read.map { .integer($0) }), "score": .double(ratings.referenceCredit()),
    ]
  }

  private static func known(_ rating: Int) -> Double? { rating < 0 ? nil : Double(rating) }

  static func ties(_ vector: FormatVector) throws -> JSONValue {
    let rows = try (vector.input["rows"]?.array ?? []).map(row)
    do throws(MetricError) {
      return ["score": .reference(try RewardBenchTies(rows, substitute: -1).score ?? .nan)]
    } catch { throw ReferenceError("\(error)") }
  }

  private static func row(_ json: JSONValue) throws -> RewardBenchTieRow {
    let name = (json["id"]?.string ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard name.count == 2, let question = Int(name[1]) else {
      throw ReferenceError("the id is not of the form kind:number")
    }
    guard let right = json["num_correct"]?.int, let scores = json["scores"]?.array else {
      throw VectorProblem("'num_correct' or 'scores' is missing")
    }
    return RewardBenchTieRow(
      name[0] == "ref" ? .reference : .tied, question: question,
      scores: scores.map { ($0.array?.first ?? $0).double }, right: right)
  }
}
