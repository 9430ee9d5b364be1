public import GavelCore

/// Flow-Judge: feedback and a score in tags, by a rubric, for an output with named inputs or without any.
///
/// ```swift
/// let rubric = try FlowJudgeRubric(
///   "politeness", criteria: "Is the answer polite?", levels: [0: "it is rude", 1: "it is polite"])
/// let judge = LLMJudge(try FlowJudge(rubric), backend: backend)
/// ```
///
/// The inputs are those that the rubric names: a field of the item, else its prompt for `query`, its context for `context`,
/// its reference for `reference_answer`. Where the rubric names none they are the fields of the item in their order, with
/// context and reference if the rubric needs them; without fields, prompt, context and reference under these names.
///
/// The end signs of its model (tokens 32007, 32001, 32000) are left to the server.
///
/// Source: flowaicom/flow-judge at 9865fc0.
public struct FlowJudge: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// The name: `flow-judge.inputs.` and the scale that it was trained on, `flow-judge.inputs` for another one, or
  /// `flow-judge.no_inputs`.
  public let name: String
  private let rubric: FlowJudgeRubric
  private let showsInputs: Bool
  private let template: FlowJudgeTemplate

  /// The format for a rubric.
  ///
  /// - Parameters:
  ///   - rubric: Criteria and scores.
  ///   - showsInputs: Whether inputs are shown; the output alone otherwise.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded; ``FormatError`` `unfit-rubric` where the rubric
  ///   names or needs inputs, and none are shown.
  public init(_ rubric: FlowJudgeRubric, showsInputs: Bool = true, wording: FormatWording = .own) throws {
    let scale = FlowJudgeScale(rubric.scores).map { ".\($0.rawValue)" } ?? ""
    try self.init(
      showsInputs ? "flow-judge.inputs\(scale)" : "flow-judge.no_inputs", rubric, showsInputs: showsInputs,
      wording: wording)
  }

  init(_ name: String, _ rubric: FlowJudgeRubric, showsInputs: Bool, wording: FormatWording) throws {
    guard showsInputs || rubric.inputs.isEmpty && rubric.needs.isEmpty else {
      throw FormatError(
        .unfitRubric, format: name,
        "shows no inputs, and the rubric '\(rubric.name)' asks for some; take a format 'flow-judge.inputs'")
    }
    self.name = name
    self.rubric = rubric
    self.showsInputs = showsInputs
    template = try FlowJudgeTemplate(
      hasInputs: showsInputs, criteria: rubric.criteria, levels: rubric.levels, wording: wording)
  }

  /// The one text.
  public var texts: FormatTexts { template.texts }
  /// Temperature 0.1, from 19 twentieths of the probability.
  public var sampling: Sampling { Sampling(temperature: 0.1, topP: 0.95) }
  /// The rubric.
  public var settings: [String: String] { ["rubric": rubric.name, "rubricDigest": template.rubricDigest] }
  /// Scores of the rubric in tags.
  public var reader: FlowJudgeReader { FlowJudgeReader(rubric) }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-field` or `missing-reference` for an input that is named and not there; `unfit-item`
  ///   for a conversation, or for fields where no inputs are shown.
  public func question(about submission: Submission) throws -> Prompt {
    try RubricNeed.check(rubric.needs, of: rubric.name, in: submission.exhibits)
    let inputs = FlowJudgeInputs(submission, needs: SubjectNeeds(format: name))
    return try template.question(
      inputs: showsInputs ? try inputs.shown(by: rubric) : try inputs.none(),
      outputs: [(rubric.output, submission.response)])
  }
}
