import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// AlpacaEval.
  static let alpacaEval: Table =
    PublishedFormats.all.filter { $0.system == "AlpacaEval" }.map { ($0.name, .render(render)) }
    + alpacaEvalParsers + alpacaEvalProcedures

  /// The messages the public way, and the filled file that they are cut from.
  private static func render(_ vector: FormatVector, _ wording: FormatWording) throws -> RenderedPrompt {
    let item: JSONValue = [
      "prompt": .string(try vector.text("instruction")),
      "response_a": .string(try vector.text("output_1")),
      "response_b": .string(try vector.text("output_2")),
    ]
    let settings = FormatSettings(wording: wording)
    guard case .preference(let format) = try PublishedFormats.format(vector.format, settings),
      let alpacaEval = format as? AlpacaEvalPair
    else { throw VectorProblem("the format is no judge of pairs") }
    let pair = try Item(item).pair()
    var rendered = RenderedPrompt(try alpacaEval.prompt(for: pair, on: [.logProbabilities]))
    rendered.text = try alpacaEval.text(about: pair)
    return rendered
  }

  private static let alpacaEvalParsers: Table = [
    ("alpaca-eval.chatml", .parse(reference: chatML, honest: nil)),
    (
      "alpaca-eval.ranking",
      .parse(
        reference: { ["preference": try AlpacaEvalReference.rankValue(in: try $0.reply())] },
        honest: { ["preference": try preference(.ranking, $0)] })
    ),
    (
      "alpaca-eval.lmsys",
      .parse(
        reference: {
          ["preference": .reference(try AlpacaEvalReference.scores(in: try $0.reply()) ?? .nan)]
        },
        honest: { ["preference": try preference(.scores, $0)] })
    ),
    ("alpaca-eval.regex", .parse(reference: matches, honest: output)),
    ("alpaca-eval.regex_ci", .parse(reference: matches, honest: output)),
    (
      "alpaca-eval.json_ranking",
      .parse(
        reference: { ["preferences": .array(try AlpacaEvalReference.leaderboardValues(in: try $0.reply()))] },
        honest: { try single(.leaderboard, $0) })
    ),
    (
      "alpaca-eval.json",
      .parse(
        reference: { vector in
          let key = vector.json["annotation_key"]?.string ?? ""
          return ["values": .array(try AlpacaEvalReference.jsonValues(in: try vector.reply(), key: key))]
        }, honest: nil)
    ),
    (
      "alpaca-eval.eval",
      .parse(
        reference: { ["values": .array(try AlpacaEvalReference.literalValues(in: try $0.reply()))] },
        honest: nil)
    ),
    ("alpaca-eval.logprob", .parse(reference: AlpacaEvalTokens.reference, honest: AlpacaEvalTokens.honest)),
  ]

  // MARK: Parsers

  private static func chatML(_ vector: FormatVector) throws -> JSONValue {
    let text = try vector.reply()
    do {
      let messages = try ChatML.turns(in: text).map { turn -> JSONValue in
        .object(
          [
            .init("content", .string(turn.message.content)),
            .init("role", .string(turn.message.role.rawValue)),
          ] + turn.fields.map { .init($0.name, .string($0.value)) })
      }
      return ["messages": .array(messages)]
    } catch { throw ReferenceError("\(error)") }
  }

  private static func matches(_ vector: FormatVector) throws -> JSONValue {
    guard let members = vector.json["patterns"]?.object else { throw VectorProblem("'patterns' is missing") }
    let patterns = try members.map { member -> (key: Int, pattern: AlpacaEvalPattern) in
      guard let key = Int(member.key), let text = member.value.string, let pattern = AlpacaEvalPattern(text)
      else { throw VectorProblem("the pattern '\(member.key)' is not one that AlpacaEval uses") }
      return (key, pattern)
    }
    let keys = try AlpacaEvalReference.outputs(in: try vector.reply(), patterns)
    return ["preferences": .array(keys.map { .integer($0) })]
  }

  /// What the format with these patterns reads.
  private static func output(_ vector: FormatVector) throws -> JSONValue {
    switch vector.json["patterns"] {
    case ["1": #"(?:^|\n) ?Output \(a\)"#, "2": #"(?:^|\n) ?Output \(b\)"#]: try single(.chatOutput, vector)
    case ["1": #"(?i)output \(a\)"#, "2": #"(?i)output \(b\)"#]: try single(.bestOutput, vector)
    default: throw JudgmentError(.unfitItem, "no format is read by these patterns")
    }
  }

  private static func preference(_ prompt: AlpacaEvalPrompt, _ vector: FormatVector) throws -> JSONValue {
    switch try AlpacaEvalReader(prompt).opinion(in: try vector.reply()).verdict.winner {
    case .first: 1
    case .second: 2
    case .tie, .flip: 0
    }
  }

  private static func single(_ prompt: AlpacaEvalPrompt, _ vector: FormatVector) throws -> JSONValue {
    ["preferences": [try preference(prompt, vector)]]
  }
}
