import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// Prometheus 1 and 2.
  static let prometheus: Table =
    PrometheusVariant.all.map { ($0.name, PrometheusPrompts.route($0)) } + prometheusParts + prometheusReplies

  private static let prometheusParts: Table = [
    (
      "prometheus2.rubric",
      .render { vector, _ in
        RenderedPrompt(
          text: PrometheusRubric.layout(
            criterion: try vector.text("criteria"), levels: try (1...5).map { try vector.text("score\($0)") })
        )
      }
    ),
    ("prometheus2.load_rubric", .render(officialRubric)),
    (
      "prometheus2.mistral_chat",
      .render { vector, _ in
        RenderedPrompt(
          text: PrometheusChat.mistral(system: try vector.text("system"), user: try vector.text("user")))
      }
    ),
    (
      "prometheus1.llama2_chat",
      .render { vector, wording in
        guard case .official(let official) = wording else {
          throw VectorProblem("it needs the official words")
        }
        return RenderedPrompt(
          text: PrometheusChat.llama2(
            system: try official.text("prometheus1/system"), user: try vector.text("instruction_text")))
      }
    ),
  ]

  private static func officialRubric(_ vector: FormatVector, _ wording: FormatWording) throws
    -> RenderedPrompt
  {
    guard case .official(let official) = wording else { throw VectorProblem("it needs the official words") }
    guard let rubric = PrometheusOfficialRubric(rawValue: try vector.text("criteria")) else {
      throw ReferenceError("there is no rubric of this name")
    }
    switch try vector.text("grading_format") {
    case "absolute": return RenderedPrompt(text: try rubric.text(in: official))
    case "relative": return RenderedPrompt(text: try rubric.criterion(in: official))
    case let other: throw ReferenceError("'\(other)' is no kind of grading")
    }
  }

  private static let prometheusReplies: Table = [
    (
      "prometheus2.absolute",
      .parse(
        reference: { json(try PrometheusReference.grade(in: try $0.reply())) },
        honest: { ["score": .double(try PrometheusScoreReader().opinion(in: try $0.reply()).verdict.value)] })
    ),
    (
      "prometheus2.relative",
      .parse(
        reference: { json(PrometheusReference.choice(in: try $0.reply())) },
        honest: {
          ["winner": letter(try PrometheusWinnerReader().opinion(in: try $0.reply()).verdict.winner)]
        })
    ),
    (
      "prometheus2.eval.absolute",
      .parse(reference: { json(try PrometheusReference.researchGrade(in: try $0.reply())) }, honest: nil)
    ),
    (
      "prometheus2.eval.relative",
      .parse(reference: { json(PrometheusReference.researchChoice(in: try $0.reply())) }, honest: nil)
    ),
    (
      "prometheus1.absolute",
      .parse(
        reference: { vector in
          if let grade = Prometheus1Reference.grade(in: try vector.reply()) { return json(grade) }
          let substitute = JSONValue.string(Prometheus1Reference.substitute)
          return ["feedback": substitute, "score": substitute]
        },
        honest: { ["score": .double(try Prometheus1ScoreReader().opinion(in: try $0.reply()).verdict.value)] }
      )
    ),
    ("prometheus2.retry", .procedure(retry)),
  ]

  private static func json(_ grade: PrometheusReference.Grade?) -> JSONValue {
    guard let grade else { return .null }
    return ["feedback": .string(grade.feedback), "score": .number(grade.score.description)]
  }

  private static func json(_ choice: PrometheusReference.Choice?) -> JSONValue {
    guard let choice else { return .null }
    return ["feedback": .string(choice.feedback), "winner": .string(choice.winner)]
  }

  private static func letter(_ winner: Preference.Winner) -> JSONValue {
    switch winner {
    case .first: "A"
    case .second: "B"
    case .tie, .flip: "tie"
    }
  }

  // MARK: Retries

  private static func retry(_ vector: FormatVector) throws -> JSONValue {
    let rounds = (vector.input["rounds"]?.array ?? []).map { ($0.array ?? []).compactMap(\.string) }
    guard let count = vector.input["n"]?.int, let retries = vector.input["max_retries"]?.int,
      let last = rounds.last
    else { throw VectorProblem("'rounds', 'n' or 'max_retries' is missing") }
    let isAbsolute = try vector.text("mode") == "absolute"
    var round = 0
    let outcome = try PrometheusRetries.run(count: count, retries: retries) { places in
      defer { round += 1 }
      return Array((round < rounds.count ? rounds[round] : last).prefix(places.count))
    } read: { reply -> JSONValue? in
      isAbsolute
        ? try PrometheusReference.grade(in: reply).map { .number($0.score.description) }
        : PrometheusReference.choice(in: reply).map { .string($0.winner) }
    }
    let defaults = PrometheusDefaults.prometheus2
    return [
      "calls": .array(outcome.calls.map { .array($0.map { .string("p\($0)") }) }),
      "params": [
        "max_tokens": .integer(defaults.maxTokens), "best_of": .integer(defaults.bestOf),
        "repetition_penalty": .double(defaults.repetitionPenalty),
        "temperature": .double(defaults.temperature),
        "top_p": .double(defaults.topP),
      ],
      "feedbacks": .array(
        zip(outcome.replies, outcome.rulings).map {
          .string($1 == nil ? PrometheusReference.failedFeedback : $0)
        }),
      "scores": .array(outcome.rulings.map { $0 ?? .null }),
    ]
  }
}
