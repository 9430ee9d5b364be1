import GavelCore
import GavelEvaluation
import GavelMetrics
import GavelPrompts

extension FormatRoutes {
  /// CritiqueLLM.
  static let critiqueLLM: Table =
    PublishedFormats.all.filter { $0.system == "CritiqueLLM" }.map { ($0.name, .published(item: item)) }
    + [
      (
        "critiquellm.pointwise",
        .parse(
          reference: { ["score": .double(CritiqueLLMReference.score(in: try $0.reply()))] },
          honest: {
            ["score": .double(try CritiqueLLMScoreReader().opinion(in: try $0.reply()).verdict.value)]
          })
      ),
      (
        "critiquellm.pairwise",
        .parse(
          reference: { ["label": .integer(CritiqueLLMReference.label(in: try $0.reply()).rawValue)] },
          honest: {
            ["label": label(try CritiqueLLMWinnerReader().opinion(in: try $0.reply()).verdict.winner)]
          })
      ),
      ("critiquellm.pairwise_agreement", .procedure(agreement)),
      ("critiquellm.correlation", .procedure(correlation)),
    ] + critiqueLLMData

  private static func label(_ winner: Preference.Winner) -> JSONValue {
    switch winner {
    case .first: 0
    case .second: 1
    case .tie, .flip: 2
    }
  }

  /// The category alone where a case has one: the reference has no other way to the type.
  private static func item(_ vector: FormatVector) throws -> JSONValue {
    let fields =
      (vector.optionalText("category").map { [("category", $0)] }
      ?? vector.optionalText("type").map { [("type", $0)] } ?? [])
      .map { JSONValue.array([.string($0.0), .string($0.1)]) }
    var members: [JSONValue.Member] = [.init("fields", .array(fields))]
    let names = [
      ("question", "prompt"), ("response", "response"), ("response_1", "response_a"),
      ("response_2", "response_b"),
      ("reference", "reference"),
    ]
    for (name, field) in names {
      if let text = vector.optionalText(name) { members.append(.init(field, .string(text))) }
    }
    return .object(members)
  }

  // MARK: Procedures

  /// Rows 2k and 2k + 1 are a pair in both orders.
  private static func agreement(_ vector: FormatVector) throws -> JSONValue {
    let labels = try numbers("labels", vector).map(winner)
    let predictions = try numbers("predictions", vector).map(winner)
    guard !predictions.isEmpty else { throw ReferenceError("there is no row to divide by") }
    guard labels.count >= predictions.count else {
      throw ReferenceError("there are fewer labels than predictions")
    }
    // Of a last row without its pair, the reference asks for the other one only where it has a winner.
    guard predictions.count.isMultiple(of: 2) || predictions.last == .some(nil) else {
      throw ReferenceError("the last row has no pair")
    }
    let pairs = stride(from: 0, to: predictions.count - 1, by: 2).map {
      CritiqueLLMAgreement.Pair(
        first: predictions[$0], second: predictions[$0 + 1]?.swapped, label: labels[$0] ?? .flip)
    }
    let result = CritiqueLLMAgreement(pairs)
    let all = Double(predictions.count) / 2
    return [
      "agreement": .double(Double(result.agreeing) / all),
      "consistency": .double(Double(result.consistent) / all),
    ]
  }

  private static func winner(_ number: Double) -> Preference.Winner? {
    switch number {
    case 0: .first
    case 1: .second
    case 2: .tie
    default: nil
    }
  }

  private static func correlation(_ vector: FormatVector) throws -> JSONValue {
    let human = try numbers("human", vector)
    let judge = try numbers("model", vector)
    let systems = try vector.texts("models")
    guard human.count == judge.count, human.count == systems.count else {
      throw VectorProblem("'human', 'model' and 'models' differ in length")
    }
    let rows = systems.indices.map {
      CritiqueLLMCorrelation.Row(system: systems[$0], human: human[$0], judge: judge[$0])
    }
    let text: CritiqueLLMCorrelation.TextLevel
    do { text = try CritiqueLLMCorrelation.textLevel(rows) } catch {
      throw ReferenceError("no block has a correlation: \(error)")
    }
    let system = CritiqueLLMCorrelation.systemLevel(rows)
    return [
      "text_level": [
        "pearson": .double(text.pearson), "spearman": .double(text.spearman),
        "kendall": .double(text.kendall),
      ],
      "system_level": [
        "Pearson": .reference(system.pearson ?? .nan), "Spearman": .reference(system.spearman ?? .nan),
        "Kendall": .reference(system.kendall ?? .nan),
      ],
    ]
  }

  private static func numbers(_ key: String, _ vector: FormatVector) throws(VectorProblem) -> [Double] {
    let numbers = vector.input[key]?.array?.compactMap(\.double)
    guard let numbers, numbers.count == vector.input[key]?.array?.count else {
      throw VectorProblem("'\(key)' is missing or no list of numbers")
    }
    return numbers
  }
}
