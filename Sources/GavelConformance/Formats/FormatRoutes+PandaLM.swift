import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// PandaLM.
  static let pandaLM: Table =
    PublishedFormats.all.filter { $0.system == "PandaLM" }.map { ($0.name, .published(item: item)) } + [
      (
        "pandalm.target",
        .render { vector, _ in
          RenderedPrompt(
            text: PandaLMTraining.target(
              result: try text("result", of: vector), reason: try text("reason", of: vector),
              reference: try text("reference", of: vector)))
        }
      ),
      (
        "pandalm.verdict",
        .parse(
          reference: { ["result": .integer(PandaLMReference.result(in: try $0.reply()))] },
          honest: { result(try PandaLMReader(cleaning: false).opinion(in: try $0.reply())) })
      ),
      (
        "pandalm.postprocess",
        .parse(
          reference: { vector in
            let text = try PandaLMReference.postprocessed(try vector.reply())
            return ["text": .string(text), "result": .integer(PandaLMReference.result(in: text))]
          },
          honest: { result(try PandaLMDecodedReader().opinion(in: try $0.reply())) })
      ),
    ]

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    let input = vector.optionalText("input").map { input -> [JSONValue.Member] in
      [.init("fields", [["input", .string(input)]])]
    }
    return .object(
      [
        .init("prompt", .string(try vector.text("instruction"))),
        .init("response_a", .string(try vector.text("response1"))),
        .init("response_b", .string(try vector.text("response2"))),
      ] + (input ?? []))
  }

  /// A text of the input; a number or null as the reference writes it.
  private static func text(_ key: String, of vector: FormatVector) throws -> String {
    switch vector.input[key] {
    case .number(let spelling)?: spelling
    case .null?, nil: "None"
    default: try vector.text(key)
    }
  }

  private static func result(_ opinion: Opinion<Preference>) -> JSONValue {
    switch opinion.verdict.winner {
    case .first: ["result": 1]
    case .second: ["result": 2]
    case .tie, .flip: ["result": 0]
    }
  }
}
