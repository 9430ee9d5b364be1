package import GavelCore

/// The prompts of Flow-Judge, with inputs and without, and how they become one question.
package struct FlowJudgeTemplate: Sendable {
  let texts: FormatTexts
  private let key: String
  private let template: BraceTemplate
  private let criteria: String
  private let rubric: String

  /// One of both prompts with its criteria and scores, which may be any.
  package init(
    hasInputs: Bool, criteria: String, levels: [FlowJudgeRubric.Level], wording: FormatWording
  ) throws {
    key = hasInputs ? FlowJudgeOwnTexts.withInputs : FlowJudgeOwnTexts.withoutInputs
    texts = try FormatTexts([key], wording, own: FlowJudgeOwnTexts.all)
    template = try BraceTemplate(texts[key])
    self.criteria = criteria
    rubric = FlowJudgeLayout.rubric(levels)
  }

  /// The question about outputs, usually one.
  package func question(
    inputs: [(name: String, text: String)], outputs: [(name: String, text: String)]
  ) throws -> Prompt {
    let turn = try template.filled(with: [
      "INPUTS": FlowJudgeLayout.variables(inputs), "OUTPUT": FlowJudgeLayout.variables(outputs),
      "EVALUATION_CRITERIA": criteria, "RUBRIC": rubric,
    ])
    return Prompt(.chat([.user(turn)]), maxTokens: 1000)
  }

  var rubricDigest: String { Digest(of: ["criteria": .string(criteria), "rubric": .string(rubric)]).hex }
}
