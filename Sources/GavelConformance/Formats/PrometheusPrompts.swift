import GavelCore
import GavelEvaluation
import GavelPrompts

/// The prompts of Prometheus as cases describe them.
enum PrometheusPrompts {
  /// The public way where the rubric is one that the judge was trained for; else a path that only the check has.
  static func route(_ variant: PrometheusVariant) -> FormatRoute {
    .render { vector, wording in
      var variant = variant
      // The reference writes `None` for a reference that is null; here that is a format of its own.
      if variant.material == .reference, vector.input["reference"]?.isNull ?? true {
        variant.material = .referenceOrNone
      }
      let text = try vector.text("rubric")
      let item = try Item(try item(vector, variant))
      let prompt: Prompt
      if let rubric = try? PrometheusRubric(named: "case", text: text),
        rubric.text.utf8.elementsEqual(text.utf8),
        PublishedFormats.entry(variant.name) != nil
      {
        prompt = try published(variant, rubric, item, wording)
      } else if variant.isRelative {
        let format = try PrometheusRelative(variant, bareRubric: text, wording: wording)
        prompt = try format.prompt(for: item.pair(), on: .rawText)
      } else {
        let format = try PrometheusAbsolute(variant, bareRubric: text, wording: wording)
        prompt = try format.prompt(for: item.submission(), on: .rawText)
      }
      return rendered(prompt, variant)
    }
  }

  private static func published(
    _ variant: PrometheusVariant, _ rubric: PrometheusRubric, _ item: Item, _ wording: FormatWording
  ) throws -> Prompt {
    let file = RubricFile(
      ScoreRubric(
        "case", criteria: [Criterion("case", rubric.criterion)], scale: 1...5,
        levels: Dictionary(
          rubric.levels.enumerated().map { ($0.offset + 1, $0.element) },
          uniquingKeysWith: { first, _ in first })))
    switch try PublishedFormats.format(variant.name, FormatSettings(wording: wording, rubric: file)) {
    case .score(let format): return try format.prompt(for: item.submission(), on: .rawText)
    case .preference(let format): return try format.prompt(for: item.pair(), on: .rawText)
    default: throw VectorProblem("the format is of another kind")
    }
  }

  /// The cases with a context know the user's turn alone: no program of the authors sends it.
  private static func rendered(_ prompt: Prompt, _ variant: PrometheusVariant) -> RenderedPrompt {
    var rendered = RenderedPrompt(prompt)
    if variant.material == .context { rendered.text = rendered.messages?.last?.content }
    return rendered
  }

  private static func item(_ vector: FormatVector, _ variant: PrometheusVariant) throws -> JSONValue {
    var members: [JSONValue.Member] = [.init("prompt", .string(try vector.text("instruction")))]
    for key in variant.isRelative ? ["response_a", "response_b"] : ["response"] {
      members.append(.init(key, .string(try vector.text(key))))
    }
    if let reference = vector.input["reference"] { members.append(.init("reference", reference)) }
    if let context = vector.input["relevant_context"] { members.append(.init("context", context)) }
    return .object(members)
  }
}
