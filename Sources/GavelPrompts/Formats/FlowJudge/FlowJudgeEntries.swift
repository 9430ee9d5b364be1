import GavelCore

/// Flow-Judge in the catalogue of formats.
enum FlowJudgeEntries {
  static let all: [FormatEntry] = [
    inputs(.binary), inputs(.threePoint), inputs(.fivePoint), inputs(nil), noInputs,
  ]

  private static func inputs(_ scale: FlowJudgeScale?) -> FormatEntry {
    let name = "flow-judge.inputs" + (scale.map { ".\($0.rawValue)" } ?? "")
    let scores = scale.map { $0.scores.map(String.init).joined(separator: ", ") }
    return FormatEntry(
      name, system: "Flow-Judge",
      "a score by a rubric of \(scores ?? "any whole numbers"), with named inputs",
      rubric: rubric(scores ?? "two or more from 0 up"), texts: [FlowJudgeOwnTexts.withInputs],
      exampleItem: exampleItem, exampleRubric: exampleRubric(scale ?? .threePoint), exampleReply: exampleReply
    ) { settings in
      let rubric = try rubric(of: settings, name, scale)
      return .score(try FlowJudge(name, rubric, showsInputs: true, wording: settings.wording))
    }
  }

  private static let noInputs = FormatEntry(
    "flow-judge.no_inputs", system: "Flow-Judge",
    "a score by a rubric of any whole numbers, of the output alone",
    rubric: rubric("two or more from 0 up"), texts: [FlowJudgeOwnTexts.withoutInputs],
    exampleItem: ExampleItems.single, exampleRubric: exampleRubric(.binary), exampleReply: exampleReply
  ) { settings in
    let rubric = try rubric(of: settings, "flow-judge.no_inputs", nil)
    return .score(try FlowJudge(rubric, showsInputs: false, wording: settings.wording))
  }

  private static func rubric(_ scores: String) -> String {
    "one criterion, with a description of each score (\"kind\": \"score\"); scores: \(scores)"
  }

  private static func rubric(
    of settings: FormatSettings, _ name: String, _ scale: FlowJudgeScale?
  ) throws -> FlowJudgeRubric {
    guard let file = settings.rubric else {
      throw FormatError(.missingRubric, format: name, "needs a rubric: \(rubric("those of its scale"))")
    }
    let rubric = try FlowJudgeRubric(file)
    guard let scale, rubric.scores != scale.scores else { return rubric }
    func list(_ scores: [Int]) -> String { scores.map(String.init).joined(separator: ", ") }
    throw FormatError(
      .unfitRubric, format: name,
      "needs a description of each of the scores \(list(scale.scores)); the rubric '\(rubric.name)' describes "
        + "\(list(rubric.scores)). For other scales take 'flow-judge.inputs'")
  }

  private static let exampleItem = """
    {"id": "example", "prompt": "What is the capital of Australia?", "response": "Canberra, since 1913.", \
    "fields": [["query", "What is the capital of Australia?"], ["reference_answer", "Canberra."]]}
    """

  private static let exampleReply = "<feedback>\nIt names the right town.\n</feedback>\n<score>\n1\n</score>"

  private static func exampleRubric(_ scale: FlowJudgeScale) -> String {
    let words =
      switch scale {
      case .binary: ["it is wrong", "it is right"]
      case .threePoint: ["it is wrong", "it is right in part", "it is right"]
      case .fivePoint: ["all wrong", "mostly wrong", "half right", "mostly right", "all right"]
      }
    let levels = zip(scale.scores, words).map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ")
    return """
      {"kind": "score", "name": "accuracy", "scale": [\(scale.scores[0]), \(scale.scores[scale.scores.count - 1])], \
      "criteria": [{"name": "accuracy", "description": "Does the answer name the right town?"}], \
      "levels": {\(levels)}}
      """
  }
}
