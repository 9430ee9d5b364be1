import GavelCore
import GavelEvaluation
import GavelPrompts

/// The prompts of Flow-Judge as cases describe them.
enum FlowJudgePrompts {
  private typealias Variables = [(name: String, text: String)]

  /// The public way where an item and a rubric can say what the case says; else a path that only the check has.
  ///
  /// - Parameter name: The name of the format; nil for cases that are about a part of the prompt.
  /// - Returns: A route for prompts.
  static func route(_ name: String?) -> FormatRoute {
    .render { vector, wording in
      let inputs = try variables("inputs", vector)
      let outputs = try variables("output", vector)
      let criteria = try vector.text("criteria")
      let levels = try levels(vector)
      let name = inputs.isEmpty ? "flow-judge.no_inputs" : name ?? "flow-judge.inputs"
      if let file = file(criteria, levels),
        outputs.count == 1, outputs[0].name.lowercased() == "response",
        let format = try format(name, file, vector, wording)
      {
        let item = try Item([
          "prompt": "", "response": .string(outputs[0].text),
          "fields": .array(inputs.map { [.string($0.name), .string($0.text)] }),
        ])
        return RenderedPrompt(try format.prompt(for: item.submission(), on: []))
      }
      let template = try FlowJudgeTemplate(
        hasInputs: !inputs.isEmpty, criteria: criteria, levels: levels, wording: wording)
      return RenderedPrompt(try template.question(inputs: inputs, outputs: outputs))
    }
  }

  private static func format(
    _ name: String, _ file: RubricFile, _ vector: FormatVector, _ wording: FormatWording
  ) throws -> (any PublishedFormat<Submission, Score>)? {
    if let preset = vector.optionalText("preset"), case .official(let official) = wording {
      return try FlowJudge(try FlowJudgePreset.named(preset, in: official).rubric, wording: wording)
    }
    guard (try? FlowJudgeRubric(file)) != nil,
      case .score(let format) = try PublishedFormats.format(
        name, FormatSettings(wording: wording, rubric: file))
    else { return nil }
    return format
  }

  private static func variables(_ key: String, _ vector: FormatVector) throws -> Variables {
    try vector.pairs(key).map { name, value in
      guard let text = value.string else { throw VectorProblem("'\(key)' is no list of pairs of texts") }
      return (name, text)
    }
  }

  private static func levels(_ vector: FormatVector) throws -> [FlowJudgeRubric.Level] {
    try (vector.input["rubric"]?.array ?? []).map { level in
      guard let pair = level.array, pair.count == 2, let score = pair[0].int, let text = pair[1].string else {
        throw VectorProblem("'rubric' is no list of pairs of scores and texts")
      }
      return FlowJudgeRubric.Level(score, text)
    }
  }

  /// The rubric as a file; nil where a score stands twice, or there are fewer than two.
  private static func file(_ criteria: String, _ levels: [FlowJudgeRubric.Level]) -> RubricFile? {
    let descriptions = Dictionary(
      levels.map { ($0.score, $0.description) }, uniquingKeysWith: { first, _ in first })
    guard descriptions.count == levels.count, let low = descriptions.keys.min(),
      let high = descriptions.keys.max(),
      low < high, max(low.magnitude, high.magnitude) < 1 << 53
    else { return nil }
    return RubricFile(
      ScoreRubric("case", criteria: [Criterion("case", criteria)], scale: low...high, levels: descriptions))
  }
}
