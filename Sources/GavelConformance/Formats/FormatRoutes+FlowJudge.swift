import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// Flow-Judge.
  static let flowJudge: Table =
    PublishedFormats.all.filter { $0.system == "Flow-Judge" }.map {
      ($0.name, FlowJudgePrompts.route($0.name))
    } + [
      ("flow-judge.vars", FlowJudgePrompts.route(nil)), ("flow-judge.rubric", FlowJudgePrompts.route(nil)),
      ("flow-judge.preset", FlowJudgePrompts.route(nil)),
      (
        "flow-judge",
        .parse(
          reference: { json(FlowJudgeReference.evaluation(in: try $0.reply())) },
          honest: { ["score": .double(try reader.opinion(in: try $0.reply()).verdict.value)] })
      ),
      (
        "flow-judge.strict",
        .parse(
          reference: { json(try FlowJudgeReference.strictEvaluation(in: try $0.reply())) },
          honest: { ["score": .double(try reader.opinion(in: try $0.reply()).verdict.value)] })
      ),
      ("flow-judge.validate", .procedure(validate)),
    ]

  /// Cases of replies name no scale: this one holds those of all scales that the judge was trained on.
  private static let reader = FlowJudgeReader(scale: 0...5)

  private static func json(_ evaluation: FlowJudgeReference.Evaluation) -> JSONValue {
    ["feedback": .string(evaluation.feedback), "score": .number(evaluation.score.description)]
  }

  private static func validate(_ vector: FormatVector) throws -> JSONValue {
    func names(_ dictionary: JSONValue) -> [String] {
      dictionary.object?.map(\.key) ?? (dictionary.array ?? []).compactMap { $0.array?.first?.string }
    }
    do {
      try FlowJudgeValidation.check(
        inputs: (vector.input["inputs"]?.array ?? []).map(names),
        output: names(vector.input["output"] ?? .null),
        requiredInputs: vector.input["required_inputs"]?.array?.compactMap(\.string),
        requiredOutput: vector.optionalText("required_output") ?? "")
      return ["result": "ok"]
    } catch { return ["result": .string(error.rawValue)] }
  }
}
