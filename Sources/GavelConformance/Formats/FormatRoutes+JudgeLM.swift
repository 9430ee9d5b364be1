import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// JudgeLM.
  static let judgeLM: Table =
    PublishedFormats.all.filter { $0.system == "JudgeLM" }.map { ($0.name, .published(item: item)) } + [
      (
        "judgelm.scores",
        .parse(
          reference: { ["scores": array(JudgeLMReference.scores(in: try $0.reply()))] },
          honest: { vector in
            let opinion = try JudgeLMPairReader(stripping: false).opinion(in: try vector.reply())
            return [
              "scores": .array(opinion.verdict.scores.map { [.double($0.first), .double($0.second)] } ?? [])
            ]
          })
      ),
      ("judgelm.postprocess", .procedure(postprocessed)),
      ("judgelm.win", .procedure(win)),
      ("judgelm.swap_augment", .procedure(swapped)),
      ("judgelm.metrics", .procedure(metrics)),
    ]

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    let answers = try vector.texts("answers").map(JSONValue.string)
    let reference =
      vector.input["reference"].flatMap { $0.isNull ? nil : [JSONValue.Member("reference", $0)] } ?? []
    let question = JSONValue.Member("prompt", .string(try vector.text("question")))
    if vector.format.hasPrefix("judgelm.multi") {
      return .object([question, .init("responses", .array(answers))] + reference)
    }
    guard answers.count == 2 else { throw VectorProblem("'answers' are \(answers.count), not two") }
    if vector.format.hasPrefix("judgelm.single") {
      return .object([question, .init("response", answers[1]), .init("reference", answers[0])])
    }
    return .object([question, .init("response_a", answers[0]), .init("response_b", answers[1])] + reference)
  }

  private static func array(_ scores: JudgeLMReference.Scores) -> JSONValue {
    [.reference(scores.first), .reference(scores.second)]
  }

  private static func postprocessed(_ vector: FormatVector) throws -> JSONValue {
    let isFast = vector.input["fast"]?.bool ?? false
    let text = JudgeLMReference.postprocessed(try vector.text("decoded"), isFast: isFast)
    return ["text": .string(text), "scores": array(JudgeLMReference.scores(in: text))]
  }

  private static func win(_ vector: FormatVector) throws -> JSONValue {
    let scores = vector.input["scores"]?.array?.compactMap(\.referenceNumber) ?? []
    guard scores.count == 2 else { throw VectorProblem("'scores' are no two numbers") }
    let threshold = vector.input["T"]?.referenceNumber ?? 0
    switch JudgeLMScoring.winner(scores[0], scores[1], threshold: threshold) {
    case .first: return ["win": 1]
    case .second: return ["win": -1]
    case .tie, .flip: return ["win": 0]
    }
  }

  private static func swapped(_ vector: FormatVector) throws -> JSONValue {
    let scores = vector.input["score"]?.array?.compactMap(\.referenceNumber) ?? []
    // The answers of these cases are not told: they are called A and B.
    let row = JudgeLMTrainingRow(
      firstAnswer: "A", secondAnswer: "B", scores: scores, judgement: try vector.text("text")
    ).swapped
    return [
      "text": .string(row.judgement), "score": .array(row.scores.map(JSONValue.reference)),
      "answer1_body": .string(row.firstAnswer),
    ]
  }

  private static func metrics(_ vector: FormatVector) throws -> JSONValue {
    func scores(_ key: String) throws -> [JudgeLMReference.Scores] {
      try vector.texts(key).map(JudgeLMReference.scores)
    }
    func winner(_ scores: JudgeLMReference.Scores) -> Preference.Winner {
      JudgeLMScoring.winner(scores.first, scores.second)
    }
    // Items whose ground truth has a -1 are dropped; failures of the judge, -1 and -1, are ties.
    let items = zip(
      try scores("ground_truth"), zip(try scores("predictions"), try scores("reversed_predictions"))
    )
    .filter { $0.0.first != -1 && $0.0.second != -1 }
    guard !items.isEmpty else { throw ReferenceError("no item is left, and it divides by their number") }
    let agreement = try WinnerAgreement(items.map { winner($0.1.0) }, labels: items.map { winner($0.0) })
    let consistency = JudgeLMConsistency(items.map { (winner($0.1.0), winner($0.1.1)) })
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    return [
      "accuracy": .double(agreement.accuracy), "precision": .double(agreement.precision),
      "recall": .double(agreement.recall), "f1": .double(agreement.f1),
      "consistency": number(consistency.consistency), "perfer_before_rate": number(consistency.firstRate),
      "perfer_after_rate": number(consistency.secondRate), "delta_bias": number(consistency.deltaBias),
      "total_bias": number(consistency.totalBias), "total_num": .integer(consistency.n),
    ]
  }
}

extension JSONValue {
  /// A number as cases write it: what is not finite is a text.
  fileprivate var referenceNumber: Double? {
    switch string {
    case "nan": .nan
    case "inf": .infinity
    case "-inf": -.infinity
    default: double
    }
  }
}
